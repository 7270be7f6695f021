import { type CommandType, describeRefusal } from '@fadu/core'
import { Button, Link, LinkButton } from '@fadu/ui'
import { addressOf } from '../app/addresses.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { appWords } from '../app/words.ts'
import type { MakingBench } from './bench.ts'
import { obstacle } from './whyNot.ts'
import { workbenchWords } from './words.ts'

/** Commands that are given on a page of their own, to which the workbench only leads. */
const pages: ReadonlySet<CommandType> = new Set<CommandType>([
  'reviseText',
  'addMaterial',
  'proposeSubmission',
  'returnProposal',
  'submit',
  'writeOpinion',
  'issueOpinion',
])

export const hasPage = (command: CommandType): boolean => pages.has(command)

export interface ActButtonProps {
  readonly bench: MakingBench
  readonly command: CommandType
  readonly kind: 'primary' | 'plain' | 'quiet'
  readonly onOpen: () => void
}

/** Leads to an act: opens its form, or goes to its page. Where the gate stands in the way it says so instead. */
export function ActButton({ bench, command, kind, onOpen }: ActButtonProps) {
  const app = useWordsOf(appWords)
  const words = useWordsOf(workbenchWords)
  const { language } = useLanguage()
  const label =
    command === 'writeOpinion' ? words.continueReview : command === 'issueOpinion' ? words.readOpinion : app.command(command)
  if (hasPage(command)) {
    const href = addressOf(command, bench.answer.id)
    if (kind === 'quiet') return <Link href={href}>{label}</Link>
    return (
      <LinkButton href={href} kind={kind}>
        {label}
      </LinkButton>
    )
  }
  const refusal = obstacle(command, bench.state, bench.answer)
  return (
    <Button
      kind={kind}
      reasons={refusal ? [describeRefusal(refusal, language).what.replace(/[。.]$/, '')] : []}
      reasonsShown="onDemand"
      onClick={onOpen}
    >
      {label}
    </Button>
  )
}
