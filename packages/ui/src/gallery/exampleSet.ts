import type { ReactNode } from 'react'
import type { Lang } from '../words/formats.ts'

/** One state of one component, as data: the gallery shows it, axe reads it, screenshots keep it. */
export interface Example {
  /** What state this is: 平常, 空, 60 字标题, 出错, 读取中, 逾期 … */
  readonly name: string
  readonly lang?: Lang
  readonly theme?: 'dark'
  readonly text?: 'large'
  readonly contrast?: 'high'
  /** `phone`: shown 390 px wide. */
  readonly width?: 'phone' | 'half'
  readonly render: () => ReactNode
}

export interface ExampleSet {
  readonly component: string
  /** What the component is for, in one sentence. */
  readonly purpose: string
  readonly examples: readonly Example[]
}

/** A title of 60 characters: the longest that is still likely, to see that nothing breaks. */
export const longTitle =
  '禾川县人民政府关于进一步加强农村集体经济组织经营性建设用地入市收益分配使用管理和监督检查以及历史遗留问题处理办法（试行）'
