import type { AppRouter } from '@fadu/api'
import type { CommandType, commandSchemas, LegalDate } from '@fadu/core'
import type { inferRouterInputs } from '@trpc/server'

/** Which router takes which command. */
export const commandRouter = {
  registerDraft: 'registry',
  reviseText: 'registry',
  addMaterial: 'registry',
  openConsultation: 'registry',
  closeConsultation: 'registry',
  addAssessment: 'registry',
  proposeSubmission: 'registry',
  returnProposal: 'registry',
  submit: 'registry',
  supplyMaterial: 'registry',
  keepWithReasons: 'registry',
  withdraw: 'registry',
  correctRecord: 'registry',
  confirmCorrection: 'registry',
  declineCorrection: 'registry',
  withdrawCorrection: 'registry',
  acceptForReview: 'review',
  requestMaterial: 'review',
  returnIncomplete: 'review',
  writeOpinion: 'review',
  issueOpinion: 'review',
  askCounsel: 'review',
  giveCounsel: 'review',
  concludeFairCompetition: 'review',
  recordDeliberation: 'issuance',
  sign: 'issuance',
  assignNumber: 'issuance',
  publish: 'issuance',
  sendFiling: 'filing',
  resendFiling: 'filing',
  registerFiling: 'filing',
  returnFiling: 'filing',
  refuseFiling: 'filing',
  clearFiling: 'filing',
  askCorrection: 'filing',
  answerCorrection: 'filing',
  receiveSuggestion: 'filing',
  declineSuggestion: 'filing',
  examineSuggestion: 'filing',
  answerSuggestion: 'filing',
  evaluate: 'cleanup',
  extend: 'cleanup',
  amend: 'cleanup',
  repeal: 'cleanup',
  declareLapsed: 'cleanup',
  annul: 'cleanup',
  suspendClause: 'cleanup',
  resumeClause: 'cleanup',
} as const satisfies Record<CommandType, keyof AppRouter>

interface Envelope {
  readonly documentId: string
  /** `state.seq` of the workbench the person looks at. */
  readonly expectedSeq: number
  /** The legal date of the act; today where it is left out. */
  readonly on?: LegalDate | undefined
}

/** What a command is given beside its envelope. A new text travels with its words; the server keeps and hashes it. */
export type CommandInput<T extends CommandType> = T extends 'reviseText'
  ? Omit<inferRouterInputs<AppRouter>['registry']['reviseText'], keyof Envelope | 'commandId'>
  : (typeof commandSchemas)[T]['_zod']['input']

export interface CommandRequest<T extends CommandType> extends Envelope {
  readonly input: CommandInput<T>
}

export interface CommandAnswer {
  readonly documentId: string
  /** `seq` of the document afterwards. */
  readonly seq: number
  readonly events: readonly {
    readonly position: number
    readonly stream: string
    readonly type: string
    readonly legalDate: LegalDate
  }[]
}

/** The call as it goes over the wire. */
export function commandCall<T extends CommandType>(
  type: T,
  commandId: string,
  { documentId, expectedSeq, on, input }: CommandRequest<T>,
) {
  const envelope = { commandId, documentId, expectedSeq, ...(on ? { on } : {}) }
  return {
    path: `${commandRouter[type]}.${type}`,
    input: type === 'reviseText' ? { ...envelope, ...(input as object) } : { ...envelope, input },
  }
}
