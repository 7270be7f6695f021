import type { ChartTone } from './chartTone.ts'
import css from './Hatches.module.css'

/** Patterns are found by an id on the page, so each drawing brings its own under a name of its own. */
export function Hatches({ id, tones }: { readonly id: string; readonly tones: readonly ChartTone[] }) {
  return (
    <defs>
      {tones.includes('late') && <Hatch id={`${id}-late`} angle={45} />}
      {tones.includes('overdue') && <Hatch id={`${id}-overdue`} angle={-45} />}
    </defs>
  )
}

function Hatch({ id, angle }: { readonly id: string; readonly angle: number }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
      <rect className={css.ground} width="5" height="5" />
      <rect className={css.stripe} width="3" height="5" />
    </pattern>
  )
}

/** The attribute that fills a shape of this tone; the other tones are filled by the style sheet. */
export const toneFill = (id: string, tone: ChartTone): string | undefined =>
  tone === 'late' || tone === 'overdue' ? `url(#${id}-${tone})` : undefined
