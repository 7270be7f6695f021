import type { ReactNode } from 'react'
import css from './Run.module.css'

/** Small specimens in a line. */
export const Run = ({ children }: { readonly children: ReactNode }) => <div className={css.run}>{children}</div>

/** Specimens beneath each other. */
export const Stack = ({ children }: { readonly children: ReactNode }) => <div className={css.stack}>{children}</div>
