import { DeskPage, DeskTopBar, LinkProvider } from '@fadu/ui'
import { useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation, useMatches, useNavigate } from 'react-router'
import { AccountMenu } from '../identity/AccountMenu.tsx'
import { SignedIn } from '../identity/SignedIn.tsx'
import { addresses } from './addresses.ts'
import { DeskNav } from './DeskNav.tsx'
import { KeyList } from './KeyList.tsx'
import { useWordsOf } from './language.tsx'
import { RouterLink } from './RouterLink.tsx'
import { useSession } from './session.tsx'
import { appWords } from './words.ts'

/** What a route says of its page: `handle: { side: false, width: 'bare' }`. */
export interface PageHandle {
  /** The lists at the left; true where it is not said. */
  readonly side?: boolean
  readonly width?: 'read' | 'wide' | 'bare'
}

/** What lies around every page of the desk. Nobody gets further than this without being signed in. */
export function DeskLayout() {
  return (
    <LinkProvider link={RouterLink}>
      <SignedIn>
        <Frame />
      </SignedIn>
    </LinkProvider>
  )
}

function Frame() {
  const handle = useMatches().findLast(({ handle }) => handle !== undefined)?.handle as PageHandle | undefined
  useFocusOnArrival()
  return (
    <DeskPage top={<TopBar />} side={(handle?.side ?? true) && <DeskNav />} width={handle?.width}>
      <Outlet />
      <KeyList />
      <ScrollRestoration getKey={({ pathname, search }) => `${pathname}${search}`} />
    </DeskPage>
  )
}

function TopBar() {
  const words = useWordsOf(appWords)
  const { jurisdiction } = useSession()
  const navigate = useNavigate()
  const { search } = useLocation()
  const sought = new URLSearchParams(search).get('words') ?? ''
  return (
    <DeskTopBar
      name={words.productName}
      where={words.where(jurisdiction)}
      search={{
        action: addresses.documents(),
        placeholder: words.searchPlaceholder,
        defaultValue: sought,
        onSearch: (sought) => navigate(addresses.documents({ words: sought })),
      }}
      doors={[{ href: '/', label: words.publicSite }]}
    >
      <AccountMenu />
    </DeskTopBar>
  )
}

/** After going to another page the reading goes on at its beginning, for those who hear the page, too. */
function useFocusOnArrival() {
  const { pathname } = useLocation()
  const from = useRef(pathname)
  useEffect(() => {
    if (from.current === pathname) return
    from.current = pathname
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
}
