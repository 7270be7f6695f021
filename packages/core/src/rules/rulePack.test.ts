import { describe, expect, it } from 'vitest'
import { computeValidUntil, requiredMaterials } from './accessors.ts'
import national from './packs/national.json' with { type: 'json' }
import { loadRulePack } from './rulePack.ts'
import { basePacks, type ShippedPackId, shippedPack, shippedPacks } from './shippedPacks.ts'

/** The national pack with something spoilt; loosely typed, as what a person may write. */
// biome-ignore lint/suspicious/noExplicitAny: a pack with faults has no type
type Loose = Record<string, unknown> & { rules: (Record<string, any> & { id: string })[] }
const spoilt = (spoil: (pack: Loose) => void): Loose => {
  const pack = structuredClone(national) as unknown as Loose
  spoil(pack)
  return pack
}
const rule = (pack: Loose, id: string) => pack.rules.find((held) => held.id === id)!
const problemsOf = (pack: unknown) => {
  const result = loadRulePack(pack)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('shipped packs', () => {
  it.each(Object.keys(shippedPacks) as ShippedPackId[])('%s loads, every rule with source or assumption and a vector', (id) => {
    const pack = shippedPack(id)
    expect(pack.id).toBe(id)
    for (const held of pack.rules) {
      expect(held.vectors.length).toBeGreaterThan(0)
      expect(held.mark === 'A' ? held.assumption : held.source, held.id).toBeDefined()
    }
  })

  it('a pack based on another answers its own questions itself and takes the rest over; the result is complete', () => {
    const pack = shippedPack('ningxia')
    const ids = pack.rules.map((held) => held.id)
    expect(ids).toContain('NX.file')
    expect(ids).not.toContain('CN.file')
    expect(ids).not.toContain('CN.validity')
    expect(ids).toContain('CN.review')
    expect('basedOn' in pack).toBe(false)
    expect(loadRulePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack })
    expect(computeValidUntil(pack, '2018-10-01', { trial: false })?.validUntil).toBe('2023-10-01')
    expect(requiredMaterials(pack, 'filing', {}, '2025-01-10').map((held) => held.id)).toEqual([
      'filingReport',
      'filingText',
      'draftingNote',
      'electronicCopy',
      'filingBasis',
      'filingReviewOpinion',
    ])
  })

  it('a base that is not there is named', () => {
    expect(problemsOf(spoilt((pack) => (pack.basedOn = 'atlantis')))).toEqual(['basedOn: 没有找到作为基础的规则包“atlantis”'])
    expect(problemsOf(spoilt((pack) => (pack.basedOn = 'toString')))[0]).toContain('basedOn')
  })

  it('a fault is told at its place in the file, also when rules were taken over', () => {
    const pack = structuredClone(shippedPacks.ningxia) as unknown as Loose
    pack.rules[1]!.vectors[0].latest = '2021-04-07'
    const result = loadRulePack(pack, basePacks())
    expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toEqual(['rules[1]（NX.examine）.vectors[0].latest'])
  })

  it('loads in well under the second a pack may take', () => {
    const begun = performance.now()
    expect(loadRulePack(national).ok).toBe(true)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

describe('a pack with a fault does not load and says where', () => {
  it.each<[string, (pack: Loose) => void, string]>([
    ['a missing source', (pack) => delete rule(pack, 'CN.review').source, 'rules[2]（CN.review）.source: 缺少出处'],
    ['a mark that hides an assumption', (pack) => (rule(pack, 'CN.validity').mark = 'W'), '（CN.validity）.source: 缺少出处'],
    [
      'an assumption that does not say what to read',
      (pack) => delete rule(pack, 'CN.validity').assumption.toRead,
      '（CN.validity）.assumption.toRead: 缺少这个字段',
    ],
    [
      'a source beside mark A',
      (pack) => (rule(pack, 'CN.validity').source = { document: '某规定', article: '第一条' }),
      '（CN.validity）.source: 标记为 A',
    ],
    [
      'an assumption beside mark W',
      (pack) => (rule(pack, 'CN.review').assumption = { borrowsFrom: '某规定', toRead: '某规定' }),
      '（CN.review）.assumption: 标记为 W',
    ],
    [
      'an unknown field of a rule',
      (pack) => (rule(pack, 'CN.review').remark = '备注'),
      'rules[2]（CN.review）: 有未知字段：remark',
    ],
    [
      'an unknown field of a limit',
      (pack) => (rule(pack, 'CN.review').limit.maximum = 20),
      '（CN.review）.limit: 有未知字段：maximum',
    ],
    ['an unknown field of the pack', (pack) => (pack.remark = '备注'), '（整个文件）: 有未知字段：remark'],
    ['a rule without text', (pack) => delete rule(pack, 'CN.review').text, '（CN.review）.text: 缺少这个字段'],
    [
      'an unknown unit',
      (pack) => (rule(pack, 'CN.review').limit.unit = 'week'),
      '（CN.review）.limit.unit: 应当是下列之一：workingDay',
    ],
    [
      'a day that does not exist',
      (pack) => (rule(pack, 'CN.review').inForce.from = '2023-02-29'),
      '（CN.review）.inForce.from: 不是存在的日期',
    ],
    [
      'a period that ends before it begins',
      (pack) => (rule(pack, 'CN.review').inForce.until = '2018-01-01'),
      '（CN.review）.inForce.until: 停止适用的日期早于',
    ],
    ['an unknown kind of rule', (pack) => (rule(pack, 'CN.review').kind = 'wish'), '（CN.review）.kind: 没有这种规则'],
    [
      'an unknown switch',
      (pack) => (rule(pack, 'CN.switch.firstSerial').name = 'lastSerial'),
      '（CN.switch.firstSerial）.name: 没有这种规则',
    ],
    [
      'a switch with a value it cannot have',
      (pack) => (rule(pack, 'CN.switch.issuedByDate').value = 'printedOn'),
      '（CN.switch.issuedByDate）.value: 应当是下列之一',
    ],
    [
      'a switch that is not set',
      (pack) => (pack.rules = pack.rules.filter((held) => held.id !== 'CN.switch.supplementClock')),
      'rules: 缺少开关“supplementClock”',
    ],
    ['no vectors', (pack) => (rule(pack, 'CN.review').vectors = []), '（CN.review）.vectors: 不能为空'],
    [
      'a limit without a figure',
      (pack) => (rule(pack, 'CN.publish').limit = { unit: 'workingDay' }),
      '（CN.publish）.limit: 最短（min）和最长（max）期限至少写一个',
    ],
    [
      'a minimum above the maximum',
      (pack) => (rule(pack, 'CN.review').limit.min = 16),
      '（CN.review）.limit.min: 最短期限 16 长于最长期限 15',
    ],
    ['a negative figure', (pack) => (rule(pack, 'CN.review').limit.max = -1), '（CN.review）.limit.max: 不能小于 1'],
    ['a figure as text', (pack) => (rule(pack, 'CN.review').limit.max = '15'), '（CN.review）.limit.max: 应当是'],
    [
      'a roll on working days',
      (pack) => (rule(pack, 'CN.publish').limit.roll = 'nextWorkingDay'),
      '（CN.publish）.limit.roll: 按工作日计算',
    ],
  ])('%s', (_, spoil, expected) => {
    const problems = problemsOf(spoilt(spoil))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.join('\n')).toContain(expected)
  })

  it('overlapping periods of one rule id', () =>
    expect(problemsOf(spoilt((pack) => (rule(pack, 'CN.consult').inForce.until = '2020-01-01')))).toEqual([
      'rules[1]（CN.consult）.inForce: 与 rules[0]（CN.consult） 的适用期间重叠：同一事项在同一日只能有一条规则',
    ]))

  it('two rules of different ids that answer the same question on the same day', () =>
    expect(
      problemsOf(
        spoilt((pack) => {
          pack.rules.push({ ...structuredClone(rule(pack, 'CN.review')), id: 'CN.reviewAgain' })
        }),
      )[0],
    ).toContain('（CN.reviewAgain）.inForce: 与 rules[2]（CN.review） 的适用期间重叠'))

  it.each<[string, (pack: Loose) => void, string]>([
    [
      'a deadline',
      (pack) => (rule(pack, 'CN.review').vectors[0].latest = '2021-03-25'),
      'rules[2]（CN.review）.vectors[0].latest: 验证不通过：应为 2021-03-25，实际得出 2021-03-26',
    ],
    [
      'a figure changed without its vectors',
      (pack) => (rule(pack, 'CN.review').limit.max = 20),
      '（CN.review）.vectors[0].latest: 验证不通过',
    ],
    [
      'a vector outside the period of its rule',
      (pack) => (rule(pack, 'CN.review').vectors[0].start = '2017-01-05'),
      '（CN.review）.vectors[0].start: 验证不通过',
    ],
    [
      'a deadline beyond the calendar that is not marked',
      (pack) => (rule(pack, 'CN.review').vectors = [{ start: '2027-03-01', latest: '2027-03-22' }]),
      '（CN.review）.vectors[0].estimated: 验证不通过：应为 false，实际得出 true',
    ],
    [
      'a validity',
      (pack) => (rule(pack, 'CN.validity').end = 'matchingDay'),
      '（CN.validity）.vectors[0].validUntil: 验证不通过：应为 2026-03-31，实际得出 2026-04-01',
    ],
    ['a day of effect', (pack) => (rule(pack, 'CN.effect').afterDays = 29), '（CN.effect）.vectors[0].earliest'],
    [
      'a material',
      (pack) => (rule(pack, 'CN.material.review.basis').need = 'byContent'),
      '（CN.material.review.basis）.vectors[0].expect: 验证不通过：应为 required，实际得出 byContent',
    ],
    ['a route', (pack) => (rule(pack, 'CN.route.department').to = ['upperGovernment']), '（CN.route.department）.vectors[0].to'],
    ['a switch', (pack) => (rule(pack, 'CN.switch.firstSerial').value = 2), '（CN.switch.firstSerial）.vectors[0].value'],
    ['an item', (pack) => (rule(pack, 'CN.item.28').vectors[1].asked = true), '（CN.item.28）.vectors[1].asked'],
  ])('a failing vector: %s', (_, spoil, expected) => expect(problemsOf(spoilt(spoil)).join('\n')).toContain(expected))

  it.each([null, undefined, 'text', 7, [], {}, { format: 2 }])('what is no pack at all: %j', (value) =>
    expect(problemsOf(value).length).toBeGreaterThan(0),
  )
})
