import { formatDocumentNumber } from '@fadu/core'
import { DataTable, FactList, SectionHeading, shortHash, useWords } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import type { MakingBench } from '../bench.ts'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'

/** From the meeting to the end: deliberation, signature, number, publication, and what became of the document afterwards. */
export function IssuanceTab({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { state, organName } = bench
  const { deliberations, signatures, number, numberedOn, publication } = state
  const { issuance } = words
  return (
    <div className={css.tab}>
      <section>
        <SectionHeading>{issuance.deliberations}</SectionHeading>
        <DataTable
          caption={issuance.deliberations}
          captionHidden
          rows={deliberations}
          rowKey={(held) => `${held.organ} ${held.on}`}
          empty={<p className={css.none}>{issuance.deliberationNone}</p>}
          columns={[
            { key: 'meeting', header: issuance.meeting, names: true, cell: (held) => held.meeting },
            { key: 'organ', header: issuance.organ, cell: (held) => organName(held.organ) },
            { key: 'decision', header: issuance.decision, cell: (held) => issuance.decisions[held.decision] },
            { key: 'day', header: issuance.day, align: 'end', cell: (held) => ui.date(held.on) },
          ]}
        />
      </section>
      <section>
        <SectionHeading>{issuance.signatures}</SectionHeading>
        <DataTable
          caption={issuance.signatures}
          captionHidden
          rows={signatures}
          rowKey={(held) => held.organ}
          empty={<p className={css.none}>{issuance.signatureNone}</p>}
          columns={[
            { key: 'signer', header: issuance.signer, names: true, cell: (held) => held.signerName },
            { key: 'organ', header: issuance.organ, cell: (held) => organName(held.organ) },
            {
              key: 'text',
              header: issuance.restsOn,
              cell: (held) => <span title={held.textHash}>{shortHash(held.textHash)}</span>,
            },
            { key: 'day', header: issuance.day, align: 'end', cell: (held) => ui.date(held.on) },
          ]}
        />
      </section>
      <section>
        <SectionHeading>{issuance.number}</SectionHeading>
        {number ? (
          <p className={css.lead}>
            {formatDocumentNumber(number)}{' '}
            {numberedOn && <span className={css.aside}>{issuance.numberedOn(ui.date(numberedOn))}</span>}
          </p>
        ) : (
          <p className={css.none}>{issuance.numberNone}</p>
        )}
      </section>
      <section>
        <SectionHeading>{issuance.publication}</SectionHeading>
        {publication ? (
          <FactList
            facts={[
              { term: issuance.publishedOn, value: ui.date(publication.publishedOn) },
              { term: issuance.effectiveOn, value: ui.date(publication.effectiveOn) },
              { term: issuance.validUntil, value: publication.validUntil ? ui.date(publication.validUntil) : issuance.noEnd },
              { term: issuance.channels, value: publication.channels.join('、') },
              { term: issuance.restsOn, value: <span className={css.hash}>{publication.textHash}</span> },
            ]}
          />
        ) : (
          <p className={css.none}>{issuance.publicationNone}</p>
        )}
      </section>
      <Afterlife bench={bench} />
    </div>
  )
}

function Afterlife({ bench }: { readonly bench: MakingBench }) {
  const { issuance } = useWordsOf(workbenchWords)
  const ui = useWords()
  const { ending, evaluations, extensions, suspensions } = bench.state
  const rows = [
    ...evaluations.map((held) => ({
      key: `e ${held.on} ${held.summary}`,
      term: issuance.evaluations,
      value: `${issuance.proposals[held.proposal]}：${held.summary}`,
      on: held.on,
    })),
    ...extensions.map((held) => ({
      key: `x ${held.from}`,
      term: issuance.extensions,
      value: issuance.extended(ui.date(held.validUntil)),
      on: held.from,
    })),
    ...suspensions.map((held) => ({
      key: `s ${held.article} ${held.from}`,
      term: issuance.suspensions,
      value: `${held.article}，${issuance.suspended(ui.date(held.from))}：${held.reason}${held.until ? `；${issuance.resumed(ui.date(held.until), held.outcome ?? '')}` : ''}`,
      on: held.from,
    })),
    ...(ending
      ? [
          {
            key: 'end',
            term: issuance.endings[ending.kind],
            value: `${issuance.endedOn(ui.date(ending.on))}：${ending.reason}`,
            on: ending.on,
          },
        ]
      : []),
  ]
  if (rows.length === 0) return null
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <li key={row.key} className={css.row}>
          <span className={css.main}>
            {row.term}
            <span className={css.note}>{row.value}</span>
          </span>
          <span className={css.aside}>{ui.date(row.on)}</span>
        </li>
      ))}
    </ul>
  )
}
