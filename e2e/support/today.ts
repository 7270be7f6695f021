import type { BusinessDate } from './server.ts'

/** The day on which every errand begins: a Thursday, with the working days of its year and of the one before known. */
export const TODAY: BusinessDate = '2026-03-05'
