import { TextArea } from '../Field/TextArea.tsx'
import { TextField } from '../Field/TextField.tsx'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { ConfirmPanel, type ConfirmPanelProps } from './ConfirmPanel.tsx'

const publish: ConfirmPanelProps = {
  title: '公布《禾川县政府投资项目管理办法》',
  changes: [
    { what: '公布日期', to: '2025年10月20日' },
    { what: '施行日期', to: '2025年12月1日' },
    { what: '有效期至', to: '2030年11月30日' },
    { what: '备案', to: '向溪州市人民政府、县人大常委会，各应当在2025年11月19日前报送' },
  ],
  consequence: '公布后文本不能再改，只能由修改决定修改。',
  act: '公布',
  onConfirm: () => {},
  onCancel: () => {},
}

const lapse: ConfirmPanelProps = {
  title: '宣布失效 2 件',
  changes: [
    { what: '禾川县户外广告设置管理办法', from: '现行有效', to: '已失效，自2025年11月24日起' },
    { what: longTitle, from: '现行有效', to: '已失效，自2025年11月24日起' },
  ],
  act: '宣布失效',
  kind: 'danger',
  onConfirm: () => {},
  onCancel: () => {},
}

export const confirmPanelExamples: ExampleSet = {
  component: 'ConfirmPanel',
  purpose: '办之前看清楚：到底改变什么。',
  examples: [
    { name: '公布', render: () => <ConfirmPanel {...publish} /> },
    {
      name: '批量、60 字标题',
      render: () => (
        <ConfirmPanel {...lapse}>
          <TextArea label="理由" name="lapse-reason" rows={2} />
        </ConfirmPanel>
      ),
    },
    {
      name: '只有要填的',
      render: () => (
        <ConfirmPanel {...publish} title="开立账号" changes={[]} consequence="一次性密码只显示一次。" act="开立账号">
          <TextField label="姓名" name="open-name" width="short" />
        </ConfirmPanel>
      ),
    },
    { name: '正在办', render: () => <ConfirmPanel {...publish} busy /> },
    { name: '390 px', width: 'phone', render: () => <ConfirmPanel {...lapse} /> },
    { name: '深色', theme: 'dark', render: () => <ConfirmPanel {...publish} /> },
  ],
}
