import type { Chapter } from './lawDocx.ts'

export const TITLE = '禾川县居民二次供水设施管理办法'

/** What the first draft may not do: a normative document sets no penalty of its own. */
const OWN_PENALTY = '违反本办法第七条规定，逾期未清洗消毒的，由县住房和城乡建设局处五千元以上一万元以下罚款。'
const AS_THE_LAW_SAYS = '违反本办法规定的行为，依照《城市供水条例》等法律、法规的规定处理。'

/** A whole 办法, our own writing for an invented county, as first drafted and as mended after the review. */
export const waterMeasures = (draft: 'first' | 'mended'): readonly Chapter[] => [
  {
    heading: '总则',
    articles: [
      ['为了加强居民二次供水设施管理，保障生活饮用水安全，根据《城市供水条例》等规定，结合本县实际，制定本办法。'],
      [
        '本县城镇居民二次供水设施的建设、移交、运行维护和监督管理，适用本办法。',
        '本办法所称二次供水，是指将公共供水储存、加压后，再通过管道供给居民使用的供水方式。',
      ],
      ['县住房和城乡建设局负责居民二次供水设施的监督管理，县卫生健康部门负责二次供水的卫生监督。'],
    ],
  },
  {
    heading: '建设和移交',
    articles: [
      ['新建居民住宅需要二次供水的，二次供水设施应当与主体工程同时设计、同时施工、同时投入使用。'],
      [
        '二次供水设施竣工后，有下列情形之一的，不得交付使用：',
        '（一）水质未经检测或者检测不合格的；',
        '（二）储水设施没有安全防护的；',
        '（三）没有备用电源或者应急供水方案的。',
      ],
      ['既有居民住宅的二次供水设施，经业主共同决定，可以移交公共供水企业统一管理。'],
    ],
  },
  {
    heading: '运行维护',
    articles: [
      ['设施管理单位应当每半年对储水设施清洗消毒一次，并自清洗消毒之日起五个工作日内公示水质检测结果。'],
      ['停水检修应当提前二十四小时告知用户；突发故障的，立即抢修并同时告知。'],
      ['任何单位和个人发现水质异常的，可以向县住房和城乡建设局反映；接到反映的，应当在两小时内到场查看。'],
    ],
  },
  {
    heading: '附则',
    articles: [[draft === 'first' ? OWN_PENALTY : AS_THE_LAW_SAYS], ['本办法自2026年6月1日起施行，有效期五年。']],
  },
]
