import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type FileStore, openFileStore } from './fileStore.ts'

const folders: string[] = []
let folder: string
let store: FileStore
const content = Buffer.from('盐湖县节约用水办法')
const hash = createHash('sha256').update(content).digest('hex')
const pathOf = (address: string) => join(folder, address.slice(0, 2), address.slice(2))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fadu-files-'))
  folders.push(folder)
  store = await openFileStore(folder)
})
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true, force: true }))))

describe('the content-addressed store', () => {
  it('keeps content under its SHA-256 and gives it back', async () => {
    expect(await store.put(content)).toEqual({ hash, size: content.byteLength })
    expect(Buffer.from((await store.get(hash))!)).toEqual(content)
    expect([await store.has(hash), await store.verify(hash)]).toEqual([true, 'sound'])
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('takes a stream piece by piece', async () => {
    const pieces = async function* () {
      yield content.subarray(0, 5)
      yield content.subarray(5)
    }
    expect((await store.put(pieces())).hash).toBe(hash)
  })

  it('storing the same again, also at the same time, changes nothing', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => store.put(content)))
    expect(new Set(answers.map((answer) => answer.hash))).toEqual(new Set([hash]))
    expect((await readdir(folder)).sort()).toEqual([hash.slice(0, 2), 'incoming'].sort())
  })

  it('says what is missing or damaged, and a damaged file is replaced when its content comes again', async () => {
    expect([await store.get(hash), await store.has(hash), await store.verify(hash)]).toEqual([null, false, 'missing'])
    await store.put(content)
    await writeFile(pathOf(hash), 'something else')
    expect(await store.verify(hash)).toBe('damaged')
    await store.put(content)
    expect(await store.verify(hash)).toBe('sound')
  })

  it('a stream that breaks off leaves nothing', async () => {
    const broken = async function* () {
      yield content
      throw new Error('connection lost')
    }
    await expect(store.put(broken())).rejects.toThrow('connection lost')
    expect([await store.has(hash), await readdir(join(folder, 'incoming'))]).toEqual([false, []])
  })

  it.each(['', '../../etc/passwd', 'AB'.repeat(32), `${'a'.repeat(63)}/`])(
    'an address that is no hash, %j, leads nowhere',
    async (address) => {
      expect([await store.get(address), await store.has(address), await store.verify(address)]).toEqual([null, false, 'missing'])
    },
  )

  it('opening it again clears what a killed process left long ago, not what another is writing', async () => {
    const [old, fresh] = [join(folder, 'incoming', 'old'), join(folder, 'incoming', 'fresh')]
    await Promise.all([writeFile(old, 'x'), writeFile(fresh, 'x')])
    await utimes(old, new Date(0), new Date(0))
    await openFileStore(folder)
    expect(await readdir(join(folder, 'incoming'))).toEqual(['fresh'])
  })
})
