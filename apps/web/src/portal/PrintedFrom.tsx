import type { PageContent } from '@fadu/api'
import css from './PrintedFrom.module.css'
import { usePortal } from './portal.tsx'
import { codeOf } from './qrCode.ts'

/** What stands at the end of a printed page: where and of which day it is, and its address for a phone's camera. */
export function PrintedFrom({ content }: { readonly content: PageContent }) {
  const { words, frame, to } = usePortal()
  const site = words.siteName(frame.jurisdiction)
  const address = `${frame.origin}${to(frame.path)}`
  const code = codeOf(address)
  return (
    <div className={css.printed}>
      {code && (
        // The address stands beside it in letters. Lines run through the middle of each row of modules.
        <svg className={css.code} viewBox={`0 -0.5 ${code.size} ${code.size}`} aria-hidden="true">
          <path d={code.lines} />
        </svg>
      )}
      <p>
        {content.kind === 'document' ? words.printed.ofDay(site, content.day) : words.printed.onDay(site, frame.today)}
        <br />
        {address}
      </p>
    </div>
  )
}
