import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as core from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const lines = /```js\n(.*?)```/s.exec(readme)![1]!.trim().split('\n')
const run = (code: string): unknown => new Function(...Object.keys(core), `return ${code}`)(...Object.values(core))

describe('the README tells what the functions give', () => {
  it.each(lines.map((line) => line.split(' // ') as [string, string]))('%s', (code, given) =>
    expect(JSON.stringify(run(code))).toBe(given),
  )

  it('and names all that others rely on', () => {
    for (const name of ['evolve', 'initialState', 'describeRefusal']) expect(core).toHaveProperty(name)
    expect(lines.length).toBeGreaterThan(12)
  })
})
