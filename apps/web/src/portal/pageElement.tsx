import type { PageContent, PortalPage } from '@fadu/api'
import { WordsProvider } from '@fadu/ui'
import { CataloguePage, catalogueTitle } from './CataloguePage.tsx'
import { ComparisonPage } from './ComparisonPage.tsx'
import { ConsultationPage, ConsultationsPage } from './ConsultationPages.tsx'
import { comparisonWords } from './comparisonWords.ts'
import { DocumentPage } from './DocumentPage.tsx'
import { DocumentsPage, documentsTitle } from './DocumentsPage.tsx'
import { HomePage } from './HomePage.tsx'
import { drawLaw } from './LawText.tsx'
import { ProblemPage } from './ProblemPage.tsx'
import { type Portal, PortalProvider, portalOf } from './portal.tsx'
import { SearchPage } from './SearchPage.tsx'
import { Shell } from './Shell.tsx'
import { StatisticsPage } from './StatisticsPage.tsx'
import { standingSentence } from './standingSentence.ts'

function Content({ content, law }: { readonly content: PageContent; readonly law: string }) {
  switch (content.kind) {
    case 'home':
      return <HomePage {...content} />
    case 'documents':
      return <DocumentsPage {...content} />
    case 'catalogue':
      return <CataloguePage {...content} />
    case 'search':
      return <SearchPage {...content} />
    case 'document':
      return <DocumentPage document={content} law={law} />
    case 'comparison':
      return <ComparisonPage {...content} />
    case 'consultations':
      return <ConsultationsPage {...content} />
    case 'consultation':
      return <ConsultationPage {...content} />
    case 'statistics':
      return <StatisticsPage {...content} />
    case 'problem':
      return <ProblemPage {...content} />
  }
}

function titleOf(content: PageContent, portal: Portal): string | null {
  const { words } = portal
  switch (content.kind) {
    case 'home':
      return null
    case 'documents':
      return documentsTitle(content, portal)
    case 'catalogue':
      return catalogueTitle(content, portal)
    case 'search':
      return words.search.title(content.query)
    case 'document':
      return content.title
    case 'comparison':
      return comparisonWords[portal.frame.language].title(content.document.title)
    case 'consultations':
      return words.consultations.heading
    case 'consultation':
      return words.consultations.draft(content.title)
    case 'statistics':
      return words.statistics.heading(content.year)
    case 'problem':
      return content.what.replace(/[。.]$/, '')
  }
}

function descriptionOf(content: PageContent, { words, frame }: Portal): string {
  if (content.kind === 'document')
    return `${[content.issuers.join('、'), content.number].filter(Boolean).join(' ')} ${words.standing[content.superseded ? 'amended' : content.standing]} ${standingSentence(content, words)}`
  return words.home.lead(frame.jurisdiction)
}

/** Results, comparisons, other days and versions, other organs' texts and errors are not for search engines: one address for each document. */
const isIndexed = (content: PageContent, frame: PortalPage['frame']) =>
  content.kind === 'document'
    ? content.class !== 'reference' && content.chosen === 'today'
    : content.kind === 'documents'
      ? content.problems.length === 0
      : content.kind === 'catalogue'
        ? content.dayProblem === null && content.day === frame.today && content.page === 1
        : content.kind !== 'search' && content.kind !== 'problem' && content.kind !== 'comparison'

const canonicalPath = (content: PageContent, path: string) => (content.kind === 'document' ? `/d/${content.id}` : path)

/** A whole public page, from the first tag after the doctype to the last. */
export function pageElement({ frame, content }: PortalPage) {
  const portal = portalOf(frame)
  const law = content.kind === 'document' ? drawLaw(portal, content) : ''
  const { words } = portal
  const site = words.siteName(frame.jurisdiction)
  const title = titleOf(content, portal)
  const path = canonicalPath(content, frame.path)
  const inChinese = `${frame.origin}${path}`
  const inEnglish = `${frame.origin}/en${path}`
  return (
    <html lang={words.htmlLang} data-theme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title ? `${title}${words.htmlLang === 'en' ? ' | ' : '_'}${site}` : site}</title>
        <meta name="description" content={descriptionOf(content, portal)} />
        {isIndexed(content, frame) ? (
          <>
            <link rel="canonical" href={frame.language === 'en' ? inEnglish : inChinese} />
            <link rel="alternate" hrefLang="zh-CN" href={inChinese} />
            <link rel="alternate" hrefLang="en" href={inEnglish} />
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
        {content.kind === 'document' && (
          <>
            <link rel="alternate" type="text/plain" href={`/d/${content.id}.txt`} />
            <link rel="alternate" type="application/json" href={`/d/${content.id}.json`} />
          </>
        )}
        <link rel="alternate" type="application/atom+xml" href="/feed.xml" />
        {/* The server fills both. */}
        <style />
        {/* It sets the size of print that a person chose before, so the page is drawn after it. */}
        <script type="module" async {...{ blocking: 'render' }} />
      </head>
      <body>
        <WordsProvider lang={frame.language}>
          <PortalProvider value={portal}>
            <Shell content={content}>
              <Content content={content} law={law} />
            </Shell>
          </PortalProvider>
        </WordsProvider>
      </body>
    </html>
  )
}
