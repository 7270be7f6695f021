import type { ReactNode } from 'react'
import { type Standing, StatusTag, standingTone } from '../StatusTag/StatusTag.tsx'
import css from './StandingBanner.module.css'

export interface StandingBannerProps {
  readonly standing: Standing
  readonly label?: string
  /** One sentence: 自2021年4月1日起施行，有效期至2026年3月31日。2023年8月15日修改过一次。 */
  readonly sentence: string
  /** A link such as 查看某一天的效力. */
  readonly more?: ReactNode
}

/** What this document is today, before its text: read in one sentence, also in print. */
export function StandingBanner({ standing, label, sentence, more }: StandingBannerProps) {
  return (
    <div className={css.frame}>
      <div className={css.banner} data-tone={standingTone(standing)}>
        <p className={css.standing}>
          <StatusTag standing={standing} label={label} />
        </p>
        <p className={css.sentence}>{sentence}</p>
        {more && <p className={css.more}>{more}</p>}
      </div>
    </div>
  )
}
