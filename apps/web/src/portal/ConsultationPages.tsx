import type { ConsultationContent, ConsultationsContent, PublicFile } from '@fadu/api'
import {
  ArticleText,
  Breadcrumb,
  Columns,
  DocumentHead,
  EmptyState,
  FactLines,
  FactList,
  FactSection,
  formatFileSize,
  lawBlocks,
  Notice,
  OutlineNav,
  PageHeading,
  RecordRows,
  StatusTag,
  useWords,
} from '@fadu/ui'
import css from './ConsultationPages.module.css'
import { consultationRow } from './HomePage.tsx'
import { outlineItems } from './outlineItems.ts'
import { usePortal } from './portal.tsx'

/** Drafts that are open for comment today, the first to close first. */
export function ConsultationsPage({ rows }: ConsultationsContent) {
  const portal = usePortal()
  const { words, to } = portal
  const say = words.consultations
  return (
    <>
      <div className={css.head}>
        <Breadcrumb crumbs={[{ label: words.home.title, href: to('/') }, { label: say.heading }]} />
        <PageHeading face="portal" title={say.heading} lead={rows.length > 0 ? say.lead : undefined} />
      </div>
      {rows.length > 0 ? (
        <RecordRows label={say.heading} rows={rows.map((draft) => consultationRow(draft, portal))} />
      ) : (
        <EmptyState>{say.none}</EmptyState>
      )}
    </>
  )
}

/** A draft as it was laid open, marked as one at every place where it could be taken for law. */
export function ConsultationPage(draft: ConsultationContent) {
  const { words, to } = usePortal()
  const { date } = useWords()
  const say = words.consultations
  const items = outlineItems(draft.tree, words)
  const files = (heading: string, held: readonly PublicFile[]) =>
    held.length > 0 && (
      <FactSection heading={heading}>
        <FactLines
          lines={held.map((file) => (
            <a key={file.href} href={file.href} download={file.name} lang="zh-CN">
              {words.document.file(file.name, formatFileSize(file.size))}
            </a>
          ))}
        />
      </FactSection>
    )
  return (
    <>
      <div className={css.top}>
        <Breadcrumb
          crumbs={[
            { label: words.home.title, href: to('/') },
            { label: words.nav.consultations, href: to('/consultations') },
          ]}
        />
        <div className={css.notice}>
          <Notice tone="due" title={say.sentence(draft.openedOn, draft.closesOn)}>
            {say.howTo(draft.draftingUnit)}
          </Notice>
        </div>
      </div>
      <Columns
        face="document"
        start={
          <>
            <div className={css.wide}>
              <OutlineNav items={items} />
            </div>
            <div className={css.narrow}>
              <OutlineNav items={items} face="folded" />
            </div>
          </>
        }
        end={
          <>
            <FactSection>
              <FactList
                facts={[
                  { term: say.issuer, value: <span lang="zh-CN">{draft.issuers.join('　')}</span> },
                  { term: say.drafter, value: <span lang="zh-CN">{draft.draftingUnit}</span> },
                  { term: say.opened, value: date(draft.openedOn) },
                  {
                    term: say.closes,
                    value: (
                      <>
                        {date(draft.closesOn)}
                        <br />
                        <StatusTag tone="due" label={say.daysLeft(draft.daysLeft)} />
                      </>
                    ),
                  },
                ]}
              />
            </FactSection>
            {files(say.note, draft.notes)}
            {files(say.annexes, draft.annexes)}
          </>
        }
      >
        <DocumentHead organs={[say.notLaw]} title={say.draft(draft.title)} />
        <ArticleText blocks={lawBlocks(draft.tree)} />
      </Columns>
    </>
  )
}
