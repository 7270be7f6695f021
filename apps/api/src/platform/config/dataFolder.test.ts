import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { prepareDataFolder, sessionSecret } from './dataFolder.ts'

const folder = mkdtempSync(join(tmpdir(), 'fadu-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const fresh = () => join(folder, `data-${count++}`)

it('makes the data folder for us alone', () => {
  const data = join(fresh(), 'deep')
  expect(prepareDataFolder(data)).toEqual({ ok: true })
  expect(statSync(data).mode & 0o777).toBe(0o700)
  expect(prepareDataFolder(data)).toEqual({ ok: true })
})

it('a file in the place of the data folder is one clear line', () => {
  const data = fresh()
  writeFileSync(data, '')
  expect(prepareDataFolder(data)).toEqual({
    ok: false,
    problem: `FADU_DATA_DIR：不能使用数据文件夹 ${data}，该路径上有一个同名文件。请换一个文件夹，或改正它的权限。`,
  })
})

it.runIf(existsSync('/proc/self'))('a folder that the system will not make is one clear line', () => {
  expect(prepareDataFolder('/proc/fadu/data')).toEqual({
    ok: false,
    problem: expect.stringContaining('不能使用数据文件夹 /proc/fadu/data'),
  })
})

it('takes the given secret and keeps none', () => {
  const data = fresh()
  prepareDataFolder(data)
  expect(sessionSecret(data, 'given'.repeat(8))).toBe('given'.repeat(8))
  expect(readdirSync(data)).toEqual([])
})

it('makes one secret, the same at every start, for us alone to read', () => {
  const data = fresh()
  prepareDataFolder(data)
  const secret = sessionSecret(data, undefined)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(sessionSecret(data, undefined)).toBe(secret)
  expect(readdirSync(data)).toEqual(['secret'])
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
})

it('closes a secret that others could read', () => {
  const data = fresh()
  prepareDataFolder(data)
  const secret = sessionSecret(data, undefined)
  chmodSync(join(data, 'secret'), 0o644)
  expect(sessionSecret(data, undefined)).toBe(secret)
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
})

it('does not sign with a secret cut short', () => {
  const data = fresh()
  prepareDataFolder(data)
  writeFileSync(join(data, 'secret'), 'abc')
  expect(() => sessionSecret(data, undefined)).toThrow('cut short')
  expect(existsSync(join(data, 'secret'))).toBe(true)
})
