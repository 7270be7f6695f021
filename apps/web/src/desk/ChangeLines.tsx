import type { AppRouter } from '@fadu/api'
import { LogList, useWords } from '@fadu/ui'
import type { inferRouterOutputs } from '@trpc/server'
import { addresses } from '../app/addresses.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { eventLine } from '../workbench/eventLine.ts'
import { homeWords } from './words.ts'

export type Changes = inferRouterOutputs<AppRouter>['desk']['changes']

export const isNew = (changes: Changes) => (line: Changes['lines'][number]) => line.position > changes.looked

/** What happened to which document, each line a way to it. */
export function ChangeLines({ changes, most = Number.POSITIVE_INFINITY }: { readonly changes: Changes; readonly most?: number }) {
  const words = useWordsOf(homeWords)
  const ui = useWords()
  const { language } = useLanguage()
  const facts = { language, organName: (id: string) => changes.organNames[id] ?? '', date: ui.date }
  return (
    <LogList
      longDates
      entries={changes.lines.slice(0, most).map((line) => ({
        position: line.position,
        what: words.changes.line(line.title, eventLine(line, facts)),
        on: line.legalDate,
        who: [line.organName, line.name].filter(Boolean).join(' '),
        href: addresses.document(line.documentId),
        isNew: isNew(changes)(line),
      }))}
    />
  )
}
