import { createContext, type ReactNode, useContext } from 'react'
import { useWords } from '../words/useWords.tsx'

/** True where a page is shown within another, as in the gallery: one page has one main, and one way to it. */
const WithinPage = createContext(false)

export const ShownWithinPage = ({ children }: { readonly children: ReactNode }) => <WithinPage value>{children}</WithinPage>

/** First of all on a page: past what stands before its main part. */
export function SkipLink() {
  const words = useWords()
  if (useContext(WithinPage)) return null
  return (
    <a className="skipLink" href="#main">
      {words.skipToMain}
    </a>
  )
}

export interface PageMainProps {
  readonly className: string | undefined
  readonly 'data-width'?: string
  readonly children: ReactNode
}

/** The page's one main: the skip link leads here, and after a change of page the focus comes here. */
export function PageMain({ children, ...rest }: PageMainProps) {
  if (useContext(WithinPage)) return <div {...rest}>{children}</div>
  return (
    <main id="main" tabIndex={-1} {...rest}>
      {children}
    </main>
  )
}
