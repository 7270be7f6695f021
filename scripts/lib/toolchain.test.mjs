import { expect, it } from 'vitest'
import { runsTheProduct } from './toolchain.mjs'

it.each([
  ['20.20.2', false],
  ['22.21.1', false],
  ['22.22.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s runs the product as it is: %s', (version, expected) => expect(runsTheProduct(version)).toBe(expected))
