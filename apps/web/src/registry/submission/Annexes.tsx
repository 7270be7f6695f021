import type { FileRef } from '@fadu/core'
import { Button, Link, SectionHeading } from '@fadu/ui'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useUpload } from '../../app/useUpload.ts'
import css from './Annexes.module.css'
import { FilePick } from './FilePick.tsx'
import { submissionWords } from './words.ts'

export interface AnnexesProps {
  readonly documentId: string
  readonly annexes: readonly FileRef[]
  /** They belong to the recorded text and can be had through the document. */
  readonly recorded?: boolean
  /** Left out where they are only shown. */
  readonly onChange?: (annexes: readonly FileRef[]) => void
}

/** Files published with the text; their hashes are part of its own. */
export function Annexes({ documentId, annexes, recorded = false, onChange }: AnnexesProps) {
  const words = useWordsOf(submissionWords)
  const { state, upload } = useUpload({ as: 'material' })
  const add = async (file: File) => {
    const taken = await upload(file)
    if (taken && !annexes.some((annex) => annex.hash === taken.file.hash)) onChange?.([...annexes, taken.file])
  }
  return (
    <section>
      <SectionHeading
        level={3}
        aside={onChange && <FilePick label={words.annexAdd} state={state} onFile={add} />}
        {...(annexes.length > 0 ? { count: annexes.length } : {})}
      >
        {words.annexes}
      </SectionHeading>
      {annexes.length === 0 && <p className={css.hint}>{words.annexHint}</p>}
      <ul>
        {annexes.map((annex) => (
          <li key={annex.hash} className={css.row}>
            {recorded ? (
              <Link href={addresses.file(documentId, annex)} target="_blank">
                {annex.name}
              </Link>
            ) : (
              annex.name
            )}
            {onChange && (
              <Button
                kind="quiet"
                aria-label={words.annexRemove(annex.name)}
                onClick={() => onChange(annexes.filter(({ hash }) => hash !== annex.hash))}
              >
                {words.annexRemoveShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
