import type { DocumentContent, NamedDocument } from '@fadu/api'
import { daysBetween, type LegalDate } from '@fadu/core'
import {
  Button,
  type Fact,
  FactLines,
  FactList,
  FactSection,
  FilingList,
  formatFileSize,
  Link,
  StatusTag,
  useWords,
  VersionList,
} from '@fadu/ui'
import type { ReactNode } from 'react'
import { comparisonAddress } from './comparisonAddress.ts'
import { comparisonWords } from './comparisonWords.ts'
import css from './DocumentFacts.module.css'
import { usePortal } from './portal.tsx'

/** Half a year: from then on the end is worth a count of days. */
const SOON = 183

/** Targets of a decision that are listed at once; a clean-up has hundreds. */
const SHOWN = 10

/** What is known of a document beside its text. */
export function DocumentFacts({ document }: { readonly document: DocumentContent }) {
  const { words, to, frame } = usePortal()
  const fixed = useWords()
  const say = words.document
  const address = to(`/d/${document.id}`)
  const filed = document.filings.map((filing) => filing.daysAfterPublication).filter((days) => days !== null)
  const relations = relationsOf(document, words.document, to)
  const query = document.chosen === 'today' ? '' : `?n=${document.shown.n}`
  return (
    <>
      <FactSection>
        <FactList facts={factsOf(document, words.document, frame.today, fixed.date)} />
      </FactSection>
      {document.versions.length > 1 && (
        <FactSection heading={fixed.versions}>
          <VersionList
            versions={document.versions.map((version) => ({
              n: version.n,
              date: version.effectiveOn ?? version.publishedOn ?? document.publishedOn,
              href: version.note === 'current' ? address : `${address}?n=${version.n}`,
              note: version.note ?? undefined,
              shown: version.n === document.shown.n,
            }))}
            compare={{ href: to(comparisonAddress({ id: document.id, ...neighbours(document) })) }}
          />
        </FactSection>
      )}
      <div className={css.onScreen}>
        <FactSection heading={say.dayHeading}>
          <form id="day" className={css.day} method="get" action={address}>
            <label className="visuallyHidden" htmlFor="on">
              {say.day}
            </label>
            <input
              id="on"
              name="on"
              type={document.dayProblem ? 'text' : 'date'}
              defaultValue={document.dayProblem?.typed ?? document.day}
              aria-invalid={document.dayProblem ? true : undefined}
              required
            />
            <Button type="submit">{say.show}</Button>
          </form>
        </FactSection>
      </div>
      {relations.length > 0 && (
        <FactSection heading={say.relations}>
          <FactLines lines={relations} />
        </FactSection>
      )}
      {document.filings.length > 0 && (
        <FactSection heading={fixed.filings}>
          <FilingList
            filings={document.filings.map((filing) => ({
              authority: filing.authority,
              stage: filing.stage,
              number: filing.number ?? undefined,
              on: filing.decidedOn ?? undefined,
            }))}
            note={filed.length > 0 ? say.filingNote(Math.max(...filed)) : undefined}
          />
        </FactSection>
      )}
      <div className={css.onScreen}>
        <FactSection>
          <Link href={`${to(comparisonAddress({ id: document.id }))}#choose`}>{comparisonWords[frame.language].chooseOther}</Link>
        </FactSection>
      </div>
      <div className={css.onScreen}>
        <FactSection heading={say.downloads}>
          <FactLines
            lines={[
              ...document.files.map((file) => (
                <a key={file.href} href={file.href} download={file.name} title={file.name}>
                  {file.kind === 'original'
                    ? say.original(extensionOf(file.name), formatFileSize(file.size))
                    : say.file(file.name, formatFileSize(file.size))}
                </a>
              )),
              <span key="data" className={css.formats}>
                <a href={`/d/${document.id}.docx${query}`}>DOCX</a>
                <a href={`/d/${document.id}.txt${query}`}>TXT</a>
                <a href={`/d/${document.id}.json${query}`}>JSON</a>
                <Button kind="quiet" hidden data-print="">
                  {say.print}
                </Button>
              </span>,
            ]}
          />
        </FactSection>
      </div>
    </>
  )
}

/** The text that is shown with the one before it; the first with the one after. */
export function neighbours({ versions, shown }: DocumentContent): { readonly from: number; readonly to: number } {
  const before = versions.find((version) => version.n < shown.n)
  const after = versions.findLast((version) => version.n > shown.n)
  return before ? { from: before.n, to: shown.n } : { from: shown.n, to: after?.n ?? shown.n }
}

/** Whether a decision ended it before its own last day, which then says nothing any more. */
const endedBefore = ({ ending, validUntil }: DocumentContent) =>
  ending !== null && (validUntil === null || ending.on <= validUntil)

const extensionOf = (name: string) => (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? '').toUpperCase()

function factsOf(document: DocumentContent, say: Words, today: LegalDate, date: (day: LegalDate) => string): readonly Fact[] {
  const { facts } = say
  const { missing, validUntil, standing } = document
  const day = (field: string, value: LegalDate | null): ReactNode =>
    missing.includes(field) ? facts.notTold : value && date(value)
  const left = validUntil ? daysBetween(today, validUntil) : null
  const all: readonly (readonly [string, ReactNode])[] = [
    [
      facts.issuer,
      <span key="issuers" lang="zh-CN">
        {document.issuers.join('　')}
      </span>,
    ],
    [facts.drafter, document.draftingUnit && <span lang="zh-CN">{document.draftingUnit}</span>],
    [facts.number, document.number && <span lang="zh-CN">{document.number}</span>],
    [
      facts.kind,
      document.class === 'reference'
        ? null
        : document.form === 'ordinary'
          ? say.kinds[document.class === 'policyDocument' ? 'policy' : 'normative']
          : say.kinds[document.form],
    ],
    [facts.signed, document.signedOn && date(document.signedOn)],
    [facts.published, day('publishedOn', document.publishedOn)],
    [facts.effective, day('effectiveOn', document.effectiveOn)],
    [
      facts.until,
      endedBefore(document) ? null : validUntil ? (
        <>
          {date(validUntil)}
          {standing === 'inForce' && left !== null && left >= 0 && left <= SOON && (
            <>
              <br />
              <StatusTag tone="due" label={say.daysLeft(left)} />
            </>
          )}
        </>
      ) : document.origin === 'made' && document.form === 'ordinary' ? (
        facts.noEnd
      ) : null,
    ],
    [document.ending ? say.life[document.ending.kind] : '', document.ending && date(document.ending.on)],
    [facts.channels, document.channels.length > 0 && <span lang="zh-CN">{document.channels.join('、')}</span>],
  ]
  const told = all.flatMap(([term, value]) => (value ? [{ term, value }] : []))
  const text = missing.includes('text') ? facts.awaited : missing.includes('fullText') ? facts.partial : null
  return text === null ? told : [...told, { term: facts.text, value: text }]
}

type Words = ReturnType<typeof usePortal>['words']['document']

function relationsOf(document: DocumentContent, say: Words, to: (path: string) => string): readonly ReactNode[] {
  const link = (named: NamedDocument) => (
    <Link key={named.id} href={to(`/d/${named.id}`)} lang="zh-CN">
      《{named.title}》
    </Link>
  )
  const lines: ReactNode[] = []
  const { ending } = document
  if (ending?.by)
    lines.push(
      <span key="ending">
        {say.endedBy[ending.kind]}
        {link(ending.by)}
      </span>,
    )
  for (const version of document.versions)
    if (version.by)
      lines.push(
        <span key={`by-${version.n}`}>
          {say.amendedBy}
          {link(version.by)}
        </span>,
      )
  for (const kind of ['repeal', 'declareLapsed', 'amend', 'extend'] as const) {
    const targets = document.effects.filter((effect) => effect.kind === kind).map((effect) => effect.target)
    lines.push(...listed(kind, say.effects[kind](targets.length), targets.map(link), say))
  }
  const { cites, citedBy, citedByTotal } = document.citationGraph
  const cited = cites.map(({ document: known, name, provisions }) => (
    <span key={name} title={provisions.length > 0 ? provisions.join('、') : undefined}>
      {known ? (
        link(known)
      ) : (
        <>
          <span lang="zh-CN">{isNumber(name) ? name : `《${name}》`}</span> <span className={css.notHere}>{say.notHere}</span>
        </>
      )}
    </span>
  ))
  lines.push(...listed('cites', say.cites(cites.length), cited, say))
  lines.push(...listed('citedBy', say.citedBy(citedByTotal), citedBy.map(link), say))
  return lines
}

const isNumber = (name: string) => /号$/.test(name)

/** A list under its count: some at once, the others on demand. Nothing where there is none. */
function listed(key: string, count: string, items: readonly ReactNode[], say: Words): readonly ReactNode[] {
  if (items.length === 0) return []
  const more = items.slice(SHOWN)
  return [
    <span key={key}>{count}</span>,
    ...items.slice(0, SHOWN),
    ...(more.length === 0
      ? []
      : [
          <details key={`${key}-more`}>
            <summary>{say.more(more.length)}</summary>
            <FactLines lines={more} />
          </details>,
        ]),
  ]
}
