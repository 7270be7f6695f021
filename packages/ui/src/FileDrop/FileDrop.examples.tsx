import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { FileDrop, type FileDropProps } from './FileDrop.tsx'

const drop = (props: Partial<FileDropProps>) => (
  <FileDrop
    label="送审稿"
    accept=".docx,.doc,.pdf,.txt"
    hint="Word、PDF 或者纯文本，不超过 50 MB。原件原样保存。"
    state={{ kind: 'empty' }}
    onFile={() => {}}
    {...props}
  />
)

const kept = {
  kind: 'kept',
  name: '城镇排水管理办法（送审稿）.docx',
  size: 47_104,
  remarks: ['含修订痕迹 12 处，按接受后的文本处理'],
  href: '/files/1',
} as const

export const fileDropExamples: ExampleSet = {
  component: 'FileDrop',
  purpose: '交一个文件：拖入或者选择，看得到进度，原件保存，可以换。',
  examples: [
    { name: '空', render: () => drop({}) },
    {
      name: '正在上传',
      render: () =>
        drop({ state: { kind: 'uploading', name: '城镇排水管理办法（送审稿）.docx', progress: 0.4 }, onCancel: () => {} }),
    },
    { name: '已保存', render: () => drop({ state: kept }) },
    {
      name: '出错',
      render: () =>
        drop({ state: { kind: 'failed', name: '送审稿.doc', problem: '文件已加密，无法读取。请取消密码后再上传。' } }),
    },
    { name: '60 字标题、390 px', width: 'phone', render: () => drop({ state: { ...kept, name: `${longTitle}.docx` } }) },
    { name: '深色', theme: 'dark', render: () => drop({ state: kept }) },
    { name: '英文', lang: 'en', render: () => drop({ label: 'Submitted text', hint: 'Word, PDF or plain text, up to 50 MB.' }) },
  ],
}
