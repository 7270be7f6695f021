import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fileProblem } from './fileProblem.ts'

const folder = mkdtempSync(join(tmpdir(), 'fadu-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'a.jsonl')
writeFileSync(file, '')

const thrown = async (work: () => unknown) => {
  try {
    await work()
  } catch (error) {
    return fileProblem(error)
  }
  return 'nothing thrown'
}
const streamed = async (path: string) => {
  for await (const _ of createReadStream(path));
}

it.each<[string, () => unknown, string]>([
  [
    'a checkpoint that is not there',
    () => readFileSync(join(folder, 'none')),
    `没有这个文件或者文件夹：${join(folder, 'none')}。`,
  ],
  ['a folder to import from', () => streamed(folder), '这里要写明一个文件，给出的是文件夹。'],
  ['a file to export into', () => readdirSync(file), `这里要写明一个文件夹，给出的是文件：${file}。`],
])('%s is told in one line', async (_, work, line) => expect(await thrown(work)).toBe(line))

it('a fault of the program is not taken for one', async () => {
  expect(await thrown(() => JSON.parse('{'))).toBeNull()
  expect(await thrown(() => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })))).toBeNull()
})
