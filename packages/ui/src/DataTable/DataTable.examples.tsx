import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { StatusTag } from '../StatusTag/StatusTag.tsx'
import { type Column, DataTable } from './DataTable.tsx'

interface Row {
  readonly number: string
  readonly title: string
  readonly published: string
  readonly sent: string
  readonly days: number
}

const rows: readonly Row[] = [
  { number: '禾政规发〔2021〕1号', title: '临时救助实施细则', published: '1月18日', sent: '1月21日', days: 3 },
  { number: '禾政规发〔2021〕2号', title: '校车服务管理办法', published: '2月9日', sent: '2月24日', days: 15 },
  { number: '禾政规发〔2021〕3号', title: '农村宅基地审批管理办法', published: '3月5日', sent: '3月14日', days: 9 },
]

const columns: readonly Column<Row>[] = [
  { key: 'number', header: '文号', fit: true, cell: (row) => row.number },
  { key: 'title', header: '名称', names: true, cell: (row) => <a href={`#${row.number}`}>{row.title}</a> },
  { key: 'state', header: '状态', cell: () => <StatusTag filing="registered" /> },
  {
    key: 'published',
    header: '公布',
    align: 'end',
    cell: (row) => row.published,
    sortHref: (direction) => `#published-${direction}`,
  },
  { key: 'sent', header: '报送', align: 'end', cell: (row) => row.sent },
  { key: 'days', header: '用时', align: 'end', cell: (row) => `${row.days} 天` },
]

/** As the widest exported list has them, with labels of any length. */
const twelve: readonly Column<Row>[] = [
  ...columns,
  { key: 'organ', header: '制定机关', cell: () => '禾川县人民代表大会常务委员会' },
  { key: 'unit', header: '起草单位', cell: () => '县住房和城乡建设局' },
  { key: 'effective', header: '施行日期', cell: () => '2021年4月1日' },
  { key: 'until', header: '有效期至', cell: () => '2026年3月31日' },
  { key: 'authority', header: '备案机关', cell: () => '溪州市人民政府、县人大常委会' },
  { key: 'registered', header: '备案登记号', cell: () => '溪府备〔2021〕17号' },
]

const table = (given = rows, heads = columns) => (
  <DataTable
    caption="点开任一数字，看到的就是这张表"
    columns={heads}
    rows={given}
    rowKey={(row) => row.number}
    sorted={{ key: 'published', direction: 'ascending' }}
  />
)

export const dataTableExamples: ExampleSet = {
  component: 'DataTable',
  purpose: '表就是表；窄处每行变成一段。',
  examples: [
    { name: '平常', render: () => table() },
    { name: '空', render: () => table([]) },
    { name: '60 字标题', render: () => table([{ ...rows[0]!, title: longTitle }]) },
    { name: '12 列', render: () => table(rows, twelve) },
    { name: '390 px', width: 'phone', render: () => table() },
    { name: '390 px、12 列', width: 'phone', render: () => table(rows.slice(0, 1), twelve) },
    { name: '390 px、大字', width: 'phone', text: 'large', render: () => table() },
    { name: '深色', theme: 'dark', render: () => table() },
    { name: '大字', text: 'large', render: () => table() },
  ],
}
