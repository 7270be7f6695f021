import { remarkWords } from '../text/remarkWords.ts'
import type { LintRule } from './lintTree.ts'

type Words = Readonly<Record<LintRule, (params: Readonly<Record<string, string>>) => string>>

/** The words that were found, and what is asked of them. */
const asked = {
  zh: (question: string) => (p: Readonly<Record<string, string>>) => `“${p.found}”${question}`,
  en: (question: string) => (p: Readonly<Record<string, string>>) => `“${p.found}” ${question}`,
}

const zh: Words = {
  ...remarkWords.zh,
  'reference.part': (p) => `引用了${p.reference}，${p.article}${p.has === '0' ? `没有分${p.unit}` : `只有 ${p.has} ${p.unit}`}。`,
  'reference.before': (p) => `${p.found}引用了“${p.reference}”，此处之前没有可指的条款。`,
  'list.count': (p) => `此处说有${p.said}项，其后列出 ${p.has} 项。`,
  'level.item': (p) => `条下直接用了“${p.found}”，项的序号一般写作（一）。`,
  'level.section': (p) => `${p.found}不在任何一章之内。`,
  'content.permit': asked.zh(
    '像是设定了许可或者变相许可（备案、登记、认证后方可）。规范性文件不得设定，是否有法律、法规的依据？',
  ),
  'content.entry': asked.zh('像是设了市场准入或者退出的条件。是否在全国负面清单之内，依据是什么？'),
  'content.penalty': asked.zh('像是设定了行政处罚。规范性文件不得设定，是重申哪部法律、法规的规定？请写明。'),
  'content.blacklist': asked.zh('失信惩戒减损权益，是否在全国统一的清单之内？'),
  'content.measure': asked.zh('像是设定了行政强制措施。只有法律、法规可以设定，依据是什么？'),
  'content.enforcement': asked.zh('像是设定了强制执行。只有法律可以设定，依据是什么？'),
  'content.fee': asked.zh('像是设了收费。收费要有法律、法规依据或者列入收费目录清单，依据是什么？'),
  'content.deposit': asked.zh('像是设了保证金。除国务院保留的以外不得收取，依据是什么？'),
  'content.levy': asked.zh('像是集资、摊派或者设立基金，依据是什么？'),
  'content.taking': asked.zh('征收、征用只能由法律规定，依据是什么？'),
  'content.proof': asked.zh('要求提供证明。证明事项要有法律、法规或者国务院决定的依据，依据是什么？能否告知承诺？'),
  'content.agency': asked.zh('像是把中介服务作为办理条件，或者指定了机构，依据是什么？'),
  'content.association': asked.zh('像是要求加入协会、挂靠单位，或者由协会行使管理职能，依据是什么？'),
  'content.burden': asked.zh('要求安装、购买或者投保，增加了义务。依据是哪部法律、法规？'),
  'content.household': asked.zh('以户籍或者参保年限为条件，减损了权利，依据是什么？'),
  'content.record': asked.zh('以犯罪、违法记录限制权利，或者牵连亲属，依据是什么？'),
  'content.women': asked.zh('对妇女因婚育作了不利的区别，与妇女权益保障法是否一致？'),
  'content.ban': asked.zh('全面禁止，上位法是否只规定了限制？是否超出必要？'),
  'content.remedy': asked.zh('像是限制了复议、诉讼或者申诉的权利，依据是什么？'),
  'content.delegation': asked.zh('委托行使处罚、许可、强制或者登记的权力，受托人是否合乎法律的条件？强制措施不得委托。'),
  'content.finesShared': asked.zh('罚没不得返还，不得与考核、经费挂钩。'),
  'content.biometric': asked.zh('收集生物识别信息，是否有法律、行政法规规定的权限和程序，是否必要？'),
  'content.register': asked.zh('像是要求在本地注册、设机构，或者只认本地材料，妨碍要素自由流动。'),
  'content.leave': asked.zh('像是限制企业迁出，妨碍要素自由流动。'),
  'content.outside': asked.zh('像是对外地的商品、服务或者企业另有要求，妨碍自由流动。'),
  'content.supplier': asked.zh('像是指定了经营者或者商品，限定交易。是否经过公平竞争选定？'),
  'content.local': asked.zh('像是优待本地企业或者产品，对外地的有歧视。'),
  'content.taxReward': asked.zh('奖补与纳税或者财政贡献挂钩，或者给予税收优惠，是否有法律、行政法规或者国务院的依据？'),
  'content.selective': asked.zh('像是给特定的经营者优惠，是否人人符合条件都能得到？'),
  'content.price': asked.zh('像是规定了价格，是否在定价目录之内？'),
  'content.negativeList': asked.zh('地方不得另行制定市场准入负面清单。'),
  'content.ownership': asked.zh('像是按所有制区别对待，依据是什么？'),
}

const en: Words = {
  ...remarkWords.en,
  'reference.part': (p) =>
    `${p.reference} is referred to, but ${p.article} has ${p.has === '0' ? 'no' : `only ${p.has}`} ${p.unit}.`,
  'reference.before': (p) => `${p.found} refers to “${p.reference}”, but nothing stands before it.`,
  'list.count': (p) => `${p.said} are announced here, ${p.has} are listed.`,
  'level.item': (p) => `“${p.found}” stands directly below an article; items are usually numbered （一）.`,
  'level.section': (p) => `${p.found} stands in no chapter.`,
  'content.permit': asked.en(
    'seems to set a permit, or one in disguise. A normative document may not: which law or regulation does?',
  ),
  'content.entry': asked.en(
    'seems to set a condition for entering or leaving a market. Is it within the national negative list?',
  ),
  'content.penalty': asked.en(
    'seems to set a penalty. A normative document may only repeat one: which law or regulation sets it?',
  ),
  'content.blacklist': asked.en('cuts rights for bad credit. Is it within the national list?'),
  'content.measure': asked.en('seems to set a coercive measure. Only laws and regulations may: which one?'),
  'content.enforcement': asked.en('seems to set enforcement by force. Only a law may: which one?'),
  'content.fee': asked.en('seems to set a charge. Which law, regulation or list of charges is its basis?'),
  'content.deposit': asked.en('seems to ask for a deposit. Is it one of those that the State Council keeps?'),
  'content.levy': asked.en('seems to raise funds or contributions. On what basis?'),
  'content.taking': asked.en('takes property, which only a law may provide for. On what basis?'),
  'content.proof': asked.en(
    'asks for a proof. Which law, regulation or State Council decision asks for it? Would a declaration do?',
  ),
  'content.agency': asked.en('makes a paid service a condition or names who gives it. On what basis?'),
  'content.association': asked.en('seems to force into an association or a firm, or to let one exercise powers. On what basis?'),
  'content.burden': asked.en('asks to install, buy or insure: a new duty. Which law or regulation provides for it?'),
  'content.household': asked.en('makes residence or years of insurance a condition. On what basis?'),
  'content.record': asked.en('cuts rights for a record, or for that of a relative. On what basis?'),
  'content.women': asked.en('treats women worse for marriage or childbirth. Does it agree with the law that protects them?'),
  'content.ban': asked.en('forbids altogether. Does the upper law only restrict? Is it more than needed?'),
  'content.remedy': asked.en('seems to cut the right to reconsideration, suit or complaint. On what basis?'),
  'content.delegation': asked.en(
    'hands over powers. Does the law let this body have them? Coercive measures may not be delegated.',
  ),
  'content.finesShared': asked.en('ties fines to budgets or targets, or pays them back; that is forbidden.'),
  'content.biometric': asked.en(
    'collects biometric data. Does a law or administrative regulation give the power, and is it needed?',
  ),
  'content.register': asked.en('seems to require registration or a branch here, or accepts local papers only.'),
  'content.leave': asked.en('seems to keep firms from moving away.'),
  'content.outside': asked.en('seems to ask more of goods, services or firms from elsewhere.'),
  'content.supplier': asked.en('seems to name a supplier or a product. Was it chosen in competition?'),
  'content.local': asked.en('seems to favour local firms or products.'),
  'content.taxReward': asked.en(
    'ties rewards to taxes paid or relieves of taxes. Which law, regulation or State Council decision allows it?',
  ),
  'content.selective': asked.en('seems to favour certain operators. Can all who qualify have it?'),
  'content.price': asked.en('seems to set a price. Is it in the catalogue of set prices?'),
  'content.negativeList': asked.en('makes a negative list of its own; there is only the national one.'),
  'content.ownership': asked.en('seems to distinguish by ownership. On what basis?'),
}

/** What a remark says, in Chinese and in English. */
export const lintWords = { zh, en } as const
