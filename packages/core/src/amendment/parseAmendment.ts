import type { Address } from '../citations/address.ts'
import { readProvisions } from '../citations/readProvisions.ts'
import { titleKeys } from '../citations/resolveCitations.ts'
import { parseChineseNumeral } from '../text/chineseNumeral.ts'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { amendedTexts } from './amendedTexts.ts'
import { type AmendmentOperation, type Asked, ask, type Target } from './operation.ts'
import { type Here, hereOf, PLACE_NAMES, readTargets, spread, targetAt, targetOf, targetsOf } from './readTargets.ts'
import { setAsideWording, WORDING, wordingAt } from './setAsideWording.ts'

export type AmendmentReading = { readonly ok: true; readonly operations: readonly AmendmentOperation[] } | Asked

/**
 * The operations of a decision that amends a text, in its order: 将第三条第二款中的“A”修改为“B”, 增加一条，作为第五条：“…”, 删去第七条,
 * 第八条改为第九条，修改为：“…”. Addresses are those of the text before it is amended; only what is new has new numbers. Of a decision on
 * several texts only what it says of `title` is read. Stops with a question at an instruction it does not understand.
 */
export function parseAmendment(decision: string, title: string | null = null): AmendmentReading {
  const { text, wording } = setAsideWording(normalizeLegalText(decision))
  const all = instructionsIn(text)
  const texts = new Set(all.flatMap(({ amends }) => amends ?? []))
  const keys = title === null ? [] : titleKeys(title)
  const several = texts.size > 1
  if (several && !keys.some((key) => texts.has(key)))
    return ask('otherText', `这个决定修改 ${texts.size} 件文件，没有看出哪一部分是修改本文的。请只留下修改本文的部分。`, '')
  const operations: AmendmentOperation[] = []
  let here: Here = {}
  for (const { text: instruction, labelled, amends } of all) {
    if (several && (amends === null || !keys.includes(amends))) continue
    const shown = show(instruction, wording)
    if (!ACTS.test(instruction)) return unread(shown)
    if (labelled) here = {}
    let together: readonly Target[] = []
    for (const clause of clausesIn(instruction.replace(ADDED_AND_REWRITTEN, '修改为'))) {
      const read = readClause(clause, { wording, here, together, shown })
      if (!read.ok) return read
      operations.push(...read.operations)
      if (read.here) here = read.here
      together =
        read.operations.flatMap((operation) => (operation.kind === 'replaceWords' ? [operation.targets] : [])).at(-1) ?? []
    }
  }
  return { ok: true, operations }
}

/** 增加一款作为第二款，将该条修改为：“…”: the new wording is that of the whole article, the added 款 with it. */
const ADDED_AND_REWRITTEN = /中?增加[一二两三]款，?作为[^，：\ue000-\uefff]{2,16}，并?将该条修改为/

/** Other words for the same: 替换为 is 修改为, 废止第五条 is 删去第五条. Wording is set aside, so that none of its own words change. */
const SAYING_THE_SAME: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:更改|替换|变更|修订|修正|调整|更正|改写)[为成](?=[：:，]?${WORDING})`, 'g'), '修改为'],
  [new RegExp(`改成(?=[：:，]?${WORDING})`, 'g'), '改为'],
  [new RegExp(`，?(?:具体)?内容(?:为|如下)(?=[：:]?${WORDING})`, 'g'), ''],
  [/的?(?:内容|表述)(?=修改为|改为)/g, ''],
  [new RegExp(`[：:由](?=${WORDING}(?:修改为|改为))`, 'g'), ''],
  [/(?:拆分|分拆)[为成]/g, '分为'],
  [/合并[为成]一条，?作为/g, '合并为'],
  [/(^|[。；，])(?:取消|废止|撤销)(?=(?:原|本(?:办法|规定|细则|条例))?第)/g, '$1删去'],
]
const plainly = (instruction: string) =>
  SAYING_THE_SAME.reduce((said, [pattern, plain]) => said.replace(pattern, plain), instruction)

const LABEL =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|\d{1,3}[.．、]|第[一二三四五六七八九十百]{1,4}条[ \u3000])[ \u3000]*/
const ACTS = /修改为|改为|增加|增设|新增|删去|删除|去掉|合并|分为|分成|调整|顺延|移至/
/** 一、第五条中的“甲”…: it does something to the text, in whatever words. */
const NAMES_A_PLACE = new RegExp(`^(?:将|把|在|对)?第[一二三四五六七八九十百\\d]{1,5}条[^。；]{0,30}${WORDING}`)

interface Instruction {
  readonly text: string
  /** 一、 begins a new one; a line without a number goes on with the article spoken of before. */
  readonly labelled: boolean
  /** Key of the title of the text it amends, where the decision names it line by line. */
  readonly amends: string | null
}

/** Lines that instruct; wording on lines of its own belongs to the line before. Preamble and closing words instruct nothing. */
function instructionsIn(text: string): readonly Instruction[] {
  const lines: string[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    if (wordingAt(line) !== null && lines.length > 0) lines[lines.length - 1] += line
    else lines.push(line)
  }
  const amends = amendedTexts(lines)
  return lines
    .map((line, index) => ({ text: plainly(line.replace(LABEL, '')), labelled: LABEL.test(line), amends: amends[index]! }))
    .filter(
      ({ text: line, labelled }) =>
        (ACTS.test(line) || (labelled && NAMES_A_PLACE.test(line))) &&
        !/^(?:关于修改|根据《?[^》]*》?作相应修改)/.test(line) &&
        !/作(?:如下|出如下|以下)修[改正](?:[^：:]*[：:。]?$|[：:][一1（(])/.test(line),
    )
}

/** A clause does one thing: 删去第五条第二款；第三款改为第二款 are two. */
const clausesIn = (instruction: string): readonly string[] =>
  instruction
    .split(
      /[。；]|，?(?<!合)并(?=将|把|增加|删|在|对|第|修改)|，?同时，?|，(?=(?:原)?第[^，]{1,12}[编章节条款项](?:相应|依次|顺次)?(?:地)?(?:改为|调整为))|，(?=(?:将|把)原?第)|(?<=[\ue000-\uefff])(?:[，、]?(?=原?第|将第)|[，、](?=删去|删除))|，(?=将其中|把其中)|，(?=[\ue000-\uefff](?:一词|字样)?(?:均|统一|全部|一律|之?[后前]|改为|修改为|删))|，(?=第[^，]{1,12}中)/,
    )
    .map((clause) =>
      clause
        .replace(/^[，、]+|[，、]+$/g, '')
        .replace(/^[（(][一二三四五六七八九十]{1,3}[）)](?=.)/, '')
        .trim(),
    )
    .filter((clause) => clause !== '')

interface Reading {
  readonly wording: readonly string[]
  /** What the instruction spoke of before: 第一款 after 第八条改为第九条 is 第八条第一款. */
  readonly here: Here
  /** All that the clause before replaced words in: “乡镇”修改为“镇” goes on with each of 第五条、第六条. */
  readonly together: readonly Target[]
  readonly shown: string
}

type ClauseRead = { readonly ok: true; readonly operations: readonly AmendmentOperation[]; readonly here?: Here } | Asked

/** What may stand before an address: 将, 在, 对, the name of the text amended. */
const BEFORE = /^(?:将|在|对|把|原|其中|其|《[^《》]{1,60}》|本?(?:办法|规定|细则|条例|法|刑法|宪法)|的)*/
const Q = WORDING
const WORD = '(?:一词|一语|字样|等字样|的表述|的规定|的内容)?'

function readClause(clause: string, reading: Reading): ClauseRead {
  const { shown, here, together } = reading
  const instruction = shown
  const quoted = [...clause].flatMap((char) => {
    const index = wordingAt(char)
    return index === null ? [] : [reading.wording[index]!]
  })
  const done = (operations: readonly Untold[], now?: Here): ClauseRead => ({
    ok: true,
    operations: operations.map((operation) => ({ ...operation, instruction }) as AmendmentOperation),
    ...(now ? { here: now } : {}),
  })

  if (
    /(?:条文|条款|条|章节|序号|顺序)[^，]{0,10}(?:作|进行|予以)?(?:相应)?(?:的)?(?:调整|顺延|修改)$/.test(clause) &&
    quoted.length === 0 &&
    !/第.{1,8}条/.test(clause)
  )
    return done([{ kind: 'renumberAll' }])
  if (/(?:以下|此后|其后|后续|其他|其余)?(?:各)?条(?:文)?(?:序号)?(?:依次|相应|顺序)顺延/.test(clause))
    return done([{ kind: 'renumberAll' }])
  if (/^(?:本决定|根据本决定|现)/.test(clause) || !ACTS.test(clause)) return done([])

  const division = new RegExp(
    `^(?:将|把)?第([^第条]{1,6})([编章节])(?:的)?(?:章名|节名|标题|名称|题目)(?:修改为|改为)[：:，]?${Q}$`,
  ).exec(clause)
  if (division) return done([{ kind: 'retitleDivision', division: `第${division[1]}${division[2]}`, text: quoted[0]! }])
  if (new RegExp(`^(?:将|把)?(?:名称|题目|标题|文件名称)(?:修改为|改为|由${Q}修改为)[：:，]?${Q}$`).test(clause))
    return done([{ kind: 'retitle', text: quoted.at(-1)! }])

  const divided = readDivision(clause, quoted)
  if (divided) return done([divided])

  const inserted = readInsertion(clause, quoted, here, instruction)
  if (inserted) return inserted.ok ? done(inserted.operations, inserted.here) : inserted

  const whole = new RegExp(
    `^(?:将|把)?(?:全文|文中|正文|各条|本(?:办法|规定|细则|条例|意见|通知|方案))?(?:中|内)?(?:的)?(${Q}(?:、?${Q})*)${WORD}(?:统一|均|全部|一律)?(?:修改为|改为)[：:，]?(${Q}(?:、?${Q})*)$`,
  ).exec(clause)
  if (whole && !here.article && !here.place) return pairs([], quoted, true, done, instruction)

  // 这一自然段相应地修改为：“…”: the place spoken of, anew.
  if (new RegExp(`^(?:这一|该)(?:自然段|[段款项条])(?:相应地?)?修改为[：:，]?${Q}$`).test(clause) && (here.article || here.place))
    return done([{ kind: 'rewrite', target: targetAt(here), text: quoted[0]! }])

  const removing = /^(?:删去|删除|去掉|将|把)?/.exec(clause)![0]
  const start = removing === '将' || removing === '把' ? 0 : removing.length
  const from = start + BEFORE.exec(clause.slice(start))![0].length
  const { provisions, targets, end } = readTargets(clause, from, here)
  const rest = clause.slice(end)
  const last: Here = targets.length > 0 ? hereOf(targets.at(-1)!) : here
  const removes = start > 0 || /(?:删去|删除|去掉)$/.test(rest)

  if (targets.length === 0 && !here.article && !here.place)
    return ask('unread', `没有读懂这一处修改：“${shown}”。请写明修改的是哪一条，或者自行改好全文。`, shown)
  const spoken: readonly Target[] = targets.length > 0 ? targets : [targetAt(here)]
  const each = targets.length > 0 ? spread(targets, provisions) : together.length > 0 ? together : spoken

  if (removes) {
    // 删去第三条后半部分: what is left unread must not take the whole.
    if (
      !new RegExp(
        `^(?:中|内)?(?:的)?(?:${Q}${WORD}[、，和]?)*(?:的规定|的内容|全部内容)?(?:均|全部|予以)?(?:删去|删除|去掉)?$`,
      ).test(rest)
    )
      return unread(shown)
    if (quoted.length === 0)
      return targets.length > 0 ? done([{ kind: 'remove', targets: spread(targets, provisions) }], last) : unread(shown)
    return done(
      quoted.map((words) => ({ kind: 'replaceWords', targets: each, words, by: '', everywhere: /均|全部|所有/.test(rest) })),
      last,
    )
  }
  const beside = new RegExp(`^(?:中|内)?(?:的)?${Q}${WORD}之?(后|前)(?:面)?(?:增加|加上|增写)(?:规定)?[：:，]?${Q}$`).exec(rest)
  if (beside)
    return done(
      each.map((target) => ({
        kind: 'insertWords',
        target,
        beside: quoted[0]!,
        side: beside[1] === '后' ? 'after' : 'before',
        text: quoted[1]!,
      })),
      last,
    )
  const added = new RegExp(`^(?:的)?(?:(末尾|最后|结尾|句末)|开始部分|开头|句首)(?:处)?增加(?:规定)?[：:，]?${Q}$`).exec(rest)
  if (added)
    return done(
      each.map((target) => ({ kind: 'append', target, text: quoted[0]!, at: added[1] ? 'end' : 'start' })),
      last,
    )
  if (
    new RegExp(
      `^(?:中|内)?(?:的)?(?:${Q}${WORD}[、，和]?)+(?:均|分别|统一|全部|一律)?(?:修改为|改为)[：:，]?(?:${Q}[、，和]?)+$`,
    ).test(rest)
  )
    return pairs(each, quoted, /均|统一|全部|一律/.test(rest), (operations) => done(operations, last), instruction)

  const merged = new RegExp(`^合并(?:为|作为)?(?:第([^第条]{1,9})条)?[，,]?(?:修改为|改为)?[：:，]?${Q}$`).exec(rest)
  if (merged && spoken.length > 1)
    return done(
      [
        { kind: 'rewrite', target: spoken[0]!, text: quoted[0]! },
        { kind: 'remove', targets: spoken.slice(1) },
      ],
      spoken[0]!.address,
    )

  const split = new RegExp(
    `^分(?:为|成)([两二三四五六七八九十])([条款])[，,]?(?:分别)?(?:作为(第.+?))?[，,]?(?:分别)?(?:修改为|改为)?[：:，]?((?:${Q}[、，]?)+)$`,
  ).exec(rest)
  if (split && spoken.length === 1) return readSplit(spoken[0]!, split, quoted, done, shown)

  const moved = new RegExp(
    `^(?:相应|依次|顺次|分别)?(?:地)?(?:改为|作为|修改为|变更为|调整为|移至(?:第.{1,8}条(?:之?后|之?前)，?)?(?:作为)?|移作)(?:修改后的?)?(?:《[^《》]{1,60}》)?(第.+?)(?:(?:[，,]?(?:并)?(?:将其)?修改为)?[：:，]?(${Q}))?$`,
  ).exec(rest)
  // 第六条移至第四条之后: what number it has then is not said.
  const to = moved && !/(?:之?后|之?前)$/.test(moved[1]!) ? readProvisions(moved[1]!, 0) : []
  if (moved && to.length > 0 && to.at(-1)!.end === moved[1]!.length) {
    const [old, now] = [spread(spoken, provisions), spread(targetsOf(to, last), to)]
    if (old.length !== now.length) return ask('numberDiffers', `“${shown}”：改动前后的条数不同，请核对。`, shown)
    return done(
      [
        ...(moved[2] && spoken[0] ? [{ kind: 'rewrite' as const, target: spoken[0], text: quoted.at(-1)! }] : []),
        ...old.map((target, index) => ({ kind: 'renumber' as const, target, to: now[index]!.address })),
      ],
      last,
    )
  }
  if (new RegExp(`^(?:的规定|规定)?(?:修改为|改为|修订为)[：:，]?${Q}$`).test(rest))
    return rewriteEach(spoken, quoted[0]!, (operations) => done(operations, last), shown)
  if (/(?:修改为|改为)[：:]?$/.test(rest))
    return ask('noWording', `“${shown}”没有引号内的新条文，不知道修改成什么。请补上新条文。`, shown)
  return unread(shown)
}

// biome-ignore lint/suspicious/noExplicitAny: an operation before it is told which instruction it follows from
type Untold = { readonly kind: AmendmentOperation['kind'] } & Record<string, any>

const unread = (shown: string): Asked => ask('unread', `没有读懂这一处修改：“${shown}”。请改写，或者自行改好全文。`, shown)

/** 第一款、第二款修改为：“…”: each its own part of the wording. */
function rewriteEach(
  targets: readonly Target[],
  text: string,
  done: (operations: readonly Untold[]) => ClauseRead,
  shown: string,
): ClauseRead {
  const parts = targets.length === 1 ? [text] : partsOf(text, targets.every(({ address }) => address.item) ? '项' : '款')
  const isOfParagraphs = targets.length === 1 || targets.every(({ address }) => address.paragraph ?? address.item)
  if (!isOfParagraphs || parts.length !== targets.length) return unread(shown)
  return done(targets.map((target, index) => ({ kind: 'rewrite', target, text: parts[index]! })))
}

/** “A”“B”分别修改为“C”“D”, “A”修改为“B”. */
function pairs(
  targets: readonly Target[],
  quoted: readonly string[],
  everywhere: boolean,
  done: (operations: readonly Untold[]) => ClauseRead,
  shown: string,
): ClauseRead {
  const old = quoted.length === 2 || quoted.length % 2 === 0 ? quoted.slice(0, quoted.length / 2) : quoted.slice(0, -1)
  const now = quoted.slice(old.length)
  if (now.length !== old.length && now.length !== 1) return unread(shown)
  return done(
    old.map((words, index) => ({
      kind: 'replaceWords',
      targets,
      words,
      by: now[index] ?? now[0]!,
      everywhere: everywhere || targets.length === 0,
    })),
  )
}

/** 第五条分为两条，作为第五条、第六条，修改为：“…”: the first becomes the old one's new wording, the others are inserted. */
function readSplit(
  target: Target,
  [, count, unit, as]: RegExpExecArray,
  quoted: readonly string[],
  done: (operations: readonly Untold[], now?: Here) => ClauseRead,
  shown: string,
): ClauseRead {
  const wanted = parseChineseNumeral(count!)!
  const texts = quoted.length === wanted ? quoted : partsOf(quoted.join('\n'), unit!)
  if (texts.length !== wanted)
    return ask('numberDiffers', `“${shown}”说分为${count}${unit}，引号内却是 ${texts.length} ${unit}。请核对。`, shown)
  if (unit === '款') return done([{ kind: 'rewrite', target, text: texts.join('\n') }], target.address)
  const numbers = texts.map((text) => readProvisions(text, 0)[0]?.levels.article)
  const announced = as
    ? spread(targetsOf(readProvisions(as, 0), {}), readProvisions(as, 0)).map(({ address }) => address.article)
    : numbers
  if (announced.length !== wanted || announced.includes(undefined))
    return ask('numberDiffers', `“${shown}”没有说明各是第几条。请写明“作为第…条、第…条”。`, shown)
  return done(
    [
      { kind: 'rewrite', target, text: texts[0]! },
      { kind: 'renumber', target, to: { article: announced[0]! } },
      ...texts.slice(1).map((text, index) => ({
        kind: 'insertArticle' as const,
        as: announced[index + 1]!,
        text,
        chapter: null,
        behind: target,
      })),
    ],
    target.address,
  )
}

/** 增加一章，作为第五章：“第五章…”; 第五章改为第六章. */
function readDivision(clause: string, quoted: readonly string[]): Untold | null {
  const added =
    /(?:增加|增设)一([编章节])，?(?:作为(?:《[^《》]+》)?第([一二三四五六七八九十百]{1,4})\1)?[：:，]?[\ue000-\uefff]$/.exec(
      clause,
    )
  const number = added && (added[2] ?? new RegExp(`^第([一二三四五六七八九十百]{1,4})${added[1]}`).exec(quoted[0]!)?.[1])
  if (added && number) return { kind: 'insertDivision', division: `第${number}${added[1]}`, text: quoted[0]! }
  const moved =
    /^(?:将|把)?原?第([一二三四五六七八九十百]{1,4})([编章节])(?:相应|依次)?(?:地)?(?:改为|调整为|变更为)第([一二三四五六七八九十百]{1,4})\2$/.exec(
      clause,
    )
  return moved ? { kind: 'renumberDivision', division: `第${moved[1]}${moved[2]}`, to: `第${moved[3]}${moved[2]}` } : null
}

type Inserted = { readonly ok: true; readonly operations: readonly Untold[]; readonly here: Here } | Asked

/** 增加一条，作为第五条：“…”; 第五条增加一款，作为第二款：“…”; 在第三条之后增加一条，作为第三条之一. */
function readInsertion(clause: string, quoted: readonly string[], here: Here, shown: string): Inserted | null {
  const match =
    new RegExp(
      `^(.*?)(?:增加|增设|新增)([一二两三四五六七八九十]{1,3})([条款项段])(?:内容)?，?(?:分别)?(?:作为(?:修改后的?)?(?:《[^《》]+》)?(第[^：:，\ue000-\uefff]+))?(?:规定)?[：:，]?((?:${WORDING}[、，]?)*)$`,
    ).exec(clause) ??
    // 增加第二款：“…”: the number is the place.
    new RegExp(
      `^(.*?)(?:增加|增设|新增)()(?=第[^：:，\ue000-\uefff]+?([条款项])[：:，]?${WORDING})(第[^：:，\ue000-\uefff]+)[：:，]?(${WORDING})$`,
    ).exec(clause)
  if (!match) return null
  const [, before, written, kind, as] = match
  const unit = kind === '段' ? '款' : kind!
  const count = written || '一'
  const lead = BEFORE.exec(before!)![0].length
  const named = readTargets(before!, lead, here).targets[0]
  const chapter = /第([一二三四五六七八九十百]{1,4})章/.exec(before!)
  const wanted = parseChineseNumeral(count)!
  const numbered = unit === '条' && quoted.length > 0 ? labelsOf(quoted) : ''
  const said = as?.replaceAll('段', '款') ?? numbered
  const provisions = readProvisions(said, 0)
  // 增加一条，作为第五项 says no number of a 条.
  const isOfUnit = provisions.every(({ levels }) =>
    unit === '条' ? levels.article : unit === '款' ? levels.paragraph : levels.item,
  )
  const announced = isOfUnit ? spread(targetsOf(provisions, named?.address ?? here), provisions) : []
  if (announced.length === 0)
    return ask('numberDiffers', `“${shown}”没有说明增加的内容作为第几${unit}。请写明“作为第…${unit}”。`, shown)
  if (announced.length !== wanted)
    return ask('numberDiffers', `“${shown}”说增加${count}${unit}，写明的序号却有 ${announced.length} 个。请核对。`, shown)
  if (quoted.length === 0) return ask('noWording', `“${shown}”没有引号内的新条文。请补上新条文。`, shown)
  const texts = quoted.length === wanted ? quoted : partsOf(quoted.join('\n'), unit!)
  if (texts.length !== wanted)
    return ask('numberDiffers', `“${shown}”说增加${count}${unit}，引号内却是 ${texts.length} ${unit}。请核对。`, shown)
  if (unit === '条')
    return {
      ok: true,
      here: announced.at(-1)!.address,
      operations: texts.map((text, index) => ({
        kind: 'insertArticle',
        as: announced[index]!.address.article,
        text,
        chapter: chapter ? parseChineseNumeral(chapter[1]!) : null,
      })),
    }
  const article: Address = announced[0]!.address.article ? announced[0]!.address : (named?.address ?? here)
  const place = named?.place ?? here.place
  if (place && unit === '款' && !article.article)
    return {
      ok: true,
      here: { place },
      operations: texts.map((text, index) => ({
        kind: 'insertParagraph',
        target: { address: {}, written: PLACE_NAMES[place], place },
        as: announced[index]!.address.paragraph,
        text,
      })),
    }
  if (!article.article) return ask('unread', `“${shown}”没有说明在哪一条增加${unit}。请写明条号。`, shown)
  const { item: _, ...above } = article
  const target = targetOf(unit === '款' ? { article: article.article } : above)
  return {
    ok: true,
    here: article,
    operations: texts.map((text, index) => ({
      kind: unit === '款' ? 'insertParagraph' : 'insertItem',
      target,
      as: unit === '款' ? announced[index]!.address.paragraph : announced[index]!.address.item,
      text,
    })),
  }
}

/** Several articles, 款 or 项 in one quotation. */
const partsOf = (text: string, unit: string): readonly string[] =>
  unit === '条'
    ? text.split(/\n+(?=第[一二三四五六七八九十百千]{1,7}条(?:之[一二三四五六七八九十]{1,3})?[ \u3000])/)
    : unit === '项'
      ? text.split(/\n*(?=[（(][一二三四五六七八九十]{1,3}[）)])/).filter((part) => part.trim() !== '')
      : text.split(/\n+(?![（(][一二三四五六七八九十]{1,3}[）)])/)

/** The labels that new articles bear in their wording: 第七条、第八条. */
const labelsOf = (quoted: readonly string[]): string =>
  quoted
    .flatMap((text) => partsOf(text, '条'))
    .map((text) => /^第[一二三四五六七八九十百千]{1,7}条(?:之[一二三四五六七八九十]{1,3})?(?=[ \u3000])/.exec(text)?.[0] ?? '')
    .join('、')

/** The instruction as it stood, its wording shortened. */
const show = (instruction: string, wording: readonly string[]): string =>
  [...instruction]
    .map((char) => {
      const index = wordingAt(char)
      if (index === null) return char
      const words = wording[index]!.replace(/\n/g, ' ')
      return `“${words.length > 20 ? `${words.slice(0, 20)}…` : words}”`
    })
    .join('')
