import type { CommandType, NextStep, Role } from '@fadu/core'
import type { Bench } from './bench.ts'
import type { TabName, WorkbenchWords } from './words.ts'

interface Who {
  readonly account: string
  readonly role: Role
  readonly organ: string
}

/** Is this step the person's own, in the role acted in? */
export const isOwnStep = (step: NextStep, available: readonly CommandType[], who: Who): boolean =>
  available.includes(step.command) &&
  step.role === who.role &&
  (step.organ === '' || step.organ === who.organ) &&
  (step.account === null || step.account === who.account) &&
  step.notBy !== who.account

const urgency = ['late', 'dueToday', 'dueSoon', 'open', 'paused', 'none']
const pressing = (step: NextStep) => (step.clock ? urgency.indexOf(step.clock.standing.kind) : urgency.length)

/** The step the head of the page speaks of: one's own, else the one that presses most. */
export const leadingStep = (next: readonly NextStep[], available: readonly CommandType[], who: Who): NextStep | undefined =>
  next.find((step) => isOwnStep(step, available, who)) ?? next.toSorted((a, b) => pressing(a) - pressing(b))[0]

/** Acts that answer the same question: who can register a filing can also return it. The first is the usual one. */
const companions: Partial<Record<CommandType, readonly CommandType[]>> = {
  acceptForReview: ['requestMaterial', 'returnIncomplete'],
  writeOpinion: ['requestMaterial', 'askCounsel'],
  supplyMaterial: [],
  registerFiling: ['returnFiling', 'refuseFiling'],
  clearFiling: ['askCorrection'],
  reviseText: ['keepWithReasons'],
  submit: ['returnProposal'],
  confirmCorrection: ['declineCorrection'],
}

/** The acts offered for a step: its own and those that answer the same question, as far as they are available. */
export const actsOf = (step: NextStep, available: readonly CommandType[]): readonly CommandType[] =>
  [step.command, ...(companions[step.command] ?? [])].filter((command) => available.includes(command))

/** A step in words, with its object: 向县人大常委会报送备案. */
export function stepTitle(
  step: Pick<NextStep, 'command' | 'authority'>,
  bench: Bench,
  words: WorkbenchWords,
  command: (type: CommandType) => string,
): string {
  const authority = step.authority ? bench.organName(step.authority) : ''
  switch (step.command) {
    case 'sendFiling':
      return words.sendTo(authority)
    case 'resendFiling':
      return words.resendTo(authority)
    case 'answerCorrection':
      return words.answerTo(authority)
    case 'reviseText':
      return bench.answer.state?.text ? words.nextTitles.reviseText : words.nextTitles.reviseTextFirst
    default:
      return (words.nextTitles as Partial<Record<CommandType, string>>)[step.command] ?? command(step.command)
  }
}

/** The tab on which what a step needs is seen. */
export function tabOf(command: CommandType): TabName {
  switch (command) {
    case 'addMaterial':
    case 'supplyMaterial':
    case 'addAssessment':
      return 'materials'
    case 'openConsultation':
    case 'closeConsultation':
    case 'askCounsel':
    case 'giveCounsel':
    case 'receiveSuggestion':
    case 'declineSuggestion':
    case 'examineSuggestion':
    case 'answerSuggestion':
      return 'opinions'
    case 'acceptForReview':
    case 'requestMaterial':
    case 'returnIncomplete':
    case 'writeOpinion':
    case 'issueOpinion':
    case 'concludeFairCompetition':
    case 'keepWithReasons':
      return 'review'
    case 'recordDeliberation':
    case 'sign':
    case 'assignNumber':
    case 'publish':
    case 'evaluate':
    case 'annul':
    case 'suspendClause':
    case 'resumeClause':
      return 'issuance'
    case 'sendFiling':
    case 'resendFiling':
    case 'registerFiling':
    case 'returnFiling':
    case 'refuseFiling':
    case 'clearFiling':
    case 'askCorrection':
    case 'answerCorrection':
      return 'filing'
    case 'correctRecord':
    case 'confirmCorrection':
    case 'declineCorrection':
    case 'withdrawCorrection':
      return 'record'
    default:
      return 'text'
  }
}
