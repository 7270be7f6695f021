import type { RulePack } from '../../rules/rulePack.ts'
import type { Rule } from '../../rules/ruleSchema.ts'
import { shippedPack } from '../../rules/shippedPacks.ts'
import { nationalCalendar } from '../../rules/workingDays.ts'
import type { Person, Role } from '../../schema/actor.ts'
import type { LegalDate } from '../../schema/legalDate.ts'
import type { Context, Facts, OrganFacts } from '../context.ts'
import type { TextRef } from '../state.ts'

/** A small county for tests: a government with its office, two departments, and the authorities it files to. */
const organ = (id: string, more: Partial<OrganFacts> = {}): OrganFacts => ({
  id,
  name: id,
  shortName: id,
  kind: 'department',
  entitled: true,
  parent: 'gov',
  office: id,
  reviewOrgan: 'justice',
  fairnessOrgan: 'market',
  numberCodes: [
    { code: `${id}规发`, normative: true, from: '2000-01-01', until: null },
    { code: `${id}发`, normative: false, from: '2000-01-01', until: null },
  ],
  filingTo: ['gov'],
  dissolvedOn: null,
  ...more,
})

export const testOrgans: Readonly<Record<string, OrganFacts>> = Object.fromEntries(
  [
    organ('gov', { kind: 'government', parent: 'city', office: 'office', filingTo: ['city', 'congress'] }),
    organ('office', { kind: 'governmentOffice', filingTo: ['city', 'congress'] }),
    organ('city', { kind: 'upperGovernment', entitled: false, parent: null, filingTo: [] }),
    organ('congress', { kind: 'peoplesCongress', entitled: false, parent: null, filingTo: [] }),
    organ('justice'),
    organ('market'),
    organ('housing'),
    organ('civil'),
  ].map((held) => [held.id, held]),
)

/** A person in a role at an organ; the account follows from both, with a suffix where two are needed. */
export const person = (role: Role, organAt: string, suffix = ''): Person => ({
  account: `${role}@${organAt}${suffix}`,
  name: `${role}${suffix}`,
  organ: organAt,
  organName: organAt,
  role,
})

export const testRules = shippedPack('national')
export const testPack = 'a'.repeat(64)

export const contextOn = (today: LegalDate, facts: Partial<Facts> = {}, packs: Partial<Context> = {}): Context => ({
  rules: testRules,
  pack: testPack,
  calendar: nationalCalendar,
  today,
  facts: { organs: testOrgans, ...facts },
  ...packs,
})

/** The test's rules with some of them otherwise; vectors are not looked at again. */
export const rulesWith = (change: (rule: Rule) => Partial<Rule> | null, rules: RulePack = testRules): RulePack => ({
  ...rules,
  rules: rules.rules.map((rule) => ({ ...rule, ...change(rule) }) as Rule),
})

export const file = (n: number) => ({ name: `${n}.txt`, hash: n.toString(16).padStart(64, '0'), size: n })

export const text = (n: number, more: Partial<TextRef> = {}): Omit<TextRef, 'on' | 'by'> => ({
  hash: n.toString(16).padStart(64, 'e'),
  title: `第${n}稿`,
  body: n.toString(16).padStart(64, 'b'),
  annexes: [],
  original: null,
  blanks: [],
  effects: [],
  ...more,
})
