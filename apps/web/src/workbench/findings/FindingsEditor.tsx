import { Button, SectionHeading, TextArea, TextField } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import { type DraftFinding, emptyFinding, findingFieldId } from './draftFindings.ts'
import css from './FindingsEditor.module.css'
import { findingWords } from './words.ts'

export interface FindingsEditorProps {
  readonly findings: readonly DraftFinding[]
  readonly onChange: (findings: readonly DraftFinding[]) => void
  /** What is wrong, by id of the field. */
  readonly errors?: Readonly<Record<string, string>>
  readonly level?: 2 | 3
}

/** Findings, each with where, what and by which source; of a review opinion or of an authority's request to correct. */
export function FindingsEditor({ findings, onChange, errors = {}, level = 3 }: FindingsEditorProps) {
  const words = useWordsOf(findingWords)
  const change = (index: number, part: Partial<DraftFinding>) =>
    onChange(findings.map((finding, at) => (at === index ? { ...finding, ...part } : finding)))
  const field = (index: number, part: keyof DraftFinding) => ({
    name: findingFieldId(index, part),
    value: findings[index]![part],
    error: errors[findingFieldId(index, part)],
    onChange: (value: string) => change(index, { [part]: value }),
  })
  return (
    <section className={css.findings}>
      <SectionHeading level={level} count={findings.length}>
        {words.heading}
      </SectionHeading>
      <p className={css.lead}>{findings.length === 0 ? words.none : words.lead}</p>
      <ol className={css.list}>
        {findings.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity than their order, as printed
          <li key={index}>
            <fieldset className={css.finding}>
              <legend className={css.nth}>{words.nth(index + 1)}</legend>
              <TextField label={words.where} hint={words.whereHint} width="short" maxLength={100} {...field(index, 'where')} />
              <TextArea label={words.problem} rows={2} most={2000} {...field(index, 'problem')} />
              <TextField label={words.source} hint={words.sourceHint} maxLength={300} {...field(index, 'source')} />
              <TextArea label={words.advice} rows={2} optional {...field(index, 'advice')} />
              <Button kind="quiet" onClick={() => onChange(findings.filter((_, at) => at !== index))}>
                {words.remove(index + 1)}
              </Button>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={() => onChange([...findings, emptyFinding])}>{words.add}</Button>
      </div>
    </section>
  )
}
