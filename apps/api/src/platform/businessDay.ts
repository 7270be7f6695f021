import { type LegalDate, shanghaiDay } from '@fadu/core'

/** The business date: today in Shanghai, or the fixed one of `FADU_NOW`. Moves legal dates only, never `recordedAt` or sessions. */
export const businessDay =
  (fixed: LegalDate | undefined, now: () => Date = () => new Date()) =>
  (): LegalDate =>
    fixed ?? shanghaiDay(now().toISOString())
