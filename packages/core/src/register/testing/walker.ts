import { reviewItems } from '../../rules/accessors.ts'
import type { Person, Role } from '../../schema/actor.ts'
import { addDays, type LegalDate } from '../../schema/legalDate.ts'
import { type CommandType, commandTypes } from '../commands.ts'
import { pendingCorrections } from '../corrections.ts'
import { type DecidedCommand, decide, lifecycle } from '../decide/decide.ts'
import { commandOfEffect } from '../decide/effects.ts'
import type { RecordedEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type DocumentForm, type DocumentState, type Effect, type FilingStage, initialState, issuersOf } from '../state.ts'
import { contextOn, file, person, testOrgans, testRules, text } from './world.ts'

/** Small, seeded, good enough to walk by (mulberry32). */
export function randomFrom(seed: number) {
  let a = seed >>> 0
  const next = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    upTo: (n: number) => Math.floor(next() * n),
    chance: (p: number) => next() < p,
    of: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!,
  }
}

export type Random = ReturnType<typeof randomFrom>

export interface WalkedDocument {
  state: DocumentState
  readonly events: RecordedEvent[]
}

export interface Walk {
  readonly documents: Map<string, WalkedDocument>
  readonly serials: Map<string, number[]>
  readonly accepted: Map<CommandType, number>
  readonly refused: Map<string, number>
  today: LegalDate
}

const roleFor: Partial<Record<CommandType, (state: DocumentState, random: Random) => Person>> = {
  registerDraft: () => person('draftingClerk', 'housing'),
}

function actorFor(type: CommandType, state: DocumentState, random: Random, given: Record<string, unknown>): Person {
  const lead = testOrgans[state.leadOrgan]
  const at = (role: Role, organ: string) => person(role, organ)
  const fixed = roleFor[type]
  if (fixed) return fixed(state, random)
  switch (type) {
    case 'proposeSubmission':
    case 'reviseText':
    case 'addMaterial':
    case 'openConsultation':
    case 'closeConsultation':
    case 'addAssessment':
    case 'supplyMaterial':
      return at('draftingClerk', state.draftingUnit)
    case 'submit':
    case 'returnProposal':
    case 'withdraw':
    case 'keepWithReasons':
    case 'evaluate':
      return at('draftingHead', state.draftingUnit)
    case 'concludeFairCompetition':
      return at('fairnessReviewer', lead?.kind === 'department' ? state.draftingUnit : 'market')
    case 'acceptForReview':
    case 'issueOpinion':
    case 'returnIncomplete':
      return at('reviewHead', 'justice')
    case 'requestMaterial':
      return state.stage === 'submitted' ? at('reviewHead', 'justice') : at('legalReviewer', 'justice')
    case 'writeOpinion':
    case 'askCounsel':
      return at('legalReviewer', 'justice')
    case 'giveCounsel':
      return at('legalCounsel', 'justice')
    case 'recordDeliberation':
      return at('meetingSecretary', random.of(issuersOf(state)))
    case 'sign':
      return at('leader', random.of(issuersOf(state)))
    case 'extend':
    case 'amend':
    case 'repeal':
    case 'declareLapsed':
      return at('issuingOffice', 'office')
    case 'registerFiling':
    case 'returnFiling':
    case 'refuseFiling':
    case 'clearFiling':
    case 'askCorrection':
    case 'receiveSuggestion':
    case 'declineSuggestion':
    case 'examineSuggestion':
    case 'answerSuggestion':
    case 'annul':
    case 'suspendClause':
    case 'resumeClause': {
      const organ = String(given.authority)
      return at(organ === 'congress' ? 'npcOffice' : 'filingAuthority', organ)
    }
    case 'correctRecord':
      return given.field === 'registrationNumber'
        ? at(given.authority === 'congress' ? 'npcOffice' : 'filingAuthority', String(given.authority))
        : at('issuingOffice', lead?.office ?? '')
    case 'confirmCorrection':
    case 'declineCorrection':
    case 'withdrawCorrection': {
      const [open] = pendingCorrections(state)
      const second = type === 'withdrawCorrection' ? '' : '2'
      if (open?.field === 'registrationNumber')
        return person(open.authority === 'congress' ? 'npcOffice' : 'filingAuthority', String(open.authority), second)
      return person('issuingOffice', lead?.office ?? '', second)
    }
    default:
      return at('issuingOffice', lead?.office ?? '')
  }
}

/** A plausible input for a command in this state; what is wrong with it now and then is added by the caller. */
function inputFor(type: CommandType, state: DocumentState, walk: Walk, random: Random, n: number): Record<string, unknown> {
  const hash = state.text?.hash ?? text(1).hash
  const authority = random.of(
    state.filings.map((filing) => filing.authority).concat(testOrgans[state.leadOrgan]?.filingTo ?? ['city']),
  )
  const items = reviewItems(testRules, walk.today)
  const published = [...walk.documents.values()].filter(({ state: other }) => other.publication && other.id !== state.id)
  switch (type) {
    case 'registerDraft': {
      const form = random.of<DocumentForm>([
        'ordinary',
        'ordinary',
        'ordinary',
        'amendingDecision',
        'repealDecision',
        'cleanUpDecision',
        'extensionDecision',
      ])
      const lead = form === 'ordinary' ? random.of(['gov', 'gov', 'housing', 'civil']) : 'gov'
      return {
        id: `d${n}`,
        title: `文件${n}`,
        leadOrgan: lead,
        coIssuers: form === 'ordinary' && random.chance(0.2) ? [lead === 'gov' ? 'civil' : 'market'] : [],
        form,
        urgent: random.chance(0.2) ? '突发事件' : null,
        majorDecision: random.chance(0.3),
        trial: random.chance(0.2),
      }
    }
    case 'reviseText':
      return {
        text: text(1000 + n, {
          blanks: random.chance(0.1) ? ['××'] : [],
          effects: effectsFor(
            state,
            published.map((other) => other.state),
            walk,
            random,
            n,
          ),
        }),
      }
    case 'addMaterial':
      return {
        materialId: `m${n}`,
        requirement: random.of(
          ['draftingNote', 'basis', 'consultationSummary', 'ownReview', 'procedureNote', ...meetingMaterials(state)]
            .filter((id) => !state.materials.some((held) => held.requirement === id))
            .concat('otherMaterial'),
        ),
        file: file(n),
      }
    case 'openConsultation':
      return { closesOn: addDays(walk.today, 5 + random.upTo(40)), reason: random.chance(0.8) ? '情况紧急' : undefined }
    case 'closeConsultation':
      return { received: random.upTo(20), adopted: 0 }
    case 'addAssessment':
      return { kind: random.of(['expertReview', 'riskAssessment', 'hearing']), summary: '论证意见' }
    case 'concludeFairCompetition':
      return {
        textHash: hash,
        conclusion: random.of(['compliant', 'compliant', 'compliant', 'excepted', 'notApplicable', 'notCompliant']),
        reason: '理由',
      }
    case 'proposeSubmission':
    case 'submit':
    case 'sign':
      return { textHash: hash }
    case 'returnProposal':
      return { note: '请补充' }
    case 'acceptForReview':
      return { reviewer: person('legalReviewer', 'justice').account, reviewerName: '审核人员' }
    case 'requestMaterial':
      return { what: '请补充材料', suppliedBy: addDays(walk.today, 1 + random.upTo(10)) }
    case 'supplyMaterial':
      return { materials: [{ materialId: `m${n}`, requirement: 'otherMaterial', file: file(n) }] }
    case 'returnIncomplete':
      return { missing: '缺少材料' }
    case 'writeOpinion': {
      const conclusion = random.of(['lawful', 'lawful', 'lawful', 'changesRequired', 'unlawful', 'outOfScope'])
      const clean = conclusion === 'lawful' || conclusion === 'outOfScope'
      return {
        textHash: hash,
        conclusion,
        summary: '意见',
        judgements: items.map((item) => ({
          item: item.number,
          verdict: clean || item.number !== 14 ? 'conforms' : 'doesNotConform',
        })),
        findings: clean ? [] : [{ where: '第三条', problem: '超越权限', source: '《行政处罚法》第十六条' }],
      }
    }
    case 'issueOpinion':
      return { textHash: state.review?.draft?.textHash ?? hash, earlyReason: random.chance(0.8) ? '工作需要' : undefined }
    case 'askCounsel':
      return {
        counsel: person('legalCounsel', 'justice').account,
        counselName: '顾问',
        question: '是否合法',
        wantedBy: addDays(walk.today, 5),
      }
    case 'giveCounsel':
      return { text: '没有意见' }
    case 'keepWithReasons':
      return { textHash: hash, reasons: '改革需要' }
    case 'recordDeliberation':
      return {
        textHash: hash,
        meeting: '常务会议',
        decision: random.of(['approved', 'approved', 'approved', 'approved', 'deferred', 'rejected', 'textChanged']),
        dissent: '修改第三条',
        chiefAgainstMajority: random.chance(0.1),
        chiefReasons: '理由',
      }
    case 'assignNumber':
      return {
        textHash: hash,
        code: `${state.leadOrgan}${state.class === 'policyDocument' || state.form !== 'ordinary' ? '' : random.of(['规', '规', ''])}发`,
      }
    case 'publish':
      return {
        textHash: hash,
        channels: ['网站'],
        effectiveOn: addDays(walk.today, random.of([0, 10, 31, 31, 40])),
        effectReason: random.chance(0.8) ? '便于执行' : undefined,
        validUntil: random.chance(0.5) ? undefined : addDays(walk.today, 60 + random.upTo(300)),
      }
    case 'withdraw':
      return { reason: '不再制定' }
    case 'sendFiling':
    case 'resendFiling':
      return {
        authority,
        package: [
          { requirement: 'filingReport', file: file(n) },
          { requirement: 'draftingNote', file: file(n + 1) },
        ],
      }
    case 'registerFiling':
      return { authority, registrationNumber: `备〔2026〕${n}号` }
    case 'returnFiling':
    case 'refuseFiling':
      return { authority, reason: '格式不符' }
    case 'clearFiling':
      return { authority }
    case 'askCorrection':
      return { authority, findings: [{ where: '第一条', problem: '抵触', source: '《立法法》' }] }
    case 'answerCorrection':
      return { authority, answer: '已修改' }
    case 'receiveSuggestion':
      return { authority, suggestionId: `s${n}`, subject: '请审查第五条' }
    case 'declineSuggestion':
    case 'examineSuggestion':
    case 'answerSuggestion': {
      const stage = type === 'answerSuggestion' ? 'examined' : 'received'
      const held = state.suggestions.find((suggestion) => suggestion.stage === stage)
      return {
        authority: held?.authority ?? authority,
        suggestionId: held?.id ?? 'none',
        ...(type === 'declineSuggestion'
          ? { reason: '已有结论' }
          : type === 'examineSuggestion'
            ? { outcome: '未发现问题' }
            : { reply: '答复' }),
      }
    }
    case 'evaluate':
      return { proposal: 'keep', summary: '评估意见' }
    case 'extend':
    case 'amend':
    case 'repeal':
    case 'declareLapsed': {
      const decision = random.of(
        published
          .filter((other) => other.state.leadOrgan === 'gov')
          .map((other) => other.state.id)
          .concat('none'),
      )
      const on = walk.documents.get(decision)?.state.publication?.publishedOn ?? walk.today
      const base = state.versions.at(-1)?.textHash ?? hash
      if (type === 'extend')
        return { decision, validUntil: addDays(state.publication?.validUntil ?? walk.today, 300), reason: '继续需要' }
      if (type === 'amend')
        return {
          decision,
          base,
          effectiveOn: addDays(on, random.upTo(20)),
          title: state.title,
          textHash: text(5000 + n).hash,
          body: text(5000 + n).body,
        }
      return { decision, endsOn: addDays(on, random.upTo(10)), reason: '不再适用', ...(type === 'repeal' && { tags: [] }) }
    }
    case 'annul':
      return { authority, decision: '撤销决定', endsOn: walk.today }
    case 'suspendClause':
      return { authority, article: random.of(['第一条', '第二条']), reason: '行政复议' }
    case 'resumeClause':
      return {
        authority,
        article: state.suspensions.find((held) => held.until === null && held.authority === authority)?.article ?? '第一条',
        outcome: '复议结束',
      }
    case 'correctRecord': {
      if (random.chance(0.3)) {
        const held = state.filings.find((filing) => filing.registrationNumber)
        return {
          correctionId: `c${n}`,
          field: 'registrationNumber',
          authority: held?.authority ?? authority,
          old: held?.registrationNumber ?? null,
          new: `更正${n}号`,
          reason: '笔误',
        }
      }
      if (state.stage === 'published') {
        const old = state.publication?.publishedOn ?? null
        return { correctionId: `c${n}`, field: 'publishedOn', authority: null, old, new: old && addDays(old, -1), reason: '笔误' }
      }
      return {
        correctionId: `c${n}`,
        field: 'meeting',
        authority: null,
        old: state.deliberations.at(-1)?.meeting ?? null,
        new: `第${n}次会议`,
        reason: '笔误',
      }
    }
    case 'confirmCorrection':
      return { correctionId: pendingCorrections(state)[0]?.id ?? 'none' }
    case 'declineCorrection':
    case 'withdrawCorrection':
      return { correctionId: pendingCorrections(state)[0]?.id ?? 'none', reason: '原来登记的没有错' }
  }
}

function effectsFor(state: DocumentState, published: readonly DocumentState[], walk: Walk, random: Random, n: number): Effect[] {
  if (state.form === 'ordinary' || random.chance(0.3)) return []
  const targets = published.filter((target) => target.form === 'ordinary' && !target.ending)
  if (targets.length === 0) return []
  const target = random.of(targets)
  switch (state.form) {
    case 'amendingDecision':
      return [
        {
          kind: 'amend',
          target: target.id,
          base: target.versions.at(-1)!.textHash,
          effectiveOn: addDays(walk.today, 200),
          title: target.title,
          textHash: text(9000 + n).hash,
          body: text(9000 + n).body,
        },
      ]
    case 'extensionDecision':
      return target.publication?.validUntil
        ? [{ kind: 'extend', target: target.id, validUntil: addDays(target.publication.validUntil, 200) }]
        : []
    default:
      return [{ kind: random.of(['repeal', 'declareLapsed'] as const), target: target.id, reason: '不再适用' }]
  }
}

/** A command that is right in most points and wrong in one now and then: other text, other person, other day. */
function spoil(command: DecidedCommand, random: Random): DecidedCommand {
  const wrong = { ...command } as Record<string, unknown> & DecidedCommand
  switch (random.upTo(4)) {
    case 0:
      if ('textHash' in wrong) Object.assign(wrong, { textHash: text(7).hash })
      return wrong
    case 1:
      return {
        ...wrong,
        actor: person(
          random.of<Role>(['draftingClerk', 'leader', 'issuingOffice', 'reviewHead', 'lawGovOffice', 'sysAdmin']),
          random.of(Object.keys(testOrgans)),
        ),
      }
    case 2:
      return { ...wrong, on: addDays(command.on, random.of([1, -1, -30])) }
    default:
      return { ...wrong, actor: { ...command.actor, organ: random.of(Object.keys(testOrgans)) } }
  }
}

const forward: ReadonlySet<CommandType> = new Set<CommandType>([
  'proposeSubmission',
  'submit',
  'acceptForReview',
  'writeOpinion',
  'issueOpinion',
  'recordDeliberation',
  'sign',
  'assignNumber',
  'publish',
  'sendFiling',
])

/** Where a filing has to stand for what an authority, or the office answering it, does next. */
const filingStages: Partial<Record<CommandType, readonly FilingStage[]>> = {
  registerFiling: ['sent', 'resent'],
  resendFiling: ['returned'],
  clearFiling: ['registered'],
  askCorrection: ['registered'],
  answerCorrection: ['correctionAsked'],
}

/** Walks lean forward, or none would get far; what ends or undoes a life is tried seldom. */
function inclination(type: CommandType, state: DocumentState): number {
  if (type === 'proposeSubmission') return state.text && state.materials.length >= 4 && !state.proposal ? 6 : 0.2
  if (type === 'submit') return state.proposal ? 8 : 0.2
  if (type === 'issueOpinion') return state.review?.draft ? 6 : 0.2
  if (type === 'writeOpinion') return state.review?.draft ? 0.5 : 4
  if (forward.has(type)) return 4
  if (['addAssessment', 'openConsultation', 'correctRecord', 'suspendClause', 'askCounsel', 'requestMaterial'].includes(type))
    return 0.35
  if (type === 'withdraw') return 0.03
  if (type === 'extend') return state.evaluations.length > 0 ? 6 : 0.2
  const awaited = filingStages[type]
  if (awaited) return state.filings.some((held) => awaited.includes(held.stage)) ? 6 : 0.2
  if (['returnFiling', 'refuseFiling', 'resumeClause'].includes(type)) return 2
  if (['confirmCorrection', 'declineCorrection', 'withdrawCorrection'].includes(type))
    return pendingCorrections(state).length > 0 ? 4 : 0.2
  if (['giveCounsel', 'keepWithReasons'].includes(type)) return 3
  if (['annul', 'repeal', 'declareLapsed', 'returnIncomplete', 'returnProposal'].includes(type)) return 0.4
  if (type === 'reviseText')
    return !state.text || state.text.blanks.length > 0 || ['failed', 'rejected', 'returned'].includes(state.stage) ? 3 : 0.1
  if (type === 'addMaterial') return state.materials.length < 5 ? 8 : 0.2
  if (type === 'concludeFairCompetition')
    return state.fairness?.textHash === state.text?.hash && state.fairness?.conclusion !== 'notCompliant' ? 0.1 : 3
  return 1
}

function weighted<T>(items: readonly T[], weight: (item: T) => number, random: Random): T {
  let pick = random.next() * items.reduce((sum, item) => sum + weight(item), 0)
  for (const item of items) {
    pick -= weight(item)
    if (pick <= 0) return item
  }
  return items[0]!
}

/** Walks `steps` steps; calls `onAccepted` with what was accepted and `onRefused` with the state that must not have changed. */
export function walkLifecycle(
  seed: number,
  steps: number,
  coverage: Map<CommandType, number>,
  onAccepted: (walk: Walk, document: WalkedDocument, command: DecidedCommand) => void,
  onRefused: (refusal: Refusal) => void,
): Walk {
  const random = randomFrom(seed)
  const walk: Walk = { documents: new Map(), serials: new Map(), accepted: coverage, refused: new Map(), today: '2022-01-04' }
  let n = (seed % 1000) * 100_000

  const apply = (document: WalkedDocument, command: DecidedCommand, facts: Parameters<typeof contextOn>[1]): boolean => {
    const outcome = decide(document.state, command, contextOn(walk.today, facts))
    if (isRefusal(outcome)) {
      walk.refused.set(outcome.code, (walk.refused.get(outcome.code) ?? 0) + 1)
      onRefused(outcome)
      return false
    }
    for (const event of outcome) {
      const recorded = { ...event, actor: command.actor } as RecordedEvent
      document.state = evolve(document.state, recorded)
      document.events.push(recorded)
    }
    coverage.set(command.type, (coverage.get(command.type) ?? 0) + 1)
    onAccepted(walk, document, command)
    return true
  }

  for (let i = 0; i < steps; i++) {
    n += 1
    if (random.chance(0.5)) walk.today = addDays(walk.today, random.upTo(9))
    const all = [...walk.documents.values()]
    const active = all.filter(({ state }) => state.stage !== 'withdrawn' && !state.ending)
    const fresh = active.length === 0 || (active.length < 6 && random.chance(0.15))
    const document: WalkedDocument = fresh ? { state: initialState, events: [] } : random.of(random.chance(0.95) ? active : all)
    const possible = fresh
      ? (['registerDraft'] as const)
      : commandTypes.filter((type) => type !== 'registerDraft' && lifecycle[type].from.includes(document.state.stage))
    if (possible.length === 0) continue
    const weight = (type: CommandType) => inclination(type, document.state) / (1 + (coverage.get(type) ?? 0) / 400)
    const type = weighted(possible, weight, random)
    const input = inputFor(type, document.state, walk, random, n)
    const right = {
      type,
      on: walk.today,
      actor: actorFor(type, document.state, random, input),
      ...input,
    } as unknown as DecidedCommand
    const command = random.chance(0.08) ? spoil(right, random) : right
    const signedOn = document.state.signatures
      .map((held) => held.on)
      .sort()
      .at(-1)
    const series = `${document.state.leadOrgan} ${String(input.code)} ${signedOn?.slice(0, 4)}`
    const targets = Object.fromEntries([...walk.documents].map(([id, held]) => [id, held.state]))
    const decision = typeof input.decision === 'string' ? walk.documents.get(input.decision)?.state : undefined
    const accepted = apply(document, command, {
      nextSerial: walk.serials.get(series)?.length ? walk.serials.get(series)!.length + 1 : undefined,
      targets,
      decision,
    })
    if (!accepted) continue
    if (fresh) walk.documents.set(document.state.id, document)
    if (type === 'assignNumber') walk.serials.set(series, [...(walk.serials.get(series) ?? []), document.state.number!.serial])
    if (type === 'publish') {
      for (const effect of document.state.text?.effects ?? []) {
        const target = walk.documents.get(effect.target)
        if (target)
          apply(
            target,
            {
              ...commandOfEffect(effect, document.state),
              on: document.state.publication!.publishedOn,
              actor: command.actor,
            } as unknown as DecidedCommand,
            { decision: document.state },
          )
      }
    }
  }
  return walk
}

/** What the meeting on a major decision asks for beside what the review does. */
const meetingMaterials = ({ assessments }: DocumentState): readonly string[] =>
  assessments.flatMap(({ kind }) =>
    kind === 'expertReview' ? ['expertOpinions'] : kind === 'riskAssessment' ? ['riskAssessment'] : [],
  )
