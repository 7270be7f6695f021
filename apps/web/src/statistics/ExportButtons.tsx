import type { FigureName } from '@fadu/core'
import { Button } from '@fadu/ui'
import { useState } from 'react'
import { download } from '../app/download.ts'
import { useWordsOf } from '../app/language.tsx'
import { type Asked, exportAddress } from './asked.ts'
import css from './ExportButtons.module.css'
import { statisticsWords } from './words.ts'

/** The figures, or the list behind one of them, as a file. */
export function ExportButtons({ asked, figure }: { readonly asked: Asked; readonly figure?: FigureName }) {
  const words = useWordsOf(statisticsWords)
  const [busy, setBusy] = useState<'xlsx' | 'csv' | null>(null)
  const [failed, setFailed] = useState(false)
  const fetchFile = async (format: 'xlsx' | 'csv') => {
    setBusy(format)
    setFailed(!(await download(exportAddress(asked, format, figure))))
    setBusy(null)
  }
  return (
    <>
      {failed && (
        <span className={css.failed} role="alert">
          {words.exportFailed}
        </span>
      )}
      <Button busy={busy === 'xlsx'} onClick={() => fetchFile('xlsx')}>
        {words.xlsx}
      </Button>
      <Button busy={busy === 'csv'} onClick={() => fetchFile('csv')}>
        {words.csv}
      </Button>
    </>
  )
}
