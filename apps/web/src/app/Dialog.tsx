import { Button } from '@fadu/ui'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import css from './Dialog.module.css'
import { useWordsOf } from './language.tsx'
import { appWords } from './words.ts'

export interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** Left out where the dialog must be answered. */
  readonly onClose?: () => void
}

/** Stands over the page, which stays as it is. The browser keeps the focus inside and gives it back; Esc closes. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const words = useWordsOf(appWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      // A browser may close it without asking, where nobody has touched the page since it opened.
      onClose={({ currentTarget }) => {
        if (currentTarget.open) return
        if (onClose) onClose()
        else currentTarget.showModal()
      }}
    >
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {onClose && (
          <Button kind="quiet" onClick={onClose}>
            {words.close}
          </Button>
        )}
      </div>
      {children}
    </dialog>
  )
}
