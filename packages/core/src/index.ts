export { applyAmendment } from './amendment/applyAmendment.ts'
export { type Consolidation, consolidate } from './amendment/consolidate.ts'
export type { AmendmentOperation, AmendmentQuestion } from './amendment/operation.ts'
export { parseAmendment } from './amendment/parseAmendment.ts'
export { anchorOfAddress } from './citations/address.ts'
export { type Citation, type CitationKind, citedProvisions } from './citations/citation.ts'
export { findCitations } from './citations/findCitations.ts'
export { readCitations } from './citations/readCitations.ts'
export {
  type CitableDocument,
  type ResolvedCitation,
  resolveCitations,
  titleKey,
  titleKeys,
} from './citations/resolveCitations.ts'
export { type ComparisonRow, comparisonRows } from './comparison/comparisonRows.ts'
export { type MarkedRun, sideLines, unwrapped } from './comparison/sideLines.ts'
export { applyLegalDiff } from './diff/applyLegalDiff.ts'
export { compareThree, type ThreeWayDiff, type ThreeWayRow } from './diff/compareThree.ts'
export { diffLegalTexts } from './diff/diffLegalTexts.ts'
export type {
  DiffPart,
  DiffPiece,
  LegalDiff,
  LegalDiffCounts,
  LegalDiffEntry,
  LegalDiffKind,
  MatterDiff,
  ProvisionPlace,
  TextRange,
  WeightyChange,
} from './diff/legalDiff.ts'
export { lintLegalText } from './lint/lintLegalText.ts'
export { type LintOptions, type LintRemark, type LintRule, lintTree } from './lint/lintTree.ts'
export { lintWords } from './lint/lintWords.ts'
export { formatDocumentNumber, type ParsedNumber, parseDocumentNumber, readDocumentNumber } from './number/documentNumber.ts'
export { findDocumentNumbers } from './number/findDocumentNumbers.ts'
export { numberProblemWords } from './number/numberProblems.ts'
export { type NumberEntry, type NumberLine, type NumberSeries, numberSeries } from './number/numberRegister.ts'
export { parseRegistrationNumber } from './number/registrationNumber.ts'
export { asOf, type LoggedEvent, shanghaiDay, stateKnownAt } from './register/asOf.ts'
export { availableCommands } from './register/available.ts'
export {
  type Clock,
  consultationClock,
  correctionClock,
  evaluationClock,
  examinationClock,
  filingClock,
  intakeClock,
  plainClock,
  publicationClock,
  reviewClock,
  supplementClock,
} from './register/clocks.ts'
export {
  type Command,
  type CommandInput,
  type CommandOf,
  type CommandType,
  commandSchemas,
  commandTypes,
  effectSchema,
  fileRefSchema,
} from './register/commands.ts'
export {
  type AdoptedPack,
  type Context,
  type Facts,
  type NumberCode,
  type OrganFacts,
  type OrganKind,
  organKinds,
} from './register/context.ts'
export { isOfFiling, keepsEntry, pendingCorrections } from './register/corrections.ts'
export { type DecidedCommand, decide, lifecycle } from './register/decide/decide.ts'
export { readyToSubmit } from './register/decide/draft.ts'
export { commandOfEffect, effectsOfForm } from './register/decide/effects.ts'
export type { DocumentEvent, EventData, EventOf, EventType, RecordedEvent } from './register/events.ts'
export { evolve } from './register/evolve.ts'
export { deliberated, fairlyReviewed, reviewed, signedByAll } from './register/gate.ts'
export {
  type AccountCommand,
  type AccountEvent,
  type AccountState,
  accountCommandSchemas,
  decideAccount,
  evolveAccount,
  type Grant,
  type GrantProposal,
  holdsOn,
  initialAccount,
} from './register/grants.ts'
export {
  authorityKind,
  type Fulfilment,
  materialFacts,
  missingMaterials,
  type StepMaterial,
  stepMaterials,
  submissionMaterials,
  validityFacts,
} from './register/materials.ts'
export {
  decideSeries,
  type SeriesCommand,
  type SeriesEvent,
  type SeriesKey,
  seriesCommandSchemas,
  seriesStream,
} from './register/numberSeries.ts'
export {
  decideOrgan,
  evolveOrgan,
  initialOrgan,
  type OrganCommand,
  type OrganEvent,
  type OrganState,
  organCommandSchemas,
  organNameOn,
  organSchema,
} from './register/organs.ts'
export { isRefusal, type Refusal, refuse } from './register/refusal.ts'
export {
  type Adoption,
  decideRegister,
  evolveRegister,
  initialRegister,
  type PackProposal,
  type RegisterCommand,
  type RegisterCommandType,
  type RegisterEvent,
  type RegisterState,
  registerCommandSchemas,
} from './register/registerFacts.ts'
export {
  type LegalDay,
  lapsesOn,
  legalDaysToNote,
  legalStatusOn,
  type Standing,
  type StandingFacts,
  versionOn,
  versionStandingOn,
} from './register/standing.ts'
export {
  type CorrectableField,
  type Correction,
  correctableFields,
  type DocumentClass,
  type DocumentForm,
  type DocumentNumber,
  type DocumentState,
  type Effect,
  type FairnessConclusion,
  type FileRef,
  type Filing,
  type FilingStage,
  type Finding,
  type Hash,
  type ItemJudgement,
  type ItemVerdict,
  initialState,
  issuersOf,
  type Material,
  type Opinion,
  type OpinionConclusion,
  type OpinionDraft,
  type Stage,
  stages,
  type TextRef,
  type Version,
} from './register/state.ts'
export { adoptedOn, lastSignedOn, packOn, rulesOn, stepBegan } from './register/stepRules.ts'
export { evaluationDue, hasOpenWork, type NextStep, nextSteps } from './register/work.ts'
export { mayAct, mayCommand, mayRead, mayReadMaking, type Subject, subjectOf } from './rights/may.ts'
export { type Action, actionRights, commandRights, type Party, type Right } from './rights/rights.ts'

export {
  type CleanUpAnswer,
  cleanUpAnswers,
  codeFits,
  computeValidUntil,
  type EvaluationWindow,
  earliestEffect,
  effectMinimum,
  evaluationStart,
  type FilingRoute,
  filingRoutes,
  inForceOn,
  limitFor,
  mayIssue,
  type NumberFormat,
  numberFormat,
  type Requirement,
  type ReviewItem,
  requiredMaterials,
  reviewItems,
  ruleInForce,
  switchOf,
  switchRule,
  validityLimit,
} from './rules/accessors.ts'
export { type Basis, basisOf } from './rules/basis.ts'
export { type ComparedRule, comparePacks, type FieldDifference } from './rules/comparePacks.ts'
export { type DeadlineStanding, deadlineStanding } from './rules/deadlineStanding.ts'
export { type Awaiting, explainAfter, ifSuppliedOn } from './rules/explainAfter.ts'
export {
  type DeadlineClock,
  type DeadlineLedger,
  explainDeadline,
  type LedgerEntry,
  ledgerDays,
  type WhatIf,
  whatIf,
} from './rules/explainDeadline.ts'
export { type HolidayNotice, holidayNoticeSchema } from './rules/holidayNotice.ts'
export type { PackPlace, PackProblem } from './rules/packProblem.ts'
export { answersTo, type LoadedPack, loadRulePack, type RulePack, readRulePack } from './rules/rulePack.ts'
export {
  type AuthorityKind,
  type LimitStep,
  type MaterialStep,
  type Rule,
  type RuleKind,
  routeMakers,
  type SwitchName,
} from './rules/ruleSchema.ts'
export { basePacks, type ShippedPackId, shippedPack, shippedPacks } from './rules/shippedPacks.ts'
export { findStatedValidity, type StatedValidity } from './rules/statedValidity.ts'
export { isNotice, type ValidityOutcome, validityOutcome } from './rules/validityOutcome.ts'
export { type ClockName, type Usage, whereUsed } from './rules/whereUsed.ts'
export {
  addWorkingDays,
  calendarOf,
  nationalCalendar,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBetween,
} from './rules/workingDays.ts'
export { type Actor, adminRoles, isPerson, type Person, type Role, roles, type ServerActor, serverActor } from './schema/actor.ts'
export { groupBy } from './schema/groupBy.ts'
export { addDays, addMonths, daysBetween, isLegalDate, type LegalDate, legalDateSchema, weekday } from './schema/legalDate.ts'

export { type DocumentFacts, documentFacts, yearsOf } from './statistics/documentFacts.ts'
export {
  type DocumentFigure,
  documentFigures,
  type Evidence,
  type EvidenceLine,
  type FigureName,
  type FilingFigure,
  figureNames,
  filingFigures,
  type Obligation,
  type PublicFigure,
  publicFigures,
  type ReviewedDraft,
  type ReviewOutcome,
  type Timeliness,
} from './statistics/evidence.ts'
export { type FigureTerm, figureTerms, outcomeTerms, rateTerms, timelinessTerms } from './statistics/figureTerms.ts'
export { FAIR_COMPETITION } from './statistics/gatherEvidence.ts'
export { type CountedOrgan, heirOf, type StatisticsContext, type StatisticsQuery, yearPeriod } from './statistics/query.ts'
export { formatRate, median, type Rate } from './statistics/rate.ts'
export { type ByTimeliness, type Statistics, statistics } from './statistics/statistics.ts'
export { emptyStock, type Stock, type StockClass, standingOf, stockOn } from './statistics/stock.ts'
export { type SentencePiece, sentenceText, yearSentence } from './statistics/yearSentence.ts'

export { formatChineseNumeral, parseChineseNumeral } from './text/chineseNumeral.ts'
export { type Blank, findBlanks } from './text/findBlanks.ts'
export { type ClassifiedMark, findClassifiedMark } from './text/findClassifiedMark.ts'
export { labelAsWritten } from './text/labelAsWritten.ts'
export type { LegalNode, LegalNodeKind, LegalTree } from './text/legalTree.ts'
export { readingText, walkLegalTree } from './text/legalTree.ts'
export { type ListedArticle, listArticles } from './text/listArticles.ts'
export { countInvisibleMarks, normalizeLegalText } from './text/normalizeLegalText.ts'
export { type OutlineEntry, outlineOf } from './text/outlineOf.ts'
export { parseLegalText } from './text/parseLegalText.ts'
export { remarkWords } from './text/remarkWords.ts'
export { renderLegalText } from './text/renderLegalText.ts'
export { type StructureRemark, type StructureRemarkCode, structureRemarks } from './text/structureRemarks.ts'
export {
  type UploadNotice,
  type UploadNoticeCode,
  type UploadRefusalCode,
  uploadNoticeWords,
  uploadRefusalWords,
} from './text/uploads.ts'

export { describeRefusal, type RefusalCode, refusalCodes } from './words/refusals.ts'
export * from './words/terms.ts'
