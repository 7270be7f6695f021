import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** A password from the keyboard, not shown and asked twice, or the first line of standard input where that is no keyboard. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    for await (const line of createInterface({ input: process.stdin })) return line
    return ''
  }
  for (;;) {
    const first = await ask('密码：')
    if (first === (await ask('再输入一次：'))) return first
    console.error('两次输入的密码不同。')
  }
}

async function ask(question: string): Promise<string> {
  // What is typed must not stand on the screen; the line editor writes it here.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  process.stderr.write(question)
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
