import { type LegalDate, legalDaysToNote, serverActor } from '@fadu/core'
import type { Sql } from '../database/sql.ts'
import { digestOf } from '../log/canonical.ts'
import { isLogRefusal } from '../log/refusal.ts'
import { transact } from '../log/transact.ts'
import { loadState } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { documentStream } from '../register/streams.ts'

/**
 * Notes in the log what has taken effect or lapsed by its dates, with the true legal day, however late the server looks. Standing is
 * computed from dates and waits for nobody; this is for history and notices. Safe to run at once in several processes: the
 * command's id follows from the document and the day. Returns how many days were noted. By index `document_legal_days`.
 */
export async function noteLegalDays(register: Register, sql: Sql, today: LegalDate): Promise<number> {
  const due = await sql<{ id: string }>('select id from document where next_legal_day <= $1 order by next_legal_day, id', [today])
  let noted = 0
  for (const { id } of due) {
    noted += await transact(register.log, async (log) => {
      const state = await loadState(log.sql, id)
      const passed = state ? legalDaysToNote(state).filter((day) => day.legalDate <= today) : []
      if (!state || passed.length === 0) return 0
      const command = {
        id: `legal-day-${id}-${passed.map((day) => `${day.type}-${day.legalDate}`).join('-')}`,
        digest: digestOf({ id, passed: passed.map((day) => ({ ...day })) }),
      }
      if (await log.findCommand(command)) return 0
      const events = passed.map((day, i) => ({
        stream: documentStream(id),
        expectedSeq: i === 0 ? state.seq : undefined,
        type: day.type,
        schema: 1,
        legalDate: day.legalDate,
        data: {},
      }))
      const entries = await log.append({ command, actor: serverActor, events })
      if (isLogRefusal(entries)) throw new Error(`legal days of ${id}: ${entries.code}`)
      return entries.length
    })
  }
  return noted
}
