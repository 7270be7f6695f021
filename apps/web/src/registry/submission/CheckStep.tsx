import { type MaterialRow, MaterialsChecklist } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import css from './CheckStep.module.css'
import { placeAt, type Structure } from './structure.ts'
import { type SubmissionWords, submissionWords } from './words.ts'

/** What can be seen without understanding the text: blanks, and numbers that do not follow each other. Each leads to its place. */
export function CheckStep({ structure }: { readonly structure: Structure | null }) {
  const words = useWordsOf(submissionWords)
  if (!structure) return <p className={css.none}>{words.checksLater}</p>
  const rows = [...blankRows(structure, words), ...remarkRows(structure, words)]
  if (rows.length === 0) return <p className={css.none}>{words.checksNone}</p>
  return <MaterialsChecklist label={words.checksLabel} rows={rows} />
}

const SAMPLES = 3

function blankRows({ tree, blanks }: Structure, words: SubmissionWords): readonly MaterialRow[] {
  const byPlace = new Map<string, { anchor: string; texts: string[] }>()
  for (const blank of blanks) {
    const { address, anchor } = placeAt(tree, blank.start)
    const held = byPlace.get(address) ?? { anchor, texts: [] }
    byPlace.set(address, { ...held, texts: [...held.texts, blank.text] })
  }
  return [...byPlace].map(([address, { anchor, texts }]) => ({
    name: words.blanks(address, texts.length, [...new Set(texts)].slice(0, SAMPLES).join('、')),
    state: 'missing',
    note: words.blanksWhy,
    action: <a href={`#${anchor}`}>{words.look}</a>,
  }))
}

const remarkRows = ({ tree, remarks }: Structure, words: SubmissionWords): readonly MaterialRow[] =>
  remarks.map(({ rule, params, start, source }) => ({
    name: words.remark(rule, params),
    state: 'remark',
    note: rule.startsWith('content.') ? words.contentWhy(source) : words.remarkWhy,
    action: <a href={`#${placeAt(tree, start).anchor}`}>{words.look}</a>,
  }))
