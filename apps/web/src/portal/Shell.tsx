import type { PageContent } from '@fadu/api'
import { Link, Masthead, type NavLink, PortalPage, SiteFooter } from '@fadu/ui'
import type { ReactNode } from 'react'
import { PrintedFrom } from './PrintedFrom.tsx'
import { usePortal } from './portal.tsx'
import css from './Shell.module.css'

/** Masthead, navigation and footer of every public page; the home page has a search box of its own. */
export function Shell({ content, children }: { readonly content: PageContent; readonly children: ReactNode }) {
  const { frame, words, to } = usePortal()
  const site = words.siteName(frame.jurisdiction)
  const { kind } = content
  const navigation: readonly NavLink[] = [
    {
      href: to('/documents'),
      label: words.nav.documents,
      current: kind === 'documents' || kind === 'document' || kind === 'comparison',
    },
    { href: to('/catalogues/inForce'), label: words.nav.catalogues, current: kind === 'catalogue' },
    { href: to('/consultations'), label: words.nav.consultations, current: kind === 'consultations' || kind === 'consultation' },
    { href: to('/statistics'), label: words.nav.statistics, current: kind === 'statistics' },
  ]
  const other = frame.language === 'en' ? { href: frame.path, lang: 'zh-CN' } : { href: `/en${frame.path}`, lang: 'en' }
  return (
    <PortalPage
      masthead={
        <Masthead
          name={site}
          homeHref={to('/')}
          navigation={navigation}
          search={
            kind === 'home' || kind === 'search' ? undefined : { action: to('/search'), placeholder: words.searchPlaceholder }
          }
        >
          {/* Buttons are shown by the script that makes them work. */}
          <button
            type="button"
            className={css.tool}
            hidden
            data-display="text"
            data-on={words.tools.large}
            data-off={words.tools.normal}
          >
            {words.tools.large}
          </button>
          <button
            type="button"
            className={css.wideTool}
            hidden
            data-display="contrast"
            data-on={words.tools.contrast}
            data-off={words.tools.noContrast}
          >
            {words.tools.contrast}
          </button>
          <Link className={css.tool} href={other.href} lang={other.lang} hrefLang={other.lang}>
            {words.tools.otherLanguage}
          </Link>
          {kind === 'home' && (
            <Link className={css.tool} href="/desk">
              {words.tools.desk}
            </Link>
          )}
        </Masthead>
      }
      footer={
        <SiteFooter
          imprint={words.footer.imprint(frame.imprint.office, frame.imprint.reviewOrgan, site)}
          links={[
            { href: '/api/v1/openapi.json', label: words.footer.api },
            { href: '/feed.xml', label: words.footer.feed },
            { href: '/calendar.ics', label: words.footer.calendar },
          ]}
          updated={words.footer.updated(frame.today)}
        />
      }
    >
      {children}
      {kind !== 'problem' && <PrintedFrom content={content} />}
    </PortalPage>
  )
}
