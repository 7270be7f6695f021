import { type SentencePiece, yearSentence } from '@fadu/core'
import { Link } from '@fadu/ui'
import { useLanguage } from '../app/language.tsx'
import { type Asked, evidenceAddress } from './asked.ts'
import css from './Sentence.module.css'
import type { YearView } from './yearView.ts'

/** The paragraph of the annual report, each of its figures a link to what it counts. */
export function Sentence({ view, asked }: { readonly view: YearView; readonly asked: Asked }) {
  const { language } = useLanguage()
  const pieces = yearSentence(view, { ...view.question, organ: view.organName }, language)
  return (
    <p className={css.sentence}>
      {pieces.map((piece, i) => {
        const before = pieces[i - 1]
        // Words recur, as 件，宣布失效 does; a piece is known by what stands before it.
        return <Piece key={`${keyOf(before)} ${keyOf(piece)}`} piece={piece} asked={asked} />
      })}
    </p>
  )
}

const keyOf = (piece: SentencePiece | undefined) => (typeof piece === 'object' ? piece.figure : piece)

function Piece({ piece, asked }: { readonly piece: SentencePiece; readonly asked: Asked }) {
  if (typeof piece === 'string') return piece
  return (
    <Link className={css.figure} href={evidenceAddress(asked, piece.figure)}>
      {piece.shown}
    </Link>
  )
}
