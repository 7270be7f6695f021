import { z } from 'zod'
import { type LegalDate, legalDateSchema } from '../schema/legalDate.ts'
import { type NumberCode, type OrganFacts, organKinds } from './context.ts'
import { type Refusal, refuse } from './refusal.ts'

const name = z.string().trim().min(2).max(60)
const id = z.string().min(1).max(100)
const numberCodeSchema = z.strictObject({
  code: z.string().trim().min(2).max(20),
  normative: z.boolean(),
  from: legalDateSchema,
  until: legalDateSchema.nullable().default(null),
})

export const organSchema = z.strictObject({
  id,
  name,
  shortName: name,
  kind: z.enum(organKinds),
  entitled: z.boolean(),
  parent: id.nullable(),
  office: id,
  reviewOrgan: id,
  fairnessOrgan: id,
  numberCodes: z.array(numberCodeSchema).max(20),
  filingTo: z.array(id).max(5),
})

/**
 * An organ's history. Organs live in the log, so an old document shows the name of its day and counts for its successor.
 * Commands of the system administrator.
 */
export const organCommandSchemas = {
  establishOrgan: organSchema,
  renameOrgan: z.strictObject({ id, name, shortName: name, from: legalDateSchema }),
  changeOrganSettings: organSchema
    .pick({ id: true, reviewOrgan: true, numberCodes: true, filingTo: true })
    .extend({ from: legalDateSchema }),
  dissolveOrgan: z.strictObject({ id, on: legalDateSchema, successor: id.nullable() }),
} as const

export type OrganCommand = {
  [T in keyof typeof organCommandSchemas]: z.output<(typeof organCommandSchemas)[T]> & { readonly type: T }
}[keyof typeof organCommandSchemas]

export type OrganEvent =
  | { readonly type: 'OrganEstablished'; readonly legalDate: LegalDate; readonly data: z.output<typeof organSchema> }
  | {
      readonly type: 'OrganRenamed'
      readonly legalDate: LegalDate
      readonly data: { readonly name: string; readonly shortName: string }
    }
  /** Of earlier versions; codes now change with the other settings. */
  | {
      readonly type: 'NumberCodesSet'
      readonly legalDate: LegalDate
      readonly data: { readonly numberCodes: readonly NumberCode[] }
    }
  /** Its legal day is the first on which the settings hold. */
  | { readonly type: 'OrganSettingsChanged'; readonly legalDate: LegalDate; readonly data: OrganSettings }
  | { readonly type: 'OrganDissolved'; readonly legalDate: LegalDate; readonly data: { readonly successor: string | null } }

/** Who reviews for an organ, where it files, and what its documents are numbered with. */
export type OrganSettings = Pick<OrganFacts, 'reviewOrgan' | 'numberCodes' | 'filingTo'>

export interface OrganState extends OrganFacts {
  readonly seq: number
  /** Names with their first day, oldest first. */
  readonly names: readonly { readonly name: string; readonly shortName: string; readonly from: LegalDate }[]
  /** Who reviewed for it and where it filed, with the first day of each, oldest first; a number code has its own days. */
  readonly settings: readonly (Pick<OrganSettings, 'reviewOrgan' | 'filingTo'> & { readonly from: LegalDate })[]
  readonly successor: string | null
}

export const initialOrgan: OrganState = {
  seq: 0,
  id: '',
  name: '',
  shortName: '',
  kind: 'other',
  entitled: false,
  parent: null,
  office: '',
  reviewOrgan: '',
  fairnessOrgan: '',
  numberCodes: [],
  filingTo: [],
  dissolvedOn: null,
  names: [],
  settings: [],
  successor: null,
}

export function decideOrgan(state: OrganState, command: OrganCommand, today: LegalDate): OrganEvent | Refusal {
  if (command.type === 'establishOrgan') {
    const { type: _, ...data } = command
    return state.seq > 0 ? refuse('organ.exists') : { type: 'OrganEstablished', legalDate: today, data }
  }
  if (state.seq === 0) return refuse('organ.unknown')
  if (state.dissolvedOn) return refuse('organ.dissolved', { organ: state.name })
  switch (command.type) {
    case 'renameOrgan':
      return { type: 'OrganRenamed', legalDate: command.from, data: { name: command.name, shortName: command.shortName } }
    case 'changeOrganSettings':
      return changeSettings(state, command, today)
    case 'dissolveOrgan':
      return { type: 'OrganDissolved', legalDate: command.on, data: { successor: command.successor } }
  }
}

type ChangeSettings = Extract<OrganCommand, { type: 'changeOrganSettings' }>

/**
 * What holds from a day on, which has come: nobody's duty changes before its day. Drafts under review stay with the organ they were
 * submitted to, filings with the authorities they were due to; a code that was in use is ended and never taken off the list.
 */
function changeSettings(state: OrganState, command: ChangeSettings, today: LegalDate): OrganEvent | Refusal {
  const { from, reviewOrgan, numberCodes, filingTo } = command
  if (from > today) return refuse('date.future', { on: from, today })
  const last = state.settings.at(-1)?.from
  if (last && from < last) return refuse('organ.settingsEarlier', { from: last })
  const lost = state.numberCodes.find((held) => held.from < from && !numberCodes.some((code) => isSameCode(code, held)))
  if (lost) return refuse('organ.codeInUse', { code: lost.code })
  const wrong = numberCodes.find((code) => code.until !== null && code.until < code.from)
  if (wrong) return refuse('organ.codePeriod', { code: wrong.code })
  return { type: 'OrganSettingsChanged', legalDate: from, data: { reviewOrgan, numberCodes, filingTo } }
}

const isSameCode = (one: NumberCode, other: NumberCode): boolean =>
  one.code === other.code && one.normative === other.normative && one.from === other.from

export function evolveOrgan(state: OrganState, event: OrganEvent): OrganState {
  const seq = state.seq + 1
  switch (event.type) {
    case 'OrganEstablished': {
      const { name, shortName, reviewOrgan, filingTo } = event.data
      const from = event.legalDate
      return {
        ...state,
        ...event.data,
        seq,
        names: [{ name, shortName, from }],
        settings: [{ reviewOrgan, filingTo, from }],
      }
    }
    case 'OrganRenamed':
      return { ...state, ...event.data, seq, names: [...state.names, { ...event.data, from: event.legalDate }] }
    case 'NumberCodesSet':
      return { ...state, numberCodes: event.data.numberCodes, seq }
    case 'OrganSettingsChanged': {
      const { reviewOrgan, filingTo } = event.data
      const settings = [...state.settings, { reviewOrgan, filingTo, from: event.legalDate }]
      return { ...state, ...event.data, settings, seq }
    }
    case 'OrganDissolved':
      return { ...state, dissolvedOn: event.legalDate, successor: event.data.successor, seq }
  }
}

/** The name an organ bore on a day; its first name for days before it was established here. */
export function organNameOn(state: Pick<OrganState, 'names' | 'name'>, day: LegalDate): string {
  return state.names.filter((entry) => entry.from <= day).at(-1)?.name ?? state.names[0]?.name ?? state.name
}
