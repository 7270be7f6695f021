import { type Draft, draftOf } from './draft.ts'
import { isDivision, isUnnumberedDivision, readAnnexLabel, readLabel } from './labels.ts'
import { isDateLine, isFinished, isHeadline, isPageMark, joinWrapped, type LegalLine, withoutLetterSpacing } from './lines.ts'

export interface Front {
  readonly nodes: readonly Draft[]
  readonly title: string | null
  /** Index of the first line of the body. */
  readonly next: number
}

const TITLE_END =
  /(?:办法|规定|细则|条例|通知|决定|意见|方案|规则|章程|制度|公告|通告|命令|令|函|批复|答复|请示|报告|规划|纲要|标准|指南|目录|清单|法|解释|预案|计划|要点|措施|规程|准则|规范|公约|协定|情况|说明|表|文件|纪要|决议|基准)(?:[（(][^（）()]{1,12}[）)])?$/
const ISSUER_LINE = /^.{2,40}(?:人民政府|委员会|办公[厅室]|[局厅部院会])文件$/
const ORGAN_LINE = /^[\p{Script=Han} \u3000（）()]{2,30}(?:政府|委员会|办公[厅室]|[局厅部院])$/u
const NUMBER_LINE =
  /^(?:[\p{Script=Han}（）()、 \u3000]{0,24}[〔［[（(【]\s?[\d×xX]{4}\s?[〕］\])）】]\s?第?[\d×xX]{1,5}\s?号|\p{Script=Han}{2,16}[〔［[（(]\d{4}[\d〕］\])）]{0,6}号?|[\p{Script=Han} \u3000]{0,24}第\s?\d{1,5}\s?号)$/u
const ADOPTED = /(?:通过|公布|发布|修订|修正|施行|批准|备案|印发|\d{4}年)/
const NO_TITLE = /^(?:[（(|“<]|为了|为[^、]{2,}，|根据|按照|依照|经[^济])|∶$/
const METADATA = /^(?:索\s?引\s?号|主题分类|发文机关|成文日期|标\s?题|发文字号|发布日期|主\s?题\s?词|有效性|公开方式)\s?[：:]/
const URGENCY = /^(?:特急|急件|加急|平急|特提|(?:绝密|机密|秘密).{0,12}|\d{6})$/
const CONTENTS = /^目[ \u3000]*[录次]$/
const SALUTED = /(?:政府|[局委办厅部院会行]|部门|单位|公司|机构|组织|企业|同志|街道|乡镇)[^。]{0,12}[：:]$/
const NO_SALUTATION = /如下|下列|以下|决定|修改|[》。]/

/**
 * What stands before the body: red head, number, title over one or more lines, 题注, contents, 主送机关. Reads on as long as
 * lines are of these kinds, and stops at the first label or sentence.
 */
export function readFront(lines: readonly LegalLine[], from: number, to: number, starts: (index: number) => boolean): Front {
  const nodes: Draft[] = []
  let title: string | null = null
  let next = from
  // A page of gov.cn names the title above the text; an empty 主题词 is then followed by the title itself.
  let namedTitle = ''
  const take = (kind: Draft['kind'], end: number) => {
    nodes.push(draftOf(kind, lines.slice(next, end)))
    next = end
  }
  while (next < to) {
    const text = lines[next]!.text
    if (isPageMark(lines, next) || (title === null && URGENCY.test(text))) take('note', next + 1)
    else if (METADATA.test(text)) {
      const value = isBareMetadata(text) ? (lines[next + 1]?.text ?? '') : ''
      const isOwnTitle = value !== '' && namedTitle.startsWith(compact(value)) && /^主/.test(text)
      if (/^标/.test(text)) namedTitle = compact(value)
      take('note', value !== '' && !isOwnTitle ? Math.min(to, next + 2) : next + 1)
    } else if (CONTENTS.test(text)) take('contents', contentsEnd(lines, next, to))
    else if (starts(next) || isUnnumberedDivision(text)) {
      const end = nodes.some((node) => node.kind === 'contents') ? next : unmarkedContentsEnd(lines, next, to)
      if (end === next) break
      take('contents', end)
    } else if (ISSUER_LINE.test(text)) take('issuerLine', next + 1)
    else if (NUMBER_LINE.test(text)) take('documentNumber', next + 1)
    else if (title === null && nodes.every((node) => node.kind === 'note') && isAnnexMark(text)) take('note', next + 1)
    else if (title === null && isCaption(lines, next, to)) take('note', next + 1)
    else if (title === null && isTitleLine(text)) {
      const end = titleEnd(lines, next, to, starts)
      const words = withoutLetterSpacing(joinWrapped(lines.slice(next, end).map((line) => line.text)))
      if (isSentence(words)) break
      title = words
      take('title', end)
    } else if (title !== null && /^[（(]/.test(text) && headnoteEnd(lines, next, to) > next)
      take('headnote', headnoteEnd(lines, next, to))
    else if (title !== null && isDateLine(text)) take('date', next + 1)
    else if (
      title !== null &&
      isHeadline(text, 80) &&
      (ORGAN_LINE.test(text) || /^\d{4}年.*(?:通过|公布|发布|修[订正]|施行|批准)/.test(text))
    )
      take('headnote', next + 1)
    else {
      if (SALUTED.test(text.slice(-24)) && text.length <= 160 && !NO_SALUTATION.test(text)) take('salutation', next + 1)
      break
    }
  }
  return { nodes, title, next }
}

const compact = (text: string) => text.replace(/[ \u3000]/g, '')
const isAnnexMark = (text: string) => readAnnexLabel(text)?.rest === ''
const isBareMetadata = (text: string) => /[：:]$/.test(text)
const isTitleLine = (text: string) =>
  isHeadline(text, 80) &&
  !isFinished(text) &&
  !isDateLine(text) &&
  /\p{Script=Han}{2}/u.test(text.replace(/[ \u3000]/g, '')) &&
  !NO_TITLE.test(text) &&
  isBalanced(text)

/** A title that has a comma still says what it is (关于……，……的通知); 摘要（居中，段前12磅） is a heading with a hint. */
const isSentence = (title: string) => title.includes('，') && !TITLE_END.test(title) && !title.includes('关于')

/** A few words above a real title that are no part of it, as of a text box (一寸照片); a place's name is (盐湖县⏎节约用水办法). */
function isCaption(lines: readonly LegalLine[], index: number, to: number): boolean {
  const text = lines[index]!.text
  const below = index + 1 < to ? lines[index + 1]!.text : ''
  return (
    text.length <= 6 &&
    !TITLE_END.test(text) &&
    !/关于|[省市县区州盟旗镇乡厅局部委院会府国]$/.test(text) &&
    below.length >= 8 &&
    isTitleLine(below) &&
    TITLE_END.test(below)
  )
}

const isBalanced = (text: string) => text.split(/[（(]/).length >= text.split(/[）)]/).length

function titleEnd(lines: readonly LegalLine[], from: number, to: number, starts: (index: number) => boolean): number {
  let title = lines[from]!.text
  let end = from + 1
  while (end < to && end - from < 6) {
    const suffix = parenthesisEnd(lines, end, Math.min(to, end + 4))
    if (suffix > end) {
      const words = joinWrapped(lines.slice(end, suffix).map((line) => line.text))
      return words.length <= 14 && !ADOPTED.test(words) ? suffix : end
    }
    const text = lines[end]!.text
    if (
      starts(end) ||
      !isTitleLine(text.replace(/^[“《]/, '')) ||
      NUMBER_LINE.test(text) ||
      CONTENTS.test(text) ||
      text.includes('：')
    )
      break
    const over =
      TITLE_END.test(title) &&
      !/^[的和及、]/.test(text) &&
      !(/关于/.test(title) && !/(?:通知|决定|意见|公告|通告|函|批复|答复|请示|报告|解释|规定|办法)$/.test(title))
    if (over) break
    const goesOn =
      /^(?:关于|[的和及、])/.test(text) ||
      /关于|[、的和]$|[^\p{Script=Han}]$/u.test(title) ||
      TITLE_END.test(text) ||
      ORGAN_LINE.test(title)
    if (!goesOn) break
    title += text
    end++
  }
  return end
}

/** The end of a parenthesis that begins line `from` and closes at a line's end before `to`; `from` where it does not. */
function parenthesisEnd(lines: readonly LegalLine[], from: number, to: number): number {
  if (from >= to || !/^[（(]/.test(lines[from]!.text)) return from
  for (let index = from; index < to; index++) {
    if (/[）)]$/.test(lines[index]!.text)) return index + 1
    if (index > from && readLabel(lines[index]!.text)?.spaced) return from
  }
  return from
}

function headnoteEnd(lines: readonly LegalLine[], from: number, to: number): number {
  const end = parenthesisEnd(lines, from, Math.min(to, from + 40))
  return ADOPTED.test(
    joinWrapped(
      lines
        .slice(from, end)
        .map((line) => line.text)
        .concat(''),
    ),
  )
    ? end
    : from
}

/** An entry of the contents without spaces, leader dots and page number. */
const entryOf = (text: string) =>
  text
    .replace(/[ \t\u3000]/g, '')
    .slice(0, 80)
    .replace(/[.．…·・—-]{0,80}\d{0,4}$/, '')

/** The contents end where their first entry comes again, or at the first article or sentence. */
function contentsEnd(lines: readonly LegalLine[], from: number, to: number): number {
  for (let index = from + 1; index < to; index++) {
    const text = lines[index]!.text
    const label = readLabel(text)
    if (index > from + 1 && entryOf(text) === entryOf(lines[from + 1]!.text)) return index
    if (label?.kind === 'article' || text.length > 100 || /[。；]$/.test(text)) {
      // Without a second first entry, the headings just before the first article are the body's own.
      let start = index
      while (start - 1 > from + 1 && isOwnHeading(lines, start - 1, index)) start--
      return start
    }
  }
  return to
}

/** Contents without the word 目录 above them: three headings or more with nothing under them, and then the first again. */
function unmarkedContentsEnd(lines: readonly LegalLine[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const label = readLabel(lines[index]!.text)
    if (label === null || !isDivision(label)) return from
    if (index >= from + 3 && entryOf(lines[index]!.text) === entryOf(lines[from]!.text)) return index
  }
  return from
}

const isOwnHeading = (lines: readonly LegalLine[], index: number, body: number) => {
  const label = readLabel(lines[index]!.text)
  return body - index <= 3 && label !== null && isDivision(label) && label.number[0] === 1
}
