import { formatChineseNumeral } from '../../text/chineseNumeral.ts'

/** A small law of these articles, numbered from 1. */
export const lawOf = (...articles: readonly string[]): string =>
  articles.map((words, index) => `第${formatChineseNumeral(index + 1)}条　${words}`).join('\n')

/** Articles of an invented law, none like another. */
export const water = {
  aim: '为了节约用水，保护水资源，制定本办法。',
  scope: '本县行政区域内用水、节水及其监督管理活动，适用本办法。',
  duties: '县水务局负责全县节约用水工作，乡镇人民政府负责本辖区内的日常巡查。',
  meters: '用水单位应当安装符合国家标准的计量设施，并保证其正常运行。',
  records: '抄表记录由专人填写，保存期限为三年，接受监督检查。',
  reuse: '新建居民小区应当同步建设再生水管网，用于绿化、冲洗道路。',
  bathing: '洗车、洗浴等特种行业执行阶梯水价，安装循环用水装置。',
  leaks: '供水企业发现管道漏损的，应当在二十四小时内抢修，并告知受影响的用户。',
  rewards: '对在节约用水工作中作出显著成绩的单位和个人，按照有关规定给予表彰。',
  penalty: '违反本办法规定，拒不安装计量设施的，责令限期改正，处500元以上1000元以下罚款。',
  start: '本办法自2021年5月1日起施行。',
} as const
