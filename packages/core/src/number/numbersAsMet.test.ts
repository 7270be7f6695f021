import { describe, expect, it } from 'vitest'
import { formatDocumentNumber, parseDocumentNumber } from './documentNumber.ts'
import type { NumberProblem } from './numberProblems.ts'
import { parseRegistrationNumber } from './registrationNumber.ts'

/** As documents bear them; numbers of published documents are facts. Read, and printed as they stand. */
const asPrinted = `
国发〔1981〕88号 国发〔1986〕97号 国发〔2004〕18号 国发〔2004〕20号 国发〔2015〕43号 国发〔2015〕68号 国发〔2018〕38号 国发〔2018〕44号
国发〔2019〕3号 国函〔1996〕95号 国函〔2006〕38号 国函〔2006〕132号 国函〔2018〕144号 国函〔2018〕159号
国办发〔1993〕71号 国办发〔1996〕2号 国办发〔1997〕11号 国办发〔2016〕80号 国办发〔2016〕82号 国办发〔2018〕37号 国办发〔2018〕115号
国办函〔1994〕69号 国办函〔1996〕14号 国办函〔2004〕57号 国办函〔2006〕70号 国办函〔2018〕71号 国办发明电〔2018〕15号
中发〔1994〕8号 中发〔2015〕36号 中办发〔2012〕14号 法释〔2018〕1号 发改农经〔2004〕1933号 国科发高〔2018〕235号 教职成〔2018〕8号
教外际〔2004〕81号 民航总局〔2006〕80号 鄂政文〔2004〕15号 沪府办〔2004〕10号 沪府规〔2019〕7号 沪府规〔2021〕12号
宁政规发〔2018〕8号 宁政办规发〔2022〕3号 银政办规发〔2021〕4号 盐政发〔2017〕40号 盐政发〔2021〕1号 盐政规发〔2021〕3号 盐政办规发〔2022〕12号
高政发〔2021〕1号 达市府发〔2000〕65号 广安府办发〔2020〕13号 广安区府办发〔2020〕26号 成武府办发〔2020〕28号 昌政办发〔2021〕4号
州政办函〔2024〕41号 河东政办函〔2021〕18号 濮政办〔2011〕19号 濮政办明电〔2023〕12号 镇政发〔2024〕7号 安政发〔2017〕3号 抚政规〔2021〕2号
莲卫字〔2014〕2号 滨执发〔2018〕3号 象建房〔2022〕1号 盐湖政规发〔2025〕14号 盐湖发改规发〔2021〕3号 盐湖财规发〔2021〕15号 盐政公告〔2021〕2号
国务院令第29号 国务院令第722号 中华人民共和国国务院令第802号 国令第706号 国令第707号 国务院、中央军事委员会令第760号
上海市人民政府令第17号 达州市人民政府令第48号 宁夏回族自治区人民政府令第115号 国家药品监督管理局令第10号 国家食品药品监督管理局令第27号
国家市场监督管理总局令第99号 国家工商行政管理总局令第73号 国家统计局令第1号 水利部令第1号 财政部令第6号 交通部令第6号 公安部令第127号 公安部令第159号
主席令第七号 主席令第十号 主席令第七十三号 中华人民共和国主席令第一百零五号
国家税务总局公告2019年第3号 市场监管总局公告2024年第12号 交通运输部令2021年第3号 应急管理部令2020年第4号
`
  .trim()
  .split(/\s+/)

/** Written with a slip, as people write them: what they are printed as. */
const slips: readonly (readonly [written: string, printed: string])[] = [
  ['国发[2015]68号', '国发〔2015〕68号'],
  ['国办发（2019）6号', '国办发〔2019〕6号'],
  ['国办发(1985)49号', '国办发〔1985〕49号'],
  ['高政发(2021)1号', '高政发〔2021〕1号'],
  ['人薪发［1995］32号', '人薪发〔1995〕32号'],
  ['盐政发【2021】3号', '盐政发〔2021〕3号'],
  ['盐政发〖2021〗3号', '盐政发〔2021〕3号'],
  ['盐政发﹝2021﹞3号', '盐政发〔2021〕3号'],
  ['盐政发{2021}3号', '盐政发〔2021〕3号'],
  ['盐政发〔2021]3号', '盐政发〔2021〕3号'],
  ['盐政发[2021〕3号', '盐政发〔2021〕3号'],
  ['盐政规发〔２０２１〕３号', '盐政规发〔2021〕3号'],
  ['盐政规发［２０２１］１５号', '盐政规发〔2021〕15号'],
  ['盐政规发〔2021〕03号', '盐政规发〔2021〕3号'],
  ['盐政规发〔2021〕003号', '盐政规发〔2021〕3号'],
  ['盐政规发〔2021〕第3号', '盐政规发〔2021〕3号'],
  ['盐政规发〔2021年〕3号', '盐政规发〔2021〕3号'],
  ['盐政规发（2021年）第03号', '盐政规发〔2021〕3号'],
  ['盐政规发〔21〕3号', '盐政规发〔2021〕3号'],
  ['国发〔83〕123号', '国发〔1983〕123号'],
  ['国发[49]1号', '国发〔1949〕1号'],
  ['盐政发(00)7号', '盐政发〔2000〕7号'],
  ['盐政规发〔二〇二一〕三号', '盐政规发〔2021〕3号'],
  ['盐政规发〔二○二一〕十五号', '盐政规发〔2021〕15号'],
  ['盐政规发〔二零二一〕二十号', '盐政规发〔2021〕20号'],
  ['盐政规发 〔2021〕 3 号', '盐政规发〔2021〕3号'],
  ['盐政规发\u3000〔2021〕3号', '盐政规发〔2021〕3号'],
  ['盐政规发〔 2021 〕3号', '盐政规发〔2021〕3号'],
  ['盐政规发\n〔2021〕3号', '盐政规发〔2021〕3号'],
  ['（盐政规发〔2021〕3号）', '盐政规发〔2021〕3号'],
  ['发文字号：盐政规发〔2021〕3号', '盐政规发〔2021〕3号'],
  ['文号:盐政办规发〔2022〕12号', '盐政办规发〔2022〕12号'],
  ['\u200b盐政规发〔2021〕3号\ufeff', '盐政规发〔2021〕3号'],
  ['盐政规发〔2021〕3號', '盐政规发〔2021〕3号'],
  ['国务院令722号', '国务院令第722号'],
  ['国务院令（第722号）', '国务院令第722号'],
  ['国务院令(第722号)', '国务院令第722号'],
  ['国务院令第 722 号', '国务院令第722号'],
  ['国务院第722号令', '国务院令第722号'],
  ['国务院令第七百二十二号', '国务院令第722号'],
  ['上海市人民政府令第１７号', '上海市人民政府令第17号'],
  ['主席令第73号', '主席令第七十三号'],
  ['国家税务总局公告2019年3号', '国家税务总局公告2019年第3号'],
]

/** Refused, never guessed: a part is missing, is no such part, or there is more than a number. */
const refused: readonly (readonly [written: string, reason: NumberProblem])[] = [
  ['', 'empty'],
  ['\u3000 \n', 'empty'],
  ['\u200b', 'empty'],
  ['广安区府办发〔202026', 'bracketMissing'],
  ['国办发〔201837号', 'bracketMissing'],
  ['国办发2018〕37号', 'bracketMissing'],
  ['国办发201837号', 'bracketMissing'],
  ['国办发2018年37号', 'bracketMissing'],
  ['国务院令（第722号', 'bracketMissing'],
  ['国务院令第722号）', 'bracketMissing'],
  ['〔2021〕3号', 'codeMissing'],
  ['[2021]第3号', 'codeMissing'],
  ['令第3号', 'codeMissing'],
  ['盐政发〔〕3号', 'yearMissing'],
  ['××府规备字〔 〕号', 'yearMissing'],
  ['盐政发3号', 'yearMissing'],
  ['盐政发第3号', 'yearMissing'],
  ['盐政发〔202〕3号', 'yearInvalid'],
  ['盐政发〔20211〕3号', 'yearInvalid'],
  ['盐政发〔1921〕3号', 'yearInvalid'],
  ['盐政发〔2O21〕3号', 'yearInvalid'],
  ['盐政发〔××〕3号', 'yearInvalid'],
  ['盐政发〔2021〕号', 'serialMissing'],
  ['盐政发〔2021〕', 'serialMissing'],
  ['国务院令第号', 'serialMissing'],
  ['盐政发〔2021〕0号', 'serialInvalid'],
  ['盐政发〔2021〕×号', 'serialInvalid'],
  ['盐政发〔2021〕1-2号', 'serialInvalid'],
  ['盐政发〔2021〕3、4号', 'serialInvalid'],
  ['盐政发〔2021〕1000000号', 'serialInvalid'],
  ['达市府发〔2000〕1', 'suffixMissing'],
  ['达市府发〔2000〕1…', 'suffixMissing'],
  ['杨管规〔2012〕001', 'suffixMissing'],
  ['××府规备字〔2021〕3号', 'codeInvalid'],
  ['ABC〔2021〕3号', 'codeInvalid'],
  ['印发《办法》的通知盐政发〔2021〕3号', 'codeInvalid'],
  ['盐政发〔2021〕1号、盐财发〔2021〕2号', 'several'],
  ['盐政发〔2021〕1号盐财发[2021]2号', 'several'],
  ['盐政发〔2021〕3号文件', 'extraText'],
  ['盐政发〔2021〕3号（废止）', 'extraText'],
  ['HFGS-2022-7', 'registrationNumber'],
  ['HFGS—2017—9', 'registrationNumber'],
  ['ZJSP00-2019-0001', 'registrationNumber'],
  ['管理办法', 'unreadable'],
  ['2021-04-06', 'unreadable'],
  ['文'.repeat(80), 'tooLong'],
]

describe('发文字号 as they are met', () => {
  it('are more than 150, each once', () => {
    const all = [...asPrinted, ...slips.map(([written]) => written), ...refused.map(([written]) => written)]
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(150)
    console.log(`numbers: ${asPrinted.length} as printed, ${slips.length} slips, ${refused.length} refused`)
  })

  it.each(asPrinted)('%s is read and printed back', (written) => {
    const parsed = parseDocumentNumber(written)
    expect(parsed.ok && formatDocumentNumber(parsed.value)).toBe(written)
  })

  it.each(slips)('%j is %s', (written, printed) => {
    const parsed = parseDocumentNumber(written)
    expect(parsed.ok && formatDocumentNumber(parsed.value)).toBe(printed)
    expect(parseDocumentNumber(printed)).toEqual(parsed)
  })

  it.each(refused)('%j is refused: %s', (written, reason) => expect(parseDocumentNumber(written)).toEqual({ ok: false, reason }))

  it.each(['HFGS-2022-7', 'HFGS—2017—9', 'ZJSP00-2019-0001', '杨管规〔2012〕001'])(
    '%s stands beside a number, and is read as what it is',
    (written) => expect(parseRegistrationNumber(written)).not.toBeNull(),
  )
})
