import { titleKey } from '../citations/resolveCitations.ts'

/** A line that takes up one of several texts: 一、对《某办法》作如下修改：, 二、《某规定》（某年公布）, 三、将《某细则》第三条中的…. */
const TAKES_UP =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|\d{1,3}[.．、])?[ \u3000]*(?:关于)?(?:将|对|修改|在)?《((?:[^《》]|《[^《》]*》){2,100})》/
const AMENDS =
  /作(?:如下|出如下|以下|出以下|部分|出)?修[改正]|修改(?:如下|为)|第[^，。]{1,12}[章条款项]|^(?:[（(][^（）()]*[）)])?[：:]?$/

/**
 * Which text each line of a decision amends, by the key of its title; null where none was named yet. A decision on one text names it
 * in its preamble alone.
 */
export function amendedTexts(lines: readonly string[]): readonly (string | null)[] {
  let current: string | null = null
  return lines.map((line) => {
    const match = TAKES_UP.exec(line)
    if (match && AMENDS.test(line.slice(match[0].length))) current = titleKey(match[1]!)
    return current
  })
}
