import type { FilingStage, Stage, Standing as StandingOfDocument } from '@fadu/core'
import { Mark, type MarkName } from '../Mark/Mark.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './StatusTag.module.css'

/** What a document is in law on a day; `amended` is said of an older version. */
export type Standing = StandingOfDocument | 'amended'

export type { FilingStage, Stage }

export type Tone = 'inForce' | 'future' | 'due' | 'late' | 'ended' | 'todo' | 'plain'

/** `label` says more than the usual word: 12月1日起施行 for 尚未施行. */
export type StatusTagProps =
  | { readonly standing: Standing; readonly label?: string }
  | { readonly stage: Stage; readonly label?: string }
  | { readonly filing: FilingStage; readonly overdue?: boolean; readonly label?: string }
  | { readonly tone: Tone; readonly label: string; readonly mark?: MarkName }

interface Face {
  readonly tone: Tone
  readonly mark: MarkName
}

const face = (tone: Tone, mark: MarkName): Face => ({ tone, mark })

const standingFaces: Record<Standing, Face> = {
  unpublished: face('todo', 'ring'),
  notYetInForce: face('future', 'half'),
  inForce: face('inForce', 'full'),
  amended: face('ended', 'dotted'),
  repealed: face('ended', 'cross'),
  lapsed: face('ended', 'cross'),
  annulled: face('late', 'cross'),
}

const stageFaces: Record<Stage, Face> = {
  drafting: face('todo', 'ring'),
  consulting: face('future', 'half'),
  submitted: face('future', 'half'),
  reviewing: face('future', 'half'),
  awaitingMaterial: face('due', 'pause'),
  returned: face('due', 'bang'),
  passed: face('inForce', 'check'),
  failed: face('late', 'cross'),
  outOfScope: face('ended', 'dotted'),
  approved: face('inForce', 'check'),
  deferred: face('due', 'pause'),
  rejected: face('late', 'cross'),
  signed: face('inForce', 'check'),
  numbered: face('inForce', 'check'),
  published: face('inForce', 'full'),
  withdrawn: face('ended', 'cross'),
}

const filingFaces: Record<FilingStage, Face> = {
  due: face('todo', 'ring'),
  sent: face('future', 'half'),
  returned: face('due', 'bang'),
  resent: face('future', 'half'),
  registered: face('inForce', 'full'),
  refused: face('late', 'cross'),
  cleared: face('inForce', 'full'),
  correctionAsked: face('late', 'bang'),
  corrected: face('inForce', 'full'),
}

const toneMarks: Record<Tone, MarkName> = {
  inForce: 'full',
  future: 'half',
  due: 'clock',
  late: 'triangle',
  ended: 'cross',
  todo: 'ring',
  plain: 'ring',
}

/** The tone of a standing, for what surrounds its word. */
export const standingTone = (standing: Standing): Tone => standingFaces[standing].tone

/** A word with its own mark and colour. Never colour alone. */
export function StatusTag(props: StatusTagProps) {
  const words = useWords()
  const [{ tone, mark }, label] =
    'standing' in props
      ? [standingFaces[props.standing], props.label ?? words.standing[props.standing]]
      : 'stage' in props
        ? [stageFaces[props.stage], props.label ?? words.stage[props.stage]]
        : 'filing' in props
          ? [props.overdue ? face('late', 'triangle') : filingFaces[props.filing], props.label ?? words.filing[props.filing]]
          : [face(props.tone, props.mark ?? toneMarks[props.tone]), props.label]
  return (
    <span className={css.tag} data-tone={tone}>
      <Mark name={mark} />
      <span>{label}</span>
    </span>
  )
}
