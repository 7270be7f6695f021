import { diffLegalTexts, type LegalDiff } from '@fadu/core'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { KeyHints } from '../KeyHints/KeyHints.tsx'
import { VersionDiff } from './VersionDiff.tsx'

const articles = (heads: readonly string[], words: readonly string[]) =>
  words.map((text, index) => `${heads[index]}　${text}`).join('\n\n')

const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((number) => `第${number}条`)

const purpose = '为了规范农村宅基地审批，保障农村村民的合法权益，制定本办法。'
const scope = '本县行政区域内农村宅基地的申请、审批和监督管理，适用本办法。'
const organs = '县农业农村主管部门负责本县农村宅基地的管理工作，乡（镇）人民政府负责审批。'
const survey = (word: string) => `乡（镇）人民政府${word}组织开展实地审查，核对申请人身份和拟用地位置。`
const fine = (sum: string) => `未经批准占用宅基地建房的，责令退还土地，可以处${sum}罚款。`
const refusals =
  '有下列情形之一的，不予报送：\n（一）不符合村庄规划的；\n（二）年龄未满十八周岁的；\n（三）原有宅基地能够分户的。'
const refusalsNow =
  '有下列情形之一的，不予报送：\n（一）不符合村庄规划的；\n（二）占用永久基本农田的；\n（三）年龄未满十八周岁的。\n不予报送的，应当书面说明理由。'
const keep = '审批档案由乡（镇）人民政府保存，保存期限为永久。'
const end = '本办法自公布之日起施行。'

const old = `禾川县农村宅基地审批管理办法\n\n第一章　总则\n\n${articles(numbers, [
  purpose,
  scope,
  organs,
])}\n\n第二章　申请与审批\n\n${articles(numbers.slice(3), [
  '村民委员会应当自收到申请之日起十个工作日内组织村民会议讨论，并将申请理由、拟用地位置和面积等情况张榜公布。',
  refusals,
  survey('可以'),
  keep,
  fine('二百元'),
  end,
])}`

const now = `禾川县农村宅基地审批管理办法\n\n第一章　总则\n\n${articles(numbers, [
  purpose,
  scope,
  organs,
])}\n\n第二章　申请与审批\n\n${articles(numbers.slice(3), [
  '村民委员会应当自收到申请之日起十五个工作日内组织村民会议讨论，并将申请理由、拟用地位置和面积、拟建房层高等情况在本集体经济组织范围内公示。',
  refusalsNow,
  '宅基地申请材料能够通过政务信息系统查询的，不得要求申请人提供。',
  keep,
  fine('五百元'),
  end,
]).replace(keep, `${keep}\n电子档案与纸质档案具有同等效力。`)}`

export const homesteadDiff: LegalDiff = diffLegalTexts(old, now)

/** Kinds that are rare, put together by hand so that each is seen: moved, split, merged, and what weighs. */
const place = (n: number) => ({ label: numbers[n - 1]!, address: numbers[n - 1]!, anchor: `a${n}`, start: 0, end: 0 })
const range = { start: 0, end: 0 }
const part = (pieces: LegalDiff['entries'][number]['parts'][number]['pieces'], sides: 'both' | 'old' | 'new' = 'both') => ({
  old: sides === 'new' ? null : range,
  new: sides === 'old' ? null : range,
  oldLead: '',
  newLead: '',
  pieces,
})
export const rareDiff: LegalDiff = {
  version: 1,
  entries: [
    {
      kind: 'split',
      old: '第一条',
      new: ['第一条', '第二条'],
      amended: false,
      from: [place(1)],
      to: [place(1), place(2)],
      parts: [part([{ op: 'same', text: purpose }]), part([{ op: 'same', text: scope }])],
    },
    {
      kind: 'merged',
      old: ['第二条', '第三条'],
      new: '第三条',
      amended: true,
      from: [place(2), place(3)],
      to: [place(3)],
      parts: [
        part([{ op: 'same', text: organs }]),
        part([
          { op: 'removed', text: '审批' },
          { op: 'same', text: keep },
        ]),
      ],
    },
    {
      kind: 'moved',
      old: '第七条',
      new: '第四条',
      amended: true,
      from: [place(7)],
      to: [place(4)],
      parts: [
        part([
          { op: 'same', text: '乡（镇）人民政府' },
          { op: 'removed', text: '可以' },
          { op: 'added', text: '应当' },
          { op: 'same', text: '组织开展实地审查。' },
        ]),
      ],
    },
    {
      kind: 'renumbered',
      old: '第四条',
      new: '第五条',
      amended: false,
      from: [place(4)],
      to: [place(5)],
      parts: [part([{ op: 'same', text: keep }])],
    },
    {
      kind: 'renumbered',
      old: '第五条',
      new: '第六条',
      amended: false,
      from: [place(5)],
      to: [place(6)],
      parts: [part([{ op: 'same', text: end }])],
    },
    {
      kind: 'removed',
      old: '第六条',
      new: null,
      amended: true,
      from: [place(6)],
      to: [],
      parts: [part([{ op: 'removed', text: refusals }], 'old')],
    },
  ],
  matter: [
    {
      kind: 'changed',
      unit: 'title',
      label: '',
      before: 0,
      part: part([
        { op: 'same', text: '禾川县农村宅基地' },
        { op: 'added', text: '审批' },
        { op: 'same', text: '管理办法' },
      ]),
    },
  ],
  counts: {
    same: 0,
    changed: 0,
    renumbered: 2,
    moved: 1,
    split: 1,
    merged: 1,
    added: 0,
    removed: 1,
    movedAndChanged: 1,
    typing: 0,
    matter: 1,
  },
  weighty: [{ kind: 'duty', old: '可以', new: '应当', entry: 2, part: 0, piece: 1 }],
}

const sides = { before: '2021年3月5日　原文', after: '2023年8月15日　现行' }
const hints = (
  <KeyHints
    hints={[
      { keys: ['n'], does: '下一处' },
      { keys: ['p'], does: '上一处' },
    ]}
  />
)

export const versionDiffExamples: ExampleSet = {
  component: 'VersionDiff',
  purpose: '两个文本的不同：按条对照，删去的划掉，新增的加下划线，没有变的折起来。',
  examples: [
    { name: '并排', render: () => <VersionDiff level={3} diff={homesteadDiff} face="sideBySide" hints={hints} {...sides} /> },
    { name: '合并显示', render: () => <VersionDiff level={3} diff={homesteadDiff} hints={hints} {...sides} /> },
    {
      name: '移动、拆分、合并、删除，改条号',
      render: () => <VersionDiff level={3} diff={rareDiff} face="sideBySide" {...sides} />,
    },
    { name: '合并显示，同上', render: () => <VersionDiff level={3} diff={rareDiff} {...sides} /> },
    { name: '没有不同', render: () => <VersionDiff level={3} diff={diffLegalTexts(old, old)} {...sides} /> },
    {
      name: '英文',
      lang: 'en',
      render: () => <VersionDiff level={3} diff={rareDiff} before="5 March 2021" after="15 August 2023" />,
    },
    { name: '390 px', width: 'phone', render: () => <VersionDiff level={3} diff={rareDiff} {...sides} /> },
    { name: '深色', theme: 'dark', render: () => <VersionDiff level={3} diff={rareDiff} face="sideBySide" {...sides} /> },
    { name: '大字', text: 'large', render: () => <VersionDiff level={3} diff={homesteadDiff} {...sides} /> },
    { name: '高对比度', contrast: 'high', render: () => <VersionDiff level={3} diff={rareDiff} face="sideBySide" {...sides} /> },
  ],
}
