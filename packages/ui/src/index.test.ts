import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as ui from './index.ts'

it('every component that has examples is exported', () => {
  const components = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.examples.tsx'))
    .map((path) => path.split('/').at(-1)!.replace('.examples.tsx', ''))
  // Fields are one set of examples for several components.
  expect(components.filter((name) => name !== 'Field' && !(name in ui))).toEqual([])
})
