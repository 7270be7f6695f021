import type { LegalDate } from '@fadu/core'
import { transact } from '../platform/log/transact.ts'
import { type Begin, course } from './course.ts'
import { diary } from './diary.ts'
import { tellDrafts } from './drafts.ts'
import { beginLife, type LifeDeps } from './life.ts'
import { tellPublished } from './published.ts'
import { demoText } from './texts.ts'

/**
 * Twenty-five documents over two years, dated back from the day of the first start, so that something is due that day, something is
 * late and something is about to lapse whenever that is. Told document by document, done day by day; all of it becomes true at once,
 * or nothing of it.
 */
export const makeCounty = (deps: LifeDeps, today: LegalDate): Promise<void> =>
  transact(deps.register.log, async (within) => {
    const { note, happen } = diary()
    const together = {
      ...deps,
      sql: () => within.sql,
      register: { ...deps.register, log: { ...deps.register.log, within } },
    }
    const begin: Begin = async (key, draftingUnit, more = {}) =>
      note(await beginLife(together, { key, ...demoText(key), leadOrgan: 'hechuan-government', draftingUnit, ...more }))
    await tellPublished(begin, course(today))
    await tellDrafts(begin, course(today))
    await happen()
  })
