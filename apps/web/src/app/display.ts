import { remember, remembered } from './remember.ts'

/** How a person wants the pages drawn; the tokens know each of these as an attribute of `<html>`. */
export interface Display {
  readonly text: 'normal' | 'large'
  readonly contrast: 'normal' | 'high'
  readonly theme: 'light' | 'dark' | 'auto'
}

const oneOf = <T extends string>(value: string | null, known: readonly T[]): T =>
  known.find((each) => each === value) ?? known[0]!

export const rememberedDisplay = (): Display => ({
  text: oneOf(remembered('text'), ['normal', 'large']),
  contrast: oneOf(remembered('contrast'), ['normal', 'high']),
  theme: oneOf(remembered('theme'), ['light', 'dark', 'auto']),
})

export function applyDisplay({ text, contrast, theme }: Display): void {
  Object.assign(document.documentElement.dataset, { text, contrast, theme })
}

export function rememberDisplay(display: Display): void {
  for (const [key, value] of Object.entries(display)) remember(key, value)
  applyDisplay(display)
}
