import { createHash } from 'node:crypto'

/** Everybody's password in the demonstration. */
export const PASSWORD = 'hechuan-demo-2021'

/** Id of a document of the demonstration: the same at every making. */
export const idOf = (key: DemoDocument): string => createHash('sha256').update(`demo ${key}`).digest('hex').slice(0, 16)

export const demoDocuments = {
  gas: '禾川县瓶装液化石油气配送管理办法',
  fireworks: '禾川县烟花爆竹燃放管理办法',
  straw: '禾川县农作物秸秆综合利用补助实施细则',
  drainage: '禾川县城镇排水管理办法',
  relief: '禾川县临时救助实施细则',
  homestead: '禾川县农村宅基地审批管理办法',
  market: '禾川县农贸市场管理办法',
  parking: '禾川县公共停车场管理办法',
  investment: '禾川县政府投资项目管理办法',
  canteen: '禾川县老年助餐服务补贴办法（试行）',
  reading: '禾川县农村集体资产租赁管理办法',
  housing: '禾川县公共租赁住房管理办法',
  advertising: '禾川县户外广告设置管理办法',
  repeal: '禾川县人民政府关于废止《禾川县户外广告设置管理办法》的决定',
} as const

export type DemoDocument = keyof typeof demoDocuments
