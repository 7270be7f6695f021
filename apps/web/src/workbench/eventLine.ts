import {
  commandTerms,
  conclusionTerms,
  type EventData,
  type EventType,
  eventTerms,
  fairnessTerms,
  formatDocumentNumber,
  type Language,
  type LegalDate,
  termIn,
} from '@fadu/core'
import type { HistoryLine } from './bench.ts'
import { workbenchWords } from './words.ts'

export interface EventLineFacts {
  readonly language: Language
  readonly organName: (id: string) => string
  readonly date: (day: LegalDate) => string
}

/**
 * One entry of the record in a line: what happened, with the object a reader looks for. Words people typed are kept short here;
 * the whole of them stands on the tab they belong to.
 */
export function eventLine(line: Pick<HistoryLine, 'type' | 'data'>, { language, organName, date }: EventLineFacts): string {
  const zh = language === 'zh'
  const type = line.type as EventType
  const term = Object.hasOwn(eventTerms, type) ? termIn(eventTerms[type], language) : line.type
  const withDetail = (detail: string) => (detail === '' ? term : zh ? `${term}：${detail}` : `${term}: ${detail}`)
  const data = <T extends EventType>() => line.data as EventData[T]
  const words = workbenchWords[language]
  switch (type) {
    case 'MaterialAdded':
      return withDetail(data<'MaterialAdded'>().file.name)
    case 'MaterialSupplied':
      return withDetail(
        data<'MaterialSupplied'>()
          .materials.map((material) => material.file.name)
          .join(zh ? '、' : ', '),
      )
    case 'ConsultationOpened':
      return withDetail(words.opinions.open(date(data<'ConsultationOpened'>().closesOn)))
    case 'AcceptedForReview':
      return withDetail(data<'AcceptedForReview'>().reviewerName)
    case 'MaterialRequested':
      return withDetail(short(data<'MaterialRequested'>().what))
    case 'ReturnedIncomplete':
      return zh
        ? `${term}，${short(data<'ReturnedIncomplete'>().missing)}`
        : withDetail(short(data<'ReturnedIncomplete'>().missing))
    case 'OpinionWritten':
    case 'OpinionIssued':
      return withDetail(termIn(conclusionTerms[data<'OpinionIssued'>().conclusion], language))
    case 'FairCompetitionConcluded':
      return withDetail(termIn(fairnessTerms[data<'FairCompetitionConcluded'>().conclusion], language))
    case 'CounselAsked':
      return withDetail(data<'CounselAsked'>().counselName)
    case 'Deliberated': {
      const { meeting, decision } = data<'Deliberated'>()
      return withDetail(
        zh ? `${meeting}，${words.issuance.decisions[decision]}` : `${meeting}, ${words.issuance.decisions[decision]}`,
      )
    }
    case 'NumberAssigned':
      return `${term} ${formatDocumentNumber(data<'NumberAssigned'>())}`
    case 'Published':
      return withDetail(data<'Published'>().channels.join(zh ? '、' : ', '))
    case 'FilingSent':
      return zh
        ? `向${organName(data<'FilingSent'>().authority)}${termIn(commandTerms.sendFiling, 'zh')}`
        : `${term}: ${organName(data<'FilingSent'>().authority)}`
    case 'FilingResent':
      return zh
        ? `向${organName(data<'FilingResent'>().authority)}重新报送备案`
        : `${term}: ${organName(data<'FilingResent'>().authority)}`
    case 'FilingRegistered': {
      const { authority, registrationNumber } = data<'FilingRegistered'>()
      return `${organName(authority)} ${term} ${registrationNumber}`
    }
    case 'FilingReturned':
    case 'FilingRefused':
    case 'FilingCleared':
    case 'CorrectionAsked':
      return `${organName(data<'FilingCleared'>().authority)} ${term}`
    case 'Withdrawn':
      return withDetail(short(data<'Withdrawn'>().reason))
    case 'CorrectionProposed':
    case 'RecordCorrected':
    case 'CorrectionDeclined':
    case 'CorrectionWithdrawn':
      return withDetail(words.fields[data<'RecordCorrected'>().field])
    case 'ClauseSuspended':
    case 'ClauseResumed':
      return withDetail(data<'ClauseSuspended'>().article)
    case 'Evaluated':
      return withDetail(words.issuance.proposals[data<'Evaluated'>().proposal])
    default:
      return term
  }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
