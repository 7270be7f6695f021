import type { ActForms, OpenActForms } from '../workbench/act/actForm.ts'
import { AnswerCorrection } from './AnswerCorrection.tsx'
import {
  Annul,
  AskCorrection,
  ClearFiling,
  RefuseFiling,
  RegisterFiling,
  ResumeClause,
  ReturnFiling,
  SuspendClause,
} from './AuthorityActs.tsx'
import { ResendFiling, SendFiling } from './SendFiling.tsx'
import { AnswerSuggestion, DeclineSuggestion, ExamineSuggestion, ReceiveSuggestion } from './SuggestionActs.tsx'

/** What an authority may do with any published document, whether or not it was sent to it. */
export const authorityActs: OpenActForms = { annul: Annul, suspendClause: SuspendClause, receiveSuggestion: ReceiveSuggestion }

/** Filing from both sides: the office that sends, the authority that receives. */
export const filingActs: ActForms = {
  sendFiling: SendFiling,
  resendFiling: ResendFiling,
  answerCorrection: AnswerCorrection,
  registerFiling: RegisterFiling,
  returnFiling: ReturnFiling,
  refuseFiling: RefuseFiling,
  clearFiling: ClearFiling,
  askCorrection: AskCorrection,
  annul: Annul,
  suspendClause: SuspendClause,
  resumeClause: ResumeClause,
  receiveSuggestion: ReceiveSuggestion,
  declineSuggestion: DeclineSuggestion,
  examineSuggestion: ExamineSuggestion,
  answerSuggestion: AnswerSuggestion,
}
