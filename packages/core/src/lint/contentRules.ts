/** What a normative document may not do, or not without a basis that has to be shown. */
export type ContentRuleName =
  | 'content.permit'
  | 'content.entry'
  | 'content.penalty'
  | 'content.blacklist'
  | 'content.measure'
  | 'content.enforcement'
  | 'content.fee'
  | 'content.deposit'
  | 'content.levy'
  | 'content.taking'
  | 'content.proof'
  | 'content.agency'
  | 'content.association'
  | 'content.burden'
  | 'content.household'
  | 'content.record'
  | 'content.women'
  | 'content.ban'
  | 'content.remedy'
  | 'content.delegation'
  | 'content.finesShared'
  | 'content.biometric'
  | 'content.register'
  | 'content.leave'
  | 'content.outside'
  | 'content.supplier'
  | 'content.local'
  | 'content.taxReward'
  | 'content.selective'
  | 'content.price'
  | 'content.negativeList'
  | 'content.ownership'

export interface ContentRule {
  readonly rule: ContentRuleName
  /** The review item it bears on (115号（六）, as the rule packs number them). */
  readonly item: number
  readonly source: string
  /** Looked for in one sentence, or one clause between semicolons. */
  readonly signal: RegExp
  /** Words in the same sentence that make it harmless. */
  readonly unless?: RegExp
  /**
   * Laws, regulations and, within limits, 规章 may do this; a normative document may only repeat what they say. Then 依照《某法》 excuses,
   * and a text of that rank is not asked. What is not reserved is asked of every text.
   */
  readonly reserved: boolean
}

// Not 园区, 社区, 小区.
const PLACE = '(?:[省市县州盟旗镇乡]|(?<![园社小地校库])区)'
const HERE = `(?:[本我全]${PLACE}|本地|本土|当地|辖区|行政区域内)`
/** 在嘉峪关市注册, 在抚远注册, 注册地在垫江 */
const NAMED = `\\p{Script=Han}{2,6}?`
const FIRMS = '(?:企业|公司|机构|产品|商品|服务|项目|供应商|经营者|施工|工程|车辆|部品部件|品牌|队伍|单位)'
const GIVES = '(?:奖励|奖补|补贴|补助|扶持|资助|优惠|加分|返还|退还)'
const MUST = '(?:(?<![适相供响反对效])应当?|必须|须|(?<!根据|按照|确有|工作)需要?)'

/**
 * Red lines of the domain (its list of signals), each with the article that draws it. A hit asks, it does not judge: whether an upper
 * law gives the basis is not in the text. The patterns are of the kind of act, not of the words of known cases.
 */
export const contentRules: readonly ContentRule[] = [
  {
    rule: 'content.permit',
    item: 17,
    source: '行政许可法第十七条；优化营商环境条例第三十九条',
    signal: new RegExp(
      [
        '未经[^，]{0,24}(?:批准|许可|核准|审批|备案|登记|认定|认证|审核|同意)[^，]{0,8}，?[^，]{0,16}不得',
        '(?:经|报|取得|领取|办理|持有?|凭|具有|通过)[^，]{0,50}(?:批准|核准|许可|审批|审核|同意|意见|证|书|执照|资格|资质|备案|登记|考核|培训)[^，]{0,10}，?[^，]{0,6}(?:方可|方能|才能|才可|后可)',
        `${MUST}(?:先|事先|提前|事前)(?:向|到|经|报|取得|办理)[^，]{0,30}(?:备案|登记|审批|批准|许可|审核|同意|核准)`,
        '凭[^，]{0,12}(?:备案|登记|审批|审核|认定)[^，]{0,8}(?:开展|从事|经营|办理)',
        '(?:无|未(?:取得|办理|持有|领取))[^，]{0,20}证[^，]{0,20}，[^，]{0,30}不得',
        '(?:设立|设定|增设|新增|实行|设置)[^，]{0,10}(?:审批(?!手续|程序)|行政许可|许可制度)',
      ].join('|'),
    ),
    // Between organs: what must happen before a decision is made.
    unless: /(?:合法性|法制)审[核查]|集体(?:讨论|审议)/,
    reserved: true,
  },
  {
    rule: 'content.entry',
    item: 27,
    source: '优化营商环境条例第二十条、第六十四条；公平竞争审查条例第八条',
    signal:
      /未(?:纳入|列入|进入)[^，]{0,30}(?:名录|目录|名单|库)[^，]{0,20}，?[^，]{0,12}不得|准入(?:名录|目录|名单)|(?:自有|具备|应当具有)[^，]{0,50}(?:不少于|不低于)[^，]{0,8}[辆台套个名人元亩平]|(?:退出市场|强制退出|清退)/,
    unless: /负面清单|国家(?:有关)?规定/,
    reserved: false,
  },
  {
    rule: 'content.penalty',
    item: 18,
    source: '行政处罚法第九条、第十六条',
    signal: new RegExp(
      [
        '(?<![每各一两])处(?![理置分罚境于所])[^，]{0,30}(?:元|倍)[^，]{0,8}(?:罚款)?|罚款',
        '没收(?:违法所得|非法|其|全部|违法)|责令(?:停产|停业|关闭|停止营业)',
        '吊销[^，]{0,16}(?:证|照)|暂扣[^，]{0,16}(?:证|照)|降低[^，]{0,6}资质|限制(?:从业|开展生产经营)|撤销(?:登记|备案|资格)',
        '(?:企业|经营者|个人|业主|商户|当事人|从业人员)[^，]{0,16}(?:给予警告|通报批评)',
      ].join('|'),
    ),
    unless: /处分|公务员|工作人员|被[^，]{0,6}(?:撤销|吊销|处罚)/,
    reserved: true,
  },
  {
    rule: 'content.blacklist',
    item: 24,
    source: '国办发〔2018〕115号（六）；优化营商环境条例第六十四条',
    signal: /(?:列入|纳入|记入|拉入)[^，]{0,16}(?:黑名单|失信[^，]{0,6}(?:名单|记录)|不良(?:行为|信用)?(?:名单|记录))|失信联合惩戒/,
    reserved: true,
  },
  {
    rule: 'content.measure',
    item: 19,
    source: '行政强制法第十条',
    signal: /查封|扣押|冻结|强制扣留|暂扣车辆/,
    unless: /(?:被|解除|受)[^，]{0,6}(?:查封|扣押|冻结)|(?:查封|扣押|冻结)[的状]/,
    reserved: true,
  },
  {
    rule: 'content.enforcement',
    item: 20,
    source: '行政强制法第十二条、第十三条、第四十三条',
    signal:
      /强制(?:拆除|清除|清理|搬迁|带离|迁出|报废|执行|拆迁|铲除)|代履行|(?:加收|征收|缴纳|加处)[^，]{0,10}滞纳金|(?:逾期|拒不|未按|仍不|不予?配合)[^。]{0,50}(?:停止供(?:应|水|电|气|热|燃气)|停[水电气])/,
    // Who does not pay for the water may be cut off by contract.
    unless: /申请[^，]{0,6}法院|[水电气热]费|费用|欠费/,
    reserved: true,
  },
  {
    rule: 'content.fee',
    item: 22,
    source: '优化营商环境条例第二十五条；行政许可法第五十八条',
    signal: /(?:收取|缴纳|交纳|上缴|缴付|征收)(?!的)[^，]{0,30}费用?(?![率标])/,
    unless:
      /社会保险费|保险费|水费|电费|燃气费|学费|税费|党费|会费|住宿费|医疗费|(?:政府定价|政府指导价|收费目录|市场调节)|不收取|免(?:予|除)?收/,
    reserved: true,
  },
  {
    rule: 'content.deposit',
    item: 22,
    source: '优化营商环境条例第二十五条',
    signal: /(?:缴纳|交纳|收取|缴存|交存|预缴|提交)[^，]{0,20}(?:保证金|押金|风险金|抵押金)/,
    // The four that the State Council keeps (国办发〔2016〕49号).
    unless: /投标保证金|履约保证金|质量保证金|农民工工资保证金|退还|返还|保函/,
    reserved: true,
  },
  {
    rule: 'content.levy',
    item: 22,
    source: '优化营商环境条例第二十五条',
    signal: /集资|摊派|(?:应当|必须|须)[^，]{0,20}(?:赞助|捐款|捐赠|缴纳[^，]{0,8}基金)|(?:设立|征收)[^，]{0,12}(?:建设|发展|调节)基金/,
    unless: /非法集资|产业|投资|引导基金|担保/,
    reserved: true,
  },
  {
    rule: 'content.taking',
    item: 21,
    source: '立法法第十一条',
    signal: /(?:征收|征用|收回)[^，]{0,12}(?:土地|房屋|使用权|承包地|宅基地|财产|林地)/,
    unless: /补偿(?:办法|条例)|征收(?:部门|补偿|工作|范围|决定)/,
    reserved: true,
  },
  {
    rule: 'content.proof',
    item: 25,
    source: '优化营商环境条例第四十四条；国办发〔2018〕37号',
    signal: /(?:提供|提交|出具|开具|出示|递交|附)[^，]{0,40}(?:证明(?:文件|材料|书)?|验资报告|无犯罪记录)|凭[^，]{0,20}证明/,
    unless: /告知承诺|(?:单位|机关|部门|机构)(?:不再|无需|不得)|合格证明书?随/,
    reserved: true,
  },
  {
    rule: 'content.agency',
    item: 26,
    source: '优化营商环境条例第四十三条',
    signal: new RegExp(
      [
        '指定的?[^，]{0,12}(?:检测|检验|评估|鉴定|审计|体检|培训|公证|测绘|咨询|代理)[^，]{0,4}(?:机构|中心|单位|公司|事务所|院|站|所)',
        `(?:${MUST}|自行)[^，]{0,4}(?:到|前往|委托|送)[^，]{0,30}(?:检测|检验|评估|鉴定|审计|体检)`,
        '取得[^，]{0,12}(?:检测|检验|评估|鉴定)报告后[^，]{0,4}(?:再|方)',
      ].join('|'),
    ),
    unless: /自主选择|具有[^，]{0,12}(?:资质|资格)的/,
    reserved: true,
  },
  {
    rule: 'content.association',
    item: 26,
    source: '优化营商环境条例第十七条；公平竞争审查条例第八条',
    signal: new RegExp(
      [
        `${MUST}(?:加入|参加)[^，]{0,16}(?:协会|商会|学会|联盟)`,
        `${MUST}挂靠|挂靠[^，]{0,16}(?:审查|同意)`,
        '由[^，]{0,12}(?:协会|商会|学会)[^，]{0,10}(?:发放|核发|审核|审批|认定|备案)',
        `${MUST}(?:先|事先|提前)?向[^，]{0,16}(?:协会|商会|学会)[^，]{0,4}(?:备案|登记|报备)`,
      ].join('|'),
    ),
    unless: /自愿/,
    reserved: false,
  },
  {
    rule: 'content.burden',
    item: 24,
    source: '优化营商环境条例第六十四条；国办发〔2018〕37号',
    signal: new RegExp(
      `${MUST}[^，]{0,8}(?:安装|加装|配备|购买|购置)[^，]{0,24}(?:设备|装置|系统|终端|保险|仪|软件)|(?:${MUST}|均应)[^，]{0,30}(?:投保|参保|购买[^，]{0,8}保险)`,
    ),
    unless: /社会保险|医疗保险|养老保险|工伤保险|失业保险|鼓励|政府|(?:行政)?机关/,
    reserved: true,
  },
  {
    rule: 'content.household',
    item: 24,
    source: '国办发〔2018〕115号（六）',
    signal: new RegExp(
      `(?:${MUST}|具有|持有|限于?|仅|属于|拥有)[^，]{0,16}(?:${HERE}|户籍所在地|户口所在地)[^，]{0,6}(?:户籍|户口)|(?:${HERE})[^，]{0,4}(?:户籍|户口)[^，]{0,10}(?:优先|方可|除外|限)|(?:连续)?(?:缴纳|参加)[^，]{0,12}(?:社会保险|社保)[^，]{0,6}满[^，]{1,4}[年月][^，]{0,6}(?:方可|才能)?`,
    ),
    reserved: true,
  },
  {
    rule: 'content.record',
    item: 24,
    source: '宪法第三十三条；国办发〔2018〕115号（六）',
    signal: /(?:无|没有|未有)[^，]{0,8}(?:刑事|违法|不良)?(?:犯罪|违法)[^，]{0,6}记录|(?:子女|近?亲属|家庭成员|直系亲属|配偶)[^，]{0,20}(?:犯罪|违法|处罚|失信)[^，]{0,20}(?:不得|限制|取消|不予)/,
    reserved: true,
  },
  {
    rule: 'content.women',
    item: 24,
    source: '妇女权益保障法第五十五条、第五十六条',
    signal: /(?:出嫁|外嫁|已嫁|离婚|丧偶|未婚|怀孕|哺乳)[^，]{0,4}(?:妇女|女性|女|职工|人员)?[^。]{0,16}(?:不计入|不享受|不得|取消|不予|丧失|不再|除外)/,
    unless: /任何(?:组织|单位|个人)|保护|符合法定|法院/,
    reserved: false,
  },
  {
    rule: 'content.ban',
    item: 24,
    source: '国办发〔2018〕115号（六）；优化营商环境条例第六十四条',
    signal: /(?:全面|全域|一律|全年)(?:禁止|不得|停止|关停|取缔)[^，]{0,20}(?:销售|燃放|生产|经营|养殖|种植|使用|运营|营业|开业|从事|进入|通行)/,
    reserved: false,
  },
  {
    rule: 'content.remedy',
    item: 24,
    source: '立法法第十一条；行政复议法',
    signal: /(?:为|是|属|属于)最终(?:决定|裁决|裁定|结论)|不得(?:申请|提起|提出)[^，]{0,10}(?:复议|诉讼|申诉)|不予受理[^，]{0,8}(?:复议|申诉|投诉)/,
    reserved: true,
  },
  {
    rule: 'content.delegation',
    item: 12,
    source: '行政处罚法第二十条；行政许可法第二十四条；行政强制法第十七条',
    signal:
      /委托[^，]{0,30}(?:公司|企业|协会|机构|中心|单位|组织|个人|物业|村民委员会|社区)[^，]{0,10}(?:实施|行使|办理|进行|作出)?[^，]{0,10}(?:处罚|强制|登记|许可|审批|执法|备案)|(?:登记|许可|处罚|强制|审批|执法)[^，]{0,16}委托[^，]{0,16}(?:公司|企业|协会|物业)/,
    unless: /(?:承运|代理|检测|评估|设计|拍卖)(?:登记|备案)/,
    reserved: true,
  },
  {
    rule: 'content.finesShared',
    item: 18,
    source: '行政处罚法第七十四条',
    signal: /(?:罚没|罚款|没收)[^，]{0,16}(?:返还|分成|提成|挂钩|按比例|任务|指标)/,
    reserved: false,
  },
  {
    rule: 'content.biometric',
    item: 30,
    source: '个人信息保护法第三十四条',
    signal: /(?:采集|收集|录入|提供|使用)[^，]{0,16}(?:人脸|指纹|虹膜|基因|生物(?:识别|特征))|人脸识别/,
    reserved: true,
  },
  {
    rule: 'content.register',
    item: 28,
    source: '公平竞争审查条例第九条；反垄断法第四十三条',
    signal: new RegExp(
      [
        `(?:${MUST}|要求|承诺)[^，]{0,24}在(?:${HERE}|${NAMED}${PLACE})[^，]{0,10}(?:注册|登记|设立|落户|成立|纳税|入统)`,
        `(?:^|[：:）)])[ \\u3000]*在(?:${HERE})[^，]{0,10}(?:注册|登记)[^，]{0,8}(?:法人|企业|公司|机构)`,
        `(?:只|仅)(?:认可|限于?|接受)[^，]{0,20}(?:${HERE})`,
      ].join('|'),
      'u',
    ),
    unless: /不得|禁止|不要求|住所地|经营场所所在地|不动产|房屋|车辆|婚姻|户口|居住/,
    reserved: false,
  },
  {
    rule: 'content.leave',
    item: 28,
    source: '公平竞争审查条例第九条',
    signal:
      /(?:不得?|不)(?:擅自)?(?:外迁|迁离|迁出|搬离|迁移|搬迁)(?:至|到|本|出|[，；。）)]|$)|(?:注册|办公|经营|税收|纳税)[^，]{0,10}(?:地址|地|关系)?不(?:得)?(?:迁离|迁出|变更|改变)|迁[出离][^，]{0,12}的?，[^。]{0,24}(?:退还|退回|返还|收回|追回)|存续期[^，]{0,10}不(?:得)?(?:低|少|短)于/,
    unless: /坟|文物|树木|居民|村民|户口|古建|革命/,
    reserved: false,
  },
  {
    rule: 'content.outside',
    item: 28,
    source: '公平竞争审查条例第九条；反垄断法第四十一条',
    signal: new RegExp(
      [
        `(?:外地|外省|外县|外来|外埠|域外|市外|县外|(?<!园)区外|省外|非本地|非本[市县区省])[^，]{0,10}${FIRMS}[^，]{0,20}，?[^，]{0,20}(?:另行|重复|额外|不得|不予|不进行|不享受|限制|须|应当|必须|检验|备案|登记)`,
        `(?:非|未在|不在)(?:${HERE}|${NAMED})(?:注册|登记|纳税|缴纳)[^，]{0,12}${FIRMS}`,
        '准(?:运|销|入|购|营)证',
        `从${NAMED}(?:进入|运入|输入|调入)(?:${HERE}|${NAMED})[^，]{0,20}，?[^，]{0,20}不得`,
      ].join('|'),
      'u',
    ),
    unless: /动物|植物|检疫|疫|林木|就医|参保/,
    reserved: false,
  },
  {
    rule: 'content.supplier',
    item: 28,
    source: '公平竞争审查条例第八条；反垄断法第三十九条',
    signal: new RegExp(
      [
        '(?:统一|全部|一律|均|只能|独家)由[^，]{0,24}(?:公司|集团|企业|社|平台|协会|中心|机构)[^，]{0,6}(?:承接|承担|提供|供应|运营|经营|管理|实施|负责|配送|采购|回收|代理)',
        '(?:交|移交|委托|划归)(?:由)?[^，]{0,10}(?:公司|集团|供销社|国企|平台公司|城投)[^，]{0,4}(?:承接|运营|经营|管理|实施)',
        `${MUST}(?:统一)?(?:使用|购买|选用|采购|选择|到|在)[^，]{0,12}(?:指定|政府举办|公立|推荐|定点|名录内)[^，]{0,16}(?:企业|公司|产品|机构|品牌|供应商|平台|商品|服务|设备)`,
        '(?<![被其])指定的?(?:公司|企业|品牌|供应商|产品|商品|平台|经营者|经销商|银行|保险)',
        '独家(?:经营|特许|代理|授权|运营|承接)',
      ].join('|'),
    ),
    unless: /招标|招投标|竞争性|公开遴选|政府采购方式/,
    reserved: false,
  },
  {
    rule: 'content.local',
    item: 28,
    source: '公平竞争审查条例第九条；招标投标法实施条例第三十二条',
    signal: new RegExp(
      [
        `(?:优先|同等条件)[^。]{0,30}(?:${HERE}|注册地在|本地化)[^，]{0,10}${FIRMS}`,
        `优先[^，]{0,12}(?:注册地|登记)在${NAMED}的?[^，]{0,8}${FIRMS}`,
        `(?:鼓励|支持|引导|推广)?(?:使用|采购|采用|选用|购买|发包给|消费)[^，]{0,6}(?:${HERE})[^，]{0,24}${FIRMS}[^。]{0,60}${GIVES}`,
        `(?:发包|分包)[^，]{0,4}给?(?:${HERE})[^，]{0,8}${FIRMS}`,
        `(?:鼓励|优先)(?:使用|采购|选用|购买)[^，]{0,4}(?:${HERE})[^，]{0,4}(?:产品|商品|服务|企业)`,
        `(?:${HERE})[^，]{0,8}(?:业绩|奖项|荣誉|纳税)[^，]{0,16}(?:加分|得分|优先|评分)`,
        `(?:在|对)(?:${HERE}|${NAMED})注册的[^，]{0,10}${FIRMS}[^。]{0,40}${GIVES}`,
      ].join('|'),
      'u',
    ),
    unless: /就业|残疾人|毕业生|退役|户籍|学生|居民|文化|录用|聘用/,
    reserved: false,
  },
  {
    rule: 'content.taxReward',
    item: 28,
    source: '公平竞争审查条例第十条；税收征收管理法第三条',
    signal: new RegExp(
      [
        `(?:纳税额?|税额|税收|增值税|所得税|经济贡献|财政贡献|地方财力|地方留存|留成)[^。]{0,30}(?:\\d|百分之|比例|额度|全额|部分)[^。]{0,16}${GIVES}`,
        `${GIVES}[^。]{0,30}(?:纳税额?|税额|增值税|所得税|经济贡献|财政贡献|地方财力|地方留存|留成)[^，]{0,12}(?:\\d|百分之|比例|部分)`,
        '先征后返|税收返还|税费返还|(?:减免|免征|减征|返还)[^，]{0,16}(?:税收|增值税|所得税|房产税|土地使用税)',
      ].join('|'),
    ),
    // Between governments 税收返还 is a transfer.
    unless: /国家(?:有关)?规定|国务院|按照(?:有关)?规定|法律|残疾人|出口退税|留抵退税|转移支付/,
    reserved: false,
  },
  {
    rule: 'content.selective',
    item: 28,
    source: '公平竞争审查条例第十条',
    signal: new RegExp(
      `一企一策|一户一策|(?:企业|投资|招商|项目)[^。]{0,30}一事一议|(?:入库|入选|名单内?|名录内?|资源库)[^，]{0,4}的?(?:重点)?企业[^。]{0,50}${GIVES}|(?:零地价|地价优惠|优惠地价|优惠电价|电价优惠)|(?:减免|缓缴|免缴|免收)[^，]{0,14}(?:社会保险费|土地出让金|土地出让价款)`,
    ),
    reserved: false,
  },
  {
    rule: 'content.price',
    item: 28,
    source: '公平竞争审查条例第十一条；价格法第十八条至第二十条',
    signal: /(?:制定|实行|执行|规定|确定)[^，]{0,12}(?:最高限价|最低限价|指导价|统一(?:定价|价格|收费))|(?:价格|定价|售价|收费)[^，]{0,12}不得(?:低于|高于|超过)|不得(?:低于|高于)[^，]{0,16}(?:销售|收购|出售)/,
    unless: /定价目录|政府定价|政府指导价|价格主管部门|成本价|工资/,
    reserved: false,
  },
  {
    rule: 'content.negativeList',
    item: 27,
    source: '优化营商环境条例第二十条',
    signal: /(?:制定|建立|出台|发布|编制)[^，]{0,12}(?:市场准入|准入|投资|产业)[^，]{0,6}负面清单/,
    unless: /国家|国务院|生态/,
    reserved: false,
  },
  {
    rule: 'content.ownership',
    item: 29,
    source: '优化营商环境条例第十二条；外商投资法第二十四条',
    signal: /(?:限|仅限|只限|必须为|须为|应当?为|优先)[^，]{0,8}(?:国有|国资|央企|民营|内资|非外资)[^，]{0,8}(?:企业|公司|单位|背景|控股)?|(?:民营|外资|外商投资|非公有制)[^，]{0,6}企业[^，]{0,12}(?:不得|除外|不予)/,
    unless: /国有资产|不得因/,
    reserved: false,
  },
] // biome-ignore format: patterns are read whole
