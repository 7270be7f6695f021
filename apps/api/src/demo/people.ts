import type { Role } from '@fadu/core'

export interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly grants: readonly (readonly [role: Role, organ: string])[]
}

/** Everybody's password in the demonstration. It is shown on the sign-in page; no real installation has these accounts. */
export const DEMO_PASSWORD = 'hechuan-demo-2021'

const GOVERNMENT = 'hechuan-government'

/** The first of each role stands first on the sign-in page. */
export const demoPeople: readonly DemoPerson[] = [
  { username: 'sunyue', name: '孙悦', grants: [['draftingClerk', 'hechuan-housing']] },
  { username: 'gaofeng', name: '高峰', grants: [['draftingHead', 'hechuan-housing']] },
  { username: 'zhoumin', name: '周敏', grants: [['legalReviewer', 'hechuan-justice']] },
  { username: 'hanbing', name: '韩冰', grants: [['reviewHead', 'hechuan-justice']] },
  { username: 'wufan', name: '吴帆', grants: [['fairnessReviewer', 'hechuan-market']] },
  { username: 'linlan', name: '林岚', grants: [['legalCounsel', 'hechuan-justice']] },
  { username: 'wangqian', name: '王倩', grants: [['meetingSecretary', GOVERNMENT]] },
  { username: 'chenguodong', name: '陈国栋', grants: [['leader', GOVERNMENT]] },
  { username: 'liqiang', name: '李强', grants: [['issuingOffice', 'hechuan-office']] },
  // A correction of what is published takes two of the office.
  { username: 'shaoning', name: '邵宁', grants: [['issuingOffice', 'hechuan-office']] },
  { username: 'wujing', name: '吴静', grants: [['filingAuthority', 'xizhou-government']] },
  { username: 'malan', name: '马兰', grants: [['npcOffice', 'hechuan-congress']] },
  { username: 'tianye', name: '田野', grants: [['filingAuthority', GOVERNMENT]] },
  { username: 'fangzheng', name: '方正', grants: [['lawGovOffice', 'hechuan-justice']] },
  { username: 'zhengyi', name: '郑毅', grants: [['legalReviewer', 'hechuan-justice']] },
  {
    username: 'zhaolei',
    name: '赵磊',
    grants: [
      ['draftingClerk', 'hechuan-civil'],
      ['issuingOffice', 'hechuan-civil'],
    ],
  },
  {
    username: 'qianjin',
    name: '钱进',
    grants: [
      ['draftingHead', 'hechuan-civil'],
      ['leader', 'hechuan-civil'],
    ],
  },
  {
    username: 'luping',
    name: '陆萍',
    grants: [
      ['fairnessReviewer', 'hechuan-civil'],
      ['meetingSecretary', 'hechuan-civil'],
    ],
  },
  { username: 'hemin', name: '何敏', grants: [['draftingClerk', 'hechuan-resources']] },
  { username: 'shihai', name: '石海', grants: [['draftingHead', 'hechuan-resources']] },
  { username: 'maxiao', name: '马骁', grants: [['draftingClerk', 'hechuan-police']] },
  {
    username: 'duanwei',
    name: '段威',
    grants: [
      ['draftingHead', 'hechuan-police'],
      ['leader', 'hechuan-police'],
    ],
  },
  { username: 'dingning', name: '丁宁', grants: [['meetingSecretary', 'hechuan-police']] },
  {
    username: 'guping',
    name: '顾平',
    grants: [
      ['issuingOffice', 'hechuan-housing'],
      ['meetingSecretary', 'hechuan-housing'],
      ['fairnessReviewer', 'hechuan-housing'],
    ],
  },
  { username: 'luojian', name: '罗建', grants: [['leader', 'hechuan-housing']] },
  { username: 'yangli', name: '杨丽', grants: [['draftingClerk', 'hechuan-reform']] },
  { username: 'zhangshun', name: '张顺', grants: [['draftingHead', 'hechuan-reform']] },
  { username: 'niuhe', name: '牛禾', grants: [['draftingClerk', 'hechuan-farming']] },
  { username: 'bailin', name: '白林', grants: [['draftingHead', 'hechuan-farming']] },
  { username: 'leitao', name: '雷涛', grants: [['draftingClerk', 'hechuan-transport']] },
  { username: 'jiangyuan', name: '江远', grants: [['draftingHead', 'hechuan-transport']] },
  { username: 'fuqing', name: '傅青', grants: [['draftingClerk', 'hechuan-justice']] },
  { username: 'yebai', name: '叶柏', grants: [['draftingHead', 'hechuan-justice']] },
  { username: 'xuning', name: '许宁', grants: [['consultedUnit', 'hechuan-market']] },
  { username: 'hexing', name: '贺星', grants: [['sysAdmin', 'hechuan-office']] },
  { username: 'anning', name: '安宁', grants: [['securityAdmin', 'hechuan-office']] },
  // What takes two security administrators takes this one too.
  { username: 'fangning', name: '方宁', grants: [['securityAdmin', 'hechuan-office']] },
  { username: 'shencha', name: '沈察', grants: [['auditAdmin', 'hechuan-office']] },
]
