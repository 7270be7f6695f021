import type { Term } from '../words/terms.ts'
import type { FigureName, ReviewOutcome, Timeliness } from './evidence.ts'

/** What a figure is called, and what exactly it counts. The formulas are assumptions until the official ones are read: 待核实. */
export interface FigureTerm {
  readonly name: Term
  readonly definition: Term
}

const term = (zh: string, en: string, definitionZh: string, definitionEn: string): FigureTerm => ({
  name: [zh, en],
  definition: [definitionZh, definitionEn],
})

export const figureTerms: Readonly<Record<FigureName, FigureTerm>> = {
  reviewed: term(
    '审核件数',
    'Drafts reviewed',
    '期内首次出具审核意见的草案，多轮审核只计一件；认定不属于规范性文件的另计；只废止、清理、延期的决定不计（规则包另有规定的除外）。',
    'Drafts whose first review opinion falls in the period, once whatever the rounds; those found to be no normative document stand apart; decisions that only repeal, clean up or extend are left out unless the rule pack says otherwise.',
  ),
  passed: term('审核通过', 'Passed', '首次意见即为“合法”的草案。', 'Drafts whose first opinion was “lawful”.'),
  passedAfterChanges: term(
    '修改后通过',
    'Passed after changes',
    '首次意见不是“合法”，修改后复核为“合法”的草案。',
    'Drafts found lawful after changes.',
  ),
  kept: term(
    '说明理由后提请审议',
    'Kept with reasons',
    '意见为“应当予以修改”，起草单位未采纳并说明理由提请审议的草案。',
    'Drafts laid before the meeting unchanged, with the unit’s reasons.',
  ),
  changesRequired: term(
    '退回修改',
    'Changes required',
    '最近一次意见为“应当予以修改”的草案。',
    'Drafts whose latest opinion requires changes.',
  ),
  unlawful: term('不合法', 'Unlawful', '最近一次意见为“不合法”的草案。', 'Drafts whose latest opinion is “unlawful”.'),
  outOfScope: term(
    '不属于规范性文件',
    'No normative document',
    '最近一次意见认定不属于行政规范性文件的草案，不计入审核件数。',
    'Drafts found to be no normative document; not among the drafts reviewed.',
  ),
  counselled: term(
    '法律顾问审查',
    'Seen by counsel',
    '审核件数中有法律顾问书面意见的草案。',
    'Of the drafts reviewed, those with counsel’s written opinion.',
  ),
  majorReviewed: term(
    '重大行政决策',
    'Major decisions',
    '审核件数中属于重大行政决策的草案。',
    'Of the drafts reviewed, those that are major decisions.',
  ),
  issued: term(
    '印发件数',
    'Issued',
    '期内公布的行政规范性文件（规则包规定按成文日期统计的，按成文日期）；导入的既有文件不计。',
    'Normative documents published in the period (or signed, where the rule pack says so); imported ones are left out.',
  ),
  policyIssued: term(
    '印发政策性文件',
    'Policy documents issued',
    '期内公布的政策性文件。',
    'Policy documents published in the period.',
  ),
  filed: term(
    '备案件数',
    'Filed',
    '期内首次向任一备案机关报送的文件，每件只计一次。',
    'Documents first sent to any filing authority in the period, each once.',
  ),
  owed: term(
    '应报送备案',
    'Filings owed',
    '期内公布的文件应当报送的次数，每件按备案机关分别计；未到期且未报送的不计。',
    'Document × authority, of what was published in the period; what is neither sent nor due is left out.',
  ),
  sent: term('已报送备案', 'Filings sent', '应报送中已经报送的次数。', 'Filings owed that were sent.'),
  onTime: term(
    '按时报送',
    'Sent in time',
    '首次报送不晚于期限的次数。期限按公布之日的规则计算；退回补正不影响首次报送已经按时。',
    'First sent no later than the last day, by the rule of the day of publication; a return does not undo it.',
  ),
  late: term('逾期报送', 'Sent late', '首次报送晚于期限的次数。', 'First sent after the last day.'),
  overdue: term('逾期未报', 'Overdue', '期限已过仍未报送的次数。', 'Not sent, and the last day has passed.'),
  notDue: term(
    '未到期',
    'Not yet due',
    '尚未报送，期限未到的次数，不计入比率。',
    'Not sent, and there is still time; outside the rates.',
  ),
  answered: term(
    '已有备案机关答复',
    'Answered',
    '备案机关已经登记、退回或者不予登记的次数。',
    'Filings that the authority registered, returned or refused.',
  ),
  conforming: term('一次登记', 'Accepted without return', '未经退回即予登记的次数。', 'Filings registered without a return.'),
  returned: term('退回补正', 'Returned', '备案机关曾经退回补正的次数。', 'Filings that the authority returned.'),
  repealed: term(
    '废止',
    'Repealed',
    '期内废止的行政规范性文件，含本库登记的既有文件。',
    'Normative documents whose repeal falls in the period.',
  ),
  declaredLapsed: term(
    '宣布失效',
    'Declared lapsed',
    '期内宣布失效的行政规范性文件。',
    'Normative documents declared lapsed in the period.',
  ),
  expired: term(
    '有效期届满',
    'Expired',
    '有效期在期内届满的行政规范性文件，不含宣布失效的。',
    'Normative documents whose own validity ended in the period.',
  ),
  annulled: term('撤销', 'Annulled', '期内被撤销的行政规范性文件。', 'Normative documents annulled in the period.'),
  amended: term(
    '修改',
    'Amended',
    '期内公布修改决定的行政规范性文件，一件改多次只计一件。',
    'Normative documents amended by a decision published in the period, each once.',
  ),
  policyRepealed: term(
    '废止政策性文件',
    'Policy documents repealed',
    '期内废止的政策性文件。',
    'Policy documents whose repeal falls in the period.',
  ),
  policyDeclaredLapsed: term(
    '宣布政策性文件失效',
    'Policy documents declared lapsed',
    '期内宣布失效的政策性文件。',
    'Policy documents declared lapsed in the period.',
  ),
  policyExpired: term(
    '政策性文件届满',
    'Policy documents expired',
    '有效期在期内届满的政策性文件。',
    'Policy documents whose own validity ended in the period.',
  ),
  policyAnnulled: term(
    '撤销政策性文件',
    'Policy documents annulled',
    '期内被撤销的政策性文件。',
    'Policy documents annulled in the period.',
  ),
  policyAmended: term(
    '修改政策性文件',
    'Policy documents amended',
    '期内修改的政策性文件。',
    'Policy documents amended in the period.',
  ),
  fairRepealed: term(
    '公平竞争清理废止',
    'Repealed for fair competition',
    '期内废止、标注“公平竞争”的文件，与上列废止件数可以重叠。',
    'Documents whose repeal bears the tag 公平竞争; they may also count above.',
  ),
  fairAmended: term(
    '公平竞争清理修订',
    'Amended for fair competition',
    '期内修改、标注“公平竞争”的文件，与上列修改件数可以重叠。',
    'Documents whose amendment bears the tag 公平竞争; they may also count above.',
  ),
}

/** The three rates of the field, each as numerator over denominator. */
export const rateTerms = {
  filing: {
    ...term('报备率', 'Filing rate', '已报送次数 ÷（已报送次数 + 逾期未报次数）', 'Sent ÷ (sent + overdue)'),
    figures: ['sent', 'owed'],
  },
  timeliness: {
    ...term(
      '备案及时率',
      'Timeliness',
      '期限内首次报送次数 ÷（已报送次数 + 逾期未报次数）',
      'First sent in time ÷ (sent + overdue)',
    ),
    figures: ['onTime', 'owed'],
  },
  conformity: {
    ...term(
      '规范率',
      'Conformity',
      '未经退回即予登记次数 ÷ 备案机关已答复次数',
      'Accepted without return ÷ answered by the authority',
    ),
    figures: ['conforming', 'answered'],
  },
} as const satisfies Record<string, FigureTerm & { readonly figures: readonly [FigureName, FigureName] }>

export const timelinessTerms: Readonly<Record<Timeliness, Term>> = {
  onTime: ['按时', 'In time'],
  late: ['逾期报送', 'Late'],
  overdue: ['逾期未报', 'Overdue'],
  notDue: ['未到期', 'Not yet due'],
}

export const outcomeTerms: Readonly<Record<ReviewOutcome, Term>> = {
  passed: figureTerms.passed.name,
  passedAfterChanges: figureTerms.passedAfterChanges.name,
  kept: figureTerms.kept.name,
  changesRequired: figureTerms.changesRequired.name,
  unlawful: figureTerms.unlawful.name,
  outOfScope: figureTerms.outOfScope.name,
}
