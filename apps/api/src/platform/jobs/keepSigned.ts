import type { Checkpointer } from '../log/checkpointer.ts'

const EVERY_MS = 60_000

/**
 * Signs the log at once and then each minute in which it grew, so that whoever holds a checkpoint can show later what was in it. What cannot be
 * signed is said once, not each minute: the log then needs a person. Returns what stops it.
 */
export function keepSigned({ sign }: Checkpointer, say: (line: string) => void): () => void {
  let said = ''
  const tell = (line: string) => {
    if (line !== said) say(line)
    said = line
  }
  const signed = () =>
    sign().then(
      (checkpoint) => {
        if (checkpoint && 'refused' in checkpoint)
          tell(`登记簿的检查点没有签发（${checkpoint.code}）。请运行 npm run fadu -- verify 核验登记簿。`)
        else said = ''
      },
      (error) => tell(`登记簿的检查点没有签发，一分钟后再试：${(error as Error).message}`),
    )
  void signed()
  const everyMinute = setInterval(signed, EVERY_MS)
  everyMinute.unref()
  return () => clearInterval(everyMinute)
}
