import type { FileRef } from '@fadu/core'
import { Button, FileDrop, Select } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { useUpload } from '../../app/useUpload.ts'
import css from './SupplyMaterial.module.css'
import { workbenchActWords } from './words.ts'

/** One file with what it is. */
export interface Piece {
  readonly id: string
  readonly requirement: string
  readonly file: FileRef | null
  /** Its file is on the way. */
  readonly uploading: boolean
}

/** Id of the control that takes a piece's file, so that an error can lead to it. */
export const pieceFileId = (piece: Pick<Piece, 'id'>): string => `file-${piece.id}`

export interface MaterialPieceProps {
  readonly piece: Piece
  readonly requirements: readonly { readonly id: string; readonly name: string }[]
  /** Takes only what changed: the rest may have changed meanwhile. */
  readonly onChange: (change: Partial<Omit<Piece, 'id'>>) => void
  readonly onRemove?: (() => void) | undefined
}

export function MaterialPiece({ piece, requirements, onChange, onRemove }: MaterialPieceProps) {
  const words = useWordsOf(workbenchActWords)
  const { state, upload, cancel } = useUpload({ as: 'material' })
  return (
    <div className={css.piece}>
      <Select
        label={words.requirement}
        name={`requirement-${piece.id}`}
        value={piece.requirement}
        withoutEmpty
        options={requirements.map((requirement) => ({ value: requirement.id, label: requirement.name }))}
        onChange={(requirement) => onChange({ requirement })}
      />
      <FileDrop
        id={pieceFileId(piece)}
        label={words.file}
        hint={words.fileHint}
        state={state}
        onCancel={cancel}
        onFile={async (file) => {
          onChange({ uploading: true })
          const taken = await upload(file)
          onChange({ uploading: false, file: taken?.file ?? null })
        }}
      />
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </div>
  )
}
