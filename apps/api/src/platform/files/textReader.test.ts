import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageForTests, paragraph } from './docx/packageForTests.ts'
import { createTextReader } from './textReader.ts'

let folder: string
const program = async (name: string, code: string) => {
  const path = join(folder, `${name}.mjs`)
  await writeFile(path, code)
  return path
}
const text = Buffer.from('第一条　本办法自公布之日起施行。')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fadu-reader-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('reading in a process of its own', () => {
  it('gives the same answer as reading here, for Word files and texts', async () => {
    const reader = createTextReader()
    const document = packageForTests({ body: paragraph('盐湖县节约用水办法') + paragraph('第一条　甲。') })
    const [docx, txt, refused] = await Promise.all([
      reader.readUploadedText(document, 'a.docx'),
      reader.readUploadedText(text, 'a.txt'),
      reader.readUploadedText(Buffer.from('{\\rtf1'), '甲 乙.rtf'),
    ])
    expect(docx).toEqual({
      ok: true,
      kind: 'docx',
      title: '盐湖县节约用水办法',
      text: '盐湖县节约用水办法\n\n第一条　甲。',
      notices: [],
    })
    expect(txt).toMatchObject({ ok: true, text: '第一条　本办法自公布之日起施行。' })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'file.kind', params: { kind: 'rtf' } } })
    await reader.close()
  })

  it('an empty or too large file starts no process', async () => {
    const reader = createTextReader({ program: join(folder, 'none.mjs') })
    expect(await reader.readUploadedText(new Uint8Array(), 'a.docx')).toMatchObject({ refusal: { code: 'file.empty' } })
    expect(await reader.readUploadedText(new Uint8Array(11 * 1024 * 1024).fill(0x61), 'a.txt')).toMatchObject({
      refusal: { code: 'file.tooLarge', limit: '10 MB' },
    })
  })

  it('stops a reading that takes too long', async () => {
    const reader = createTextReader({ program: await program('slow', 'setInterval(() => {}, 1000)'), timeoutMs: 500 })
    expect(await reader.readUploadedText(text, 'a.txt')).toMatchObject({ ok: false, refusal: { code: 'converter.timeout' } })
  })

  it('stops a reading that takes too much memory, outside the heap and inside it', async () => {
    const outside = createTextReader({
      program: await program('buffers', 'const all = []; setInterval(() => all.push(Buffer.alloc(32 << 20, 1)), 5)'),
      memoryBytes: 200 << 20,
    })
    expect(await outside.readUploadedText(text, 'a.txt')).toMatchObject({
      refusal: { code: process.platform === 'linux' ? 'converter.memory' : expect.any(String) },
    })
    const inside = createTextReader({
      program: await program('heap', 'const all = []; for (;;) all.push([1, {}, all.length])'),
      memoryBytes: 100 << 20,
    })
    expect(await inside.readUploadedText(text, 'a.txt')).toMatchObject({ refusal: { code: 'converter.memory' } })
  })

  it('answers when the process fails, and gives it no environment, no writing and no processes of its own', async () => {
    const failing = createTextReader({ program: await program('fails', 'process.exit(3)') })
    expect(await failing.readUploadedText(text, 'a.txt')).toMatchObject({ refusal: { code: 'converter.failed' } })
    const curious = createTextReader({
      program: await program(
        'curious',
        `import fs from 'node:fs'; import { spawnSync } from 'node:child_process'
         const tried = [() => fs.writeFileSync(${JSON.stringify(join(tmpdir(), 'fadu-never'))}, 'x'), () => spawnSync('true')].map((act) => { try { act(); return 'did' } catch (error) { return error.code } })
         process.stdout.end(JSON.stringify({ ok: true, kind: 'txt', title: null, text: [Object.keys(process.env).join(), ...tried].join(' '), notices: [] }))`,
      ),
    })
    expect(await curious.readUploadedText(text, 'a.txt')).toMatchObject({ text: ' ERR_ACCESS_DENIED ERR_ACCESS_DENIED' })
  })

  it('lets a bounded number wait and refuses the next at once', async () => {
    const reader = createTextReader({
      program: await program(
        'waits',
        'setTimeout(() => process.stdout.end(JSON.stringify({ ok: true, kind: "txt", title: null, text: "甲", notices: [] })), 400)',
      ),
      parallel: 1,
      queue: 1,
    })
    const answers = await Promise.all([1, 2, 3].map(() => reader.readUploadedText(text, 'a.txt')))
    expect(answers.map((answer) => (answer.ok ? 'read' : answer.refusal.code))).toEqual(['read', 'read', 'converter.busy'])
    expect((await reader.readUploadedText(text, 'a.txt')).ok).toBe(true)
  })

  it('closing stops what runs and refuses what comes', async () => {
    const reader = createTextReader({ program: await program('endless', 'setInterval(() => {}, 1000)'), parallel: 1 })
    const [running, waiting] = [reader.readUploadedText(text, 'a.txt'), reader.readUploadedText(text, 'a.txt')]
    await reader.close()
    expect([(await running).ok, (await waiting).ok, (await reader.readUploadedText(text, 'a.txt')).ok]).toEqual([
      false,
      false,
      false,
    ])
  })
})
