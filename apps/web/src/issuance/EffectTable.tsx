import type { DocumentState, Effect, LegalDate } from '@fadu/core'
import { DataTable, Link, StatusTag, useWords } from '@fadu/ui'
import { useQueries } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { useTRPC } from '../app/trpc.ts'
import { effectDay, effectSentence } from './effectSentence.ts'
import { issuanceWords } from './words.ts'

/** More are listed with the text; reading each of hundreds before one button is pressed helps nobody. */
const SHOWN = 50

export interface EffectTableProps {
  readonly effects: readonly Effect[]
  readonly form: DocumentState['form']
  readonly publishedOn: LegalDate
  readonly effectiveOn: LegalDate | ''
}

/** What the publication does to other documents: which, how each stands now, what becomes of it. */
export function EffectTable({ effects, form, publishedOn, effectiveOn }: EffectTableProps) {
  const words = useWordsOf(issuanceWords)
  const ui = useWords()
  const trpc = useTRPC()
  const shown = effects.slice(0, SHOWN)
  const targets = useQueries({ queries: shown.map(({ target }) => trpc.registry.workbench.queryOptions({ id: target })) })
  const rows = shown.map((effect, index) => ({ effect, target: targets[index]?.data, pending: targets[index]?.isPending }))
  return (
    <>
      <DataTable
        caption={words.effects}
        captionHidden
        rows={rows}
        rowKey={({ effect }) => effect.target}
        columns={[
          {
            key: 'target',
            header: words.target,
            names: true,
            cell: ({ effect, target, pending }) => (
              <Link href={addresses.document(effect.target)}>
                {target?.view?.title ?? (pending ? words.reading : effect.target)}
                {target?.view?.number && ` ${target.view.number}`}
              </Link>
            ),
          },
          {
            key: 'now',
            header: words.now,
            cell: ({ target }) =>
              target && (
                <>
                  <StatusTag standing={target.standing} />
                  {target.view?.publication.validUntil && ` ${words.until(ui.date(target.view.publication.validUntil))}`}
                </>
              ),
          },
          {
            key: 'becomes',
            header: words.becomes,
            cell: ({ effect }) => effectSentence(effect, ui.date(effectDay(effect, form, { publishedOn, effectiveOn })), words),
          },
        ]}
      />
      {effects.length > SHOWN && <p>{words.effectsMore(effects.length - SHOWN)}</p>}
    </>
  )
}
