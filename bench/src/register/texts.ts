const DUTIES = [
  '应当自受理申请之日起十个工作日内完成审核，并将结果书面告知申请人；情况复杂的，经本机关负责人批准可以延长五个工作日。',
  '应当公开办理条件、程序、期限和所需材料，不得要求申请人提供与办理事项无关的材料，不得设置或者变相设置障碍。',
  '会同财政、自然资源、市场监管等部门建立信息共享机制，按照各自职责做好监督管理和服务工作，重大事项及时报告县人民政府。',
  '对弄虚作假骗取补助资金的，由主管部门责令限期退还，并按照《中华人民共和国行政处罚法》第三十二条的规定处理；构成犯罪的，依法追究刑事责任。',
]

const PLACES = ['县人民政府', '各乡镇人民政府', '县住房和城乡建设局', '县财政局', '有关主管部门', '申请人']

/**
 * An invented normative document of five chapters and thirty-five articles, some three thousand characters: the size of the usual
 * one. Every number gives another text, so that no memory of texts helps.
 */
export function legalText(number: number): string {
  const parts: string[] = []
  for (let article = 1; article <= 35; article++) {
    if (article % 7 === 1)
      parts.push(`第${chinese((article + 6) / 7)}章 ${['总则', '保障范围', '申请与审核', '监督管理', '附则'][(article - 1) / 7]}`)
    const who = PLACES[(article + number) % PLACES.length]
    const what = DUTIES[(article * 3 + number) % DUTIES.length]
    parts.push(`第${chinese(article)}条 ${who}${what}`)
    if (article % 5 === 0)
      parts.push(`（一）第${number + 1}类事项，每年不超过${article + 10}件；`, '（二）法律、法规规定的其他情形。')
  }
  return parts.join('\n\n')
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99. */
const chinese = (n: number): string => (n < 10 ? DIGITS[n]! : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${DIGITS[n % 10]}`)
