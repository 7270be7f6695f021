/** A name in book marks: 《…》, matched by depth (GB/T 15834: the outermost are 《》). */
export interface MarkedName {
  /** Offset behind the closing mark. */
  readonly end: number
  readonly name: string
}

const LONGEST_NAME = 200

/**
 * The name that begins with the 《 at `start`; null where no mark closes it within 200 characters or before a blank line. Marks nest:
 * 《关于废止〈关于印发《盐湖县节水办法》的通知〉的决定》 is one name. Where an inner mark is left open the first closing one counts.
 */
export function readMarkedName(text: string, start: number): MarkedName | null {
  const reach = text.slice(start, start + LONGEST_NAME)
  const blank = reach.indexOf('\n\n')
  const window = blank < 0 ? reach : reach.slice(0, blank)
  let depth = 0
  let first = -1
  for (let at = 0; at < window.length; at++) {
    const char = window.charAt(at)
    if (char === '《') depth++
    if (char !== '》') continue
    if (first < 0) first = at
    depth--
    if (depth === 0) return found(window, start, at)
  }
  return first < 0 ? null : found(window, start, first)
}

const found = (window: string, start: number, at: number): MarkedName => ({
  end: start + at + 1,
  name: window.slice(1, at).replace(/\s+/g, ''),
})

/**
 * Forms, certificates, contracts, newspapers and websites stand in book marks too and are no documents one could look up
 * an article in. 议定书 and 汇编 are.
 */
const NO_DOCUMENT =
  /(?:证|证书|证明|证明书|执照|凭证|牌照|单|表|卡|簿|册|票|报表|报告表|登记表|申请书|通知书|决定书|意见书|建议书|承诺书|责任书|告知书|委托书|协议书|任务书|报告书|说明书|判决书|裁定书|调解书|笔录|合同书?|协议|申请|日报|晚报|时报|早报|晨报|周报|商报|快报|公报|杂志|简报|画报|周刊|月刊|半月谈|网)$/

/** Whether a name in book marks is that of a law or document. */
export const namesDocument = (name: string): boolean => {
  const bare = name.replace(/[（(][^（）()]*[）)]$/, '')
  return bare.length >= 2 && !(NO_DOCUMENT.test(bare) && !/(?:关于.*|^《)(?:通知|决定|意见|申请)$/.test(bare))
}

/** What kinds of documents are called; a name without marks ends with one of these. */
export const DOCUMENT_NOUN =
  '(?:法典|法|条例|规定|办法|细则|规则|解释|章程|决定|通知|意见|公告|规程|准则|规范|标准|制度|安排|公约|条约|协定|议定书|方案|通则)'

const SHORT_NAME =
  /^[（(]([^（）()\n]{0,80}?)(?:以下|下)?(?:统|简)?称(?:为)?[：:]?[“"「]?(《?)([^《》“”"「」（）()，。；、\n]{2,40})》?[”"」]?(?:[，。；、][^（）()\n]{0,40})?[）)]/

/** The short name defined in brackets right behind a name: （以下简称《办法》）. */
export function readShortName(after: string): { readonly name: string; readonly marked: boolean } | null {
  const match = SHORT_NAME.exec(after)
  return match && /称/.test(match[0]) && !match[3]!.includes('称') ? { name: match[3]!, marked: match[2] === '《' } : null
}

/** 办法, 本条例: words that name any document, and a certain one only with an article behind them. */
export const isGenericNoun = (name: string): boolean => new RegExp(`^(?:暂行|实施|管理|试行)*${DOCUMENT_NOUN}$`).test(name)

const LEAD_IN =
  /^.*(?:根据|依照|依据|按照|遵照|参照|比照|适用|违反|符合|涉及|援用|基于|承担|认定为|属于|构成|执行|触犯|修改|废止|对于|关于|超过|具有|包括|规定|以及|或者|其他|并|和|与|及|或|由|在|将|对|把|按|依|的|有|除|以|是|为|》)(?=.{2})/

/** The same, and only at the beginning of a clause; not 就业, 经济, 原阳, 如皋, 即墨, which begin names. */
const FIRST_WORDS =
  /^(?:应当|必须|严格|落实|贯彻|遵守|结合|详见|参[见阅]|失效|同时|即使|如果|其中|已被|之前|上述|前述|现行|有关|相关|[我本][省市县区局院部委厅]|宣布|见|据|了|关(?![税于])|就(?!业)|经(?![济营贸])|因|如(?![皋东])|原(?![阳平州])|即(?!墨))+(?=.{4})/

/**
 * Where a name without marks begins that ends at `end`, when it is in no list: behind the words that usually stand before one.
 * A guess; null where nothing but a general word is left.
 */
export function guessNameStart(text: string, end: number): number | null {
  const run = /[\p{Script=Han}》]{1,40}$/u.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? ''
  const name = run.replace(FIRST_WORDS, '').replace(LEAD_IN, '').replace(FIRST_WORDS, '')
  return name.length >= 2 && !/^[本该其此各]/.test(name) && !isGenericNoun(name) && !/[称谓]/.test(name)
    ? end - name.length
    : null
}
