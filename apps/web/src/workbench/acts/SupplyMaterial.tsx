import type { FileRef } from '@fadu/core'
import { Button, Notice, useWords } from '@fadu/ui'
import { newId } from '../../app/ids.ts'
import { useWordsOf } from '../../app/language.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm } from '../act/CommandForm.tsx'
import { MaterialPiece, type Piece, pieceFileId } from './MaterialPiece.tsx'
import { workbenchActWords } from './words.ts'

type WithFile = Piece & { readonly file: FileRef }
/** 其他材料: what fits no kind of its own. */
const otherMaterial = 'otherMaterial'

const hasFile = (piece: Piece): piece is WithFile => piece.file !== null

/** 补充材料: what was asked for, one file or several; the review clock goes on when they come. */
export function SupplyMaterial(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  const ui = useWords()
  const { state } = props.bench
  const asked = state.review?.pauses.at(-1)
  const files = props.bench.answer.requirements.filter(({ fulfilledBy }) => fulfilledBy === 'file')
  const requirements = files.some(({ id }) => id === otherMaterial)
    ? files
    : [...files, { id: otherMaterial, name: words.otherMaterial }]
  const piece = (): Piece => ({ id: newId(), requirement: otherMaterial, file: null, uploading: false })
  return (
    <CommandForm
      {...props}
      type="supplyMaterial"
      start={{ pieces: [piece()] as readonly Piece[] }}
      check={({ pieces }) =>
        pieces.flatMap((each) => {
          if (each.uploading) return { field: pieceFileId(each), message: words.fileOnItsWay }
          return hasFile(each) ? [] : { field: pieceFileId(each), message: words.fileNeeded }
        })
      }
      input={({ pieces }) => ({
        materials: pieces.filter(hasFile).map(({ id, requirement, file }) => ({ materialId: id, requirement, file })),
      })}
    >
      {({ values: { pieces }, set }) => (
        <>
          {asked && <Notice>{words.wanted(asked.what, ui.date(asked.suppliedBy))}</Notice>}
          {pieces.map((each) => (
            <MaterialPiece
              key={each.id}
              piece={each}
              requirements={requirements}
              onChange={(change) =>
                set((before) => ({ pieces: before.pieces.map((held) => (held.id === each.id ? { ...held, ...change } : held)) }))
              }
              onRemove={pieces.length > 1 ? () => set({ pieces: pieces.filter((other) => other.id !== each.id) }) : undefined}
            />
          ))}
          <div>
            <Button onClick={() => set({ pieces: [...pieces, piece()] })}>{words.addFile}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}
