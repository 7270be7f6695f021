import css from './Mark.module.css'

/** The marks that stand beside a word, so that colour is never alone: ● ◐ ◉ ○ ✕ ◔ ▲ ✓ ! ‖ */
export type MarkName = 'full' | 'half' | 'dotted' | 'ring' | 'cross' | 'clock' | 'triangle' | 'check' | 'bang' | 'pause'

const drawings = {
  full: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" />
      <path d="M6 2a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  dotted: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" />
      <circle cx="6" cy="6" r="2" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" />,
  cross: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  clock: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <path d="M6 6V1.75A4.25 4.25 0 0 1 10.25 6z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M6 1.5L11 10.5H1z" fill="currentColor" />,
  check: <path d="M1.5 6.5l3 3.5L10.5 2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  bang: <path d="M5.25 1.5h1.5l-.25 6h-1zM5.2 9h1.6v1.6H5.2z" fill="currentColor" />,
  pause: <path d="M3 2h2v8H3zM7 2h2v8H7z" fill="currentColor" />,
} as const satisfies Record<MarkName, unknown>

/** Drawn, not typed: a glyph such as ◔ is missing in many Chinese faces. Says nothing to a screen reader; the word beside it does. */
export function Mark({ name }: { readonly name: MarkName }) {
  return (
    <svg className={css.mark} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
