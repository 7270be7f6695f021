import { useState } from 'react'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { Stack } from '../gallery/Run.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from './Choices.tsx'
import { DateField } from './DateField.tsx'
import { Select } from './Select.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

const organs = [
  { value: 'government', label: '县人民政府' },
  { value: 'office', label: '县人民政府办公室' },
  { value: 'housing', label: '县住房城乡建设局' },
]

/** Ids must differ on one page: each state has its own prefix. */
const usual = (prefix: string) => (
  <Stack>
    <TextField label="文件名称" name={`${prefix}-title`} defaultValue="禾川县城镇排水管理办法" />
    <Select label="制定机关" name={`${prefix}-organ`} options={organs} width="short" />
    <DateField label="施行日期" name={`${prefix}-effective`} defaultValue="2026-01-01" hint="一般在公布之日起 30 日之后。" />
    <TextArea label="需要补充的材料" name={`${prefix}-material`} hint="写明是什么、缺在哪里。" most={200} rows={3} optional />
    <RadioGroup
      label="审核结论"
      name={`${prefix}-conclusion`}
      defaultValue="changesRequired"
      choices={[
        { value: 'lawful', label: '合法', hint: '可以提请集体讨论' },
        { value: 'changesRequired', label: '应当予以修改', hint: '退回起草单位，修改后复核' },
        { value: 'unlawful', label: '不合法', hint: '不得提请集体讨论' },
      ]}
    />
    <CheckboxGroup
      label="公布渠道"
      name={`${prefix}-channel`}
      defaultValues={['site']}
      choices={[
        { value: 'gazette', label: '县政府公报' },
        { value: 'site', label: '县政府网站' },
      ]}
    />
    <Checkbox name={`${prefix}-trial`} label="试行" hint="有效期不超过两年" />
  </Stack>
)

const wrong = (prefix: string) => (
  <Stack>
    <TextField
      label="发文字号"
      name={`${prefix}-number`}
      defaultValue="禾政规发[2025]5"
      error="发文字号缺“号”，年份应当用六角括号：禾政规发〔2025〕5号。"
      width="short"
    />
    <DateField
      label="公布日期"
      name={`${prefix}-published`}
      error="公布日期早于签发日期（2025年10月17日），请核对。"
      defaultValue="2025-10-07"
    />
    <RadioGroup
      label="公平竞争审查"
      name={`${prefix}-fairness`}
      error="公平竞争审查还没有结论，请选择一项。"
      inline
      choices={[
        { value: 'compliant', label: '符合' },
        { value: 'notApplicable', label: '不适用' },
      ]}
    />
    <CountedArea name={`${prefix}-reason`} />
  </Stack>
)

function CountedArea({ name }: { readonly name: string }) {
  const [value, setValue] = useState('因为审核意见指出的问题尚待上级机关明确，所以暂缓。')
  return (
    <TextArea
      label="暂缓的理由"
      name={name}
      value={value}
      onChange={setValue}
      most={20}
      error="暂缓的理由超过 20 字，请写短一些。"
      rows={2}
    />
  )
}

export const fieldExamples: ExampleSet = {
  component: 'Field',
  purpose: '填写项：名称、提示、错误。错误说明哪一项、错在哪里、怎么改，已经填的保留。',
  examples: [
    { name: '平常', render: () => usual('usual') },
    { name: '出错', render: () => wrong('wrong') },
    { name: '英文', lang: 'en', render: () => usual('english') },
    { name: '390 px', width: 'phone', render: () => wrong('phone') },
    { name: '深色', theme: 'dark', render: () => wrong('dark') },
    { name: '大字', text: 'large', render: () => usual('large') },
  ],
}
