import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The custom properties of every block with this selector, later ones winning. */
const block = (selector: string): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, head]) => head!.split(',').some((one) => one.trim().endsWith(selector)))
      .flatMap(([, , body]) => [...body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name!, value!])),
  )

const light = block('[data-theme="light"]')
const dark = block('[data-theme="dark"]')
const high = { ...light, ...block('[data-contrast="high"]') }

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast, 1 to 21. */
function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

const onPaper = ['ink', 'ink-2', 'ink-3', 'seal', 'link', 'in-force', 'due', 'late', 'ended']
const pairs = [
  ...onPaper.map((ink) => [ink, 'paper']),
  ...['ink', 'ink-2', 'ink-3', 'link', 'late', 'in-force'].map((ink) => [ink, 'paper-2']),
  ...['ink', 'ink-2', 'link'].map((ink) => [ink, 'link-soft']),
  ...['in-force', 'due', 'late', 'ended'].map((ink) => [ink, `${ink}-soft`]),
  ...['in-force-soft', 'due-soft', 'late-soft', 'ended-soft'].map((soft) => ['ink-2', soft]),
  ...['in-force-soft', 'due-soft', 'late-soft', 'ended-soft'].map((soft) => ['link', soft]),
  ['add-ink', 'add'],
  ['del-ink', 'del'],
  ['on-link', 'link'],
] as [string, string][]

it.each(pairs)('%s on %s can be read: 4.5 to 1 in light and dark', (ink, ground) => {
  expect(contrast(light[ink]!, light[ground]!)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark[ink]!, dark[ground]!)).toBeGreaterThanOrEqual(4.5)
})

it.each(['ink', 'seal', 'link', 'in-force', 'due', 'late', 'ended'])('%s is 7 to 1 in high contrast', (ink) => {
  expect(contrast(high[ink]!, high.paper!)).toBeGreaterThanOrEqual(7)
  expect(contrast(dark[ink]!, dark.paper!)).toBeGreaterThanOrEqual(7)
})

it('the edge of what one can type into or press is 3 to 1', () => {
  for (const theme of [light, dark])
    for (const ground of ['paper', 'paper-2']) expect(contrast(theme.edge!, theme[ground]!)).toBeGreaterThanOrEqual(3)
})

it('dark by choice and dark by the system are the same', () => {
  expect(block('[data-theme="auto"]')).toEqual(dark)
})
