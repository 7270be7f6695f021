import type { DocumentContent } from '@fadu/api'
import { type LegalTree, walkLegalTree } from '@fadu/core'
import { Breadcrumb, Columns, DocumentHead, Link, Notice, OutlineNav, StandingBanner } from '@fadu/ui'
import { comparisonAddress } from './comparisonAddress.ts'
import { DocumentFacts, neighbours } from './DocumentFacts.tsx'
import { DocumentLife } from './DocumentLife.tsx'
import css from './DocumentPage.module.css'
import { outlineItems } from './outlineItems.ts'
import { type Portal, usePortal } from './portal.tsx'
import { standingSentence } from './standingSentence.ts'

/** A document: what it is today or on the chosen day, its text (drawn before, as `law`), its facts, its life. */
export function DocumentPage({ document, law }: { readonly document: DocumentContent; readonly law: string }) {
  const portal = usePortal()
  const { words, to } = portal
  const address = to(`/d/${document.id}`)
  const items = outlineItems(document.tree, words)
  return (
    <>
      <div className={css.top}>
        <Breadcrumb crumbs={crumbsOf(document, portal)} />
        <Standing document={document} address={address} />
      </div>
      <Columns
        face="document"
        start={
          items.length > 0 ? (
            <>
              <div className={css.wide}>
                <OutlineNav items={items} />
              </div>
              <div className={css.narrow}>
                <OutlineNav items={items} face="folded" />
              </div>
            </>
          ) : (
            <span />
          )
        }
        end={<DocumentFacts document={document} />}
      >
        <DocumentHead
          organs={document.issuers}
          title={document.title}
          number={document.number ?? undefined}
          headnote={headnoteOf(document, portal)}
        />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by React, see LawText */}
        <div dangerouslySetInnerHTML={{ __html: law }} />
      </Columns>
      {document.life.length > 1 && (
        <div className={css.life}>
          <DocumentLife document={document} />
        </div>
      )}
    </>
  )
}

function crumbsOf({ class: kind, standing }: DocumentContent, { words, to }: Portal) {
  const home = { label: words.home.title, href: to('/') }
  if (kind === 'reference') return [home, { label: words.documents.tabs.reference, href: to('/documents?scope=reference') }]
  if (standing === 'repealed' || standing === 'lapsed' || standing === 'annulled')
    return [home, { label: words.document.crumbEnded, href: to('/documents?standing=ended') }]
  if (standing === 'unpublished') return [home, { label: words.nav.documents, href: to('/documents') }]
  return [home, { label: words.documents.tabs[standing], href: to(`/documents?standing=${standing}`) }]
}

/** The standing in one sentence, and before it what must be said first: another day, another version, another organ's text. */
function Standing({ document, address }: { readonly document: DocumentContent; readonly address: string }) {
  const { words, frame, to } = usePortal()
  const { document: say } = words
  const { chosen, day, suspensions, corrections, dayProblem } = document
  const suspended = suspensions.filter((held) => held.from <= day && (held.until === null || held.until > day))
  const isReference = document.class === 'reference'
  const otherText = chosen === 'day' || (chosen === 'version' && document.superseded)
  return (
    <div className={css.standing}>
      {dayProblem && <Notice tone="late" title={dayProblem.what} />}
      {chosen === 'day' && (
        <Notice tone="due" title={say.onDay(day)} action={<Link href={address}>{say.backToToday}</Link>}>
          {day > frame.today
            ? say.future
            : document.standingToday === document.standing
              ? null
              : say.todayIs(say.standingWord(document.standingToday))}
        </Notice>
      )}
      {isReference && <Notice tone="info">{say.referenceNotice}</Notice>}
      {!(isReference && document.standing === 'inForce' && !document.superseded) && (
        <StandingBanner
          standing={document.superseded ? 'amended' : document.standing}
          sentence={standingSentence(document, words)}
          more={
            otherText && chosen === 'version' ? (
              <Link href={address}>{say.backToToday}</Link>
            ) : (
              <>
                {document.ending?.by && document.standing !== 'inForce' && (
                  <Link href={to(`/d/${document.ending.by.id}`)}>{say.openDecision}</Link>
                )}
                {document.shown.n > 1 && (
                  <Link href={to(comparisonAddress({ id: document.id, ...neighbours(document) }))}>{say.whatChanged}</Link>
                )}
                <a href="#day">{say.openDay}</a>
              </>
            )
          }
        />
      )}
      {suspended.length > 0 && (
        <Notice tone="late" title={say.suspendedTitle}>
          {suspended.map((held) => (
            <p key={`${held.article}${held.from}`}>
              {held.anchor ? (
                <a href={`#${held.anchor}`}>{say.suspended(held.article, held.from, held.until)}</a>
              ) : (
                say.suspended(held.article, held.from, held.until)
              )}
            </p>
          ))}
        </Notice>
      )}
      {corrections.length > 0 && (
        <Notice title={say.correctionsTitle}>
          {corrections.map((held) => (
            <p key={`${held.field}${held.on}`}>
              {say.correction(say.fields[held.field] ?? held.field, held.old, held.new, held.on, held.reason)}
            </p>
          ))}
        </Notice>
      )}
    </div>
  )
}

/** 题注: as printed in the text where it has one, else put together from publication and amendments. */
function headnoteOf(document: DocumentContent, { words }: Portal): string | undefined {
  const printed = printedHeadnote(document.tree)
  if (printed) return printed
  if (document.origin === 'recorded') return undefined
  const amendments = document.versions
    .filter((version) => version.n > 1 && version.n <= document.shown.n && version.effectiveOn)
    .map((version) => words.document.headnoteAmended(version.by, version.effectiveOn!))
    .reverse()
  return [words.document.headnote(document.publishedOn), ...amendments].join(words.htmlLang === 'en' ? '; ' : '　')
}

function printedHeadnote(tree: LegalTree): string | null {
  for (const node of walkLegalTree(tree)) if (node.kind === 'headnote') return node.text
  return null
}
