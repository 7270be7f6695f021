import { useState } from 'react'
import { Dialog } from './Dialog.tsx'
import css from './KeyList.module.css'
import { useKeyList, useKeys } from './keys.tsx'
import { useWordsOf } from './language.tsx'
import { appWords } from './words.ts'

/** `?` shows which keys the page answers to. */
export function KeyList() {
  const words = useWordsOf(appWords)
  const [open, setOpen] = useState(false)
  useKeys([
    { keys: ['/'], does: words.keySearch },
    { keys: ['?', '？'], does: words.keyList, run: () => setOpen(true) },
    { keys: ['Esc'], does: words.keyClose },
  ])
  const listed = useKeyList()
  if (!open) return null
  return (
    <Dialog title={words.keysTitle} onClose={() => setOpen(false)}>
      <dl className={css.list}>
        {listed.map(({ keys, does }) => (
          <div key={does} className={css.row}>
            <dt>
              {keys
                .filter((key) => key !== '？')
                .map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
