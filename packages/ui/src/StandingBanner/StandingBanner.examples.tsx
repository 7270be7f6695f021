import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Stack } from '../gallery/Run.tsx'
import { StandingBanner } from './StandingBanner.tsx'

const usual = () => (
  <StandingBanner
    standing="inForce"
    sentence="自2021年4月1日起施行，有效期至2026年3月31日。2023年8月15日修改过一次。"
    more={<a href="#day">查看某一天的效力</a>}
  />
)

const all = () => (
  <Stack>
    {usual()}
    <StandingBanner standing="notYetInForce" sentence="2025年11月10日公布，自2025年12月1日起施行。" />
    <StandingBanner
      standing="amended"
      sentence="这是2021年3月5日的文本，2023年8月15日起由修改后的文本代替。"
      more={<a href="#current">看现行文本</a>}
    />
    <StandingBanner standing="repealed" sentence="2025年9月2日起废止，由《禾川县户外广告设施管理办法》代替。" />
    <StandingBanner standing="lapsed" sentence="有效期至2024年12月31日，已经失效。" />
    <StandingBanner standing="annulled" sentence="2024年6月3日由溪州市人民政府撤销。" />
  </Stack>
)

export const standingBannerExamples: ExampleSet = {
  component: 'StandingBanner',
  purpose: '一句话说清这份文件今天的效力。',
  examples: [
    { name: '全部效力', render: all },
    { name: '390 px', width: 'phone', render: usual },
    {
      name: '英文',
      lang: 'en',
      render: () => (
        <StandingBanner
          standing="inForce"
          sentence="In force from 1 April 2021 until 31 March 2026. Amended once, on 15 August 2023."
        />
      ),
    },
    { name: '深色', theme: 'dark', render: all },
    { name: '大字', text: 'large', render: usual },
    { name: '高对比', contrast: 'high', render: usual },
  ],
}
