import type { CommandType } from '../register/commands.ts'
import type { LimitStep, MaterialStep, Rule, SwitchName } from './ruleSchema.ts'

/** Clocks that the register keeps, by the function that answers them. */
export type ClockName =
  | 'consultation'
  | 'review'
  | 'publication'
  | 'filing'
  | 'intake'
  | 'supplement'
  | 'examination'
  | 'correction'
  | 'evaluation'

/** Where the register asks a rule: in deciding which commands, for which clocks, and for what a screen shows beside them. */
export interface Usage {
  readonly commands: readonly CommandType[]
  readonly clocks: readonly ClockName[]
  /** Shown only: nothing is refused for it. */
  readonly shows: readonly ('numbers' | 'catalogue' | 'cleanUp' | 'materials' | 'validity' | 'tasks')[]
}

const used = (commands: readonly CommandType[] = [], clocks: readonly ClockName[] = [], shows: Usage['shows'] = []): Usage => ({
  commands,
  clocks,
  shows,
})

const nowhere = used()

/** Steps without a command of their own (an appeal, a court's suggestion) are kept for reference. */
const limits: Readonly<Record<LimitStep, Usage>> = {
  consultation: used(['openConsultation'], ['consultation']),
  review: used(['issueOpinion'], ['review']),
  majorReview: used(['issueOpinion'], ['review']),
  publication: used([], ['publication']),
  filing: used([], ['filing']),
  intake: used([], ['intake']),
  supplement: used([], ['supplement']),
  examination: used([], ['examination']),
  correction: used([], ['correction']),
  hearingNotice: nowhere,
  explanation: nowhere,
  attachedHandling: nowhere,
  attachedTransfer: nowhere,
  attachedAnswer: nowhere,
  attachedReply: nowhere,
  courtReply: nowhere,
  makerExplanation: nowhere,
  correctionAct: nowhere,
  suggestionExamination: nowhere,
  suggestionReply: nowhere,
  numberRegistration: nowhere,
}

const materials: Readonly<Record<MaterialStep, Usage>> = {
  review: used(['addMaterial', 'supplyMaterial', 'proposeSubmission', 'submit'], [], ['materials', 'tasks']),
  majorDecision: used(['addMaterial', 'supplyMaterial', 'proposeSubmission', 'submit'], [], ['materials', 'tasks']),
  fairCompetition: used(['addMaterial', 'supplyMaterial'], [], ['materials']),
  filing: used(['sendFiling', 'resendFiling'], [], ['materials']),
  extension: used([], [], ['materials']),
}

const switches: Readonly<Record<SwitchName, Usage>> = {
  amendingDecisionsFiled: used(['publish']),
  repealAndCleanUpFiled: used(['publish']),
  outOfScopeNeedsDeliberation: used(['sign', 'assignNumber', 'publish']),
  firstSerial: used(['assignNumber'], [], ['numbers']),
  issuedByDate: nowhere,
  supplementClock: used(['issueOpinion'], ['review', 'examination']),
}

/** 在何处使用: for whoever reads a pack or thinks of changing a rule of it. */
export function whereUsed(rule: Rule): Usage {
  switch (rule.kind) {
    case 'timeLimit':
      return limits[rule.step]
    case 'effectDate':
      return used(['publish'], [], ['validity'])
    case 'validity':
      return used(['publish', 'extend'], [], ['validity', 'materials'])
    case 'evaluation':
      return used([], ['evaluation'], ['tasks'])
    case 'yearlyDay':
      return used([], [], ['catalogue'])
    case 'material':
      return materials[rule.step]
    case 'reviewItem':
      return used(['writeOpinion', 'issueOpinion'])
    case 'filingRoute':
      return used(['publish'])
    case 'numberFormat':
      return rule.document === 'policyDocument' ? used(['assignNumber'], [], ['numbers']) : used([], [], ['numbers'])
    case 'issuingOrgan':
      return used(['registerDraft'])
    case 'cleanUpConclusion':
      return used([], [], ['cleanUp'])
    case 'localDays':
      return used(['issueOpinion'], ['review', 'publication', 'filing', 'intake', 'supplement', 'examination', 'correction'])
    case 'switch':
      return switches[rule.name]
  }
}
