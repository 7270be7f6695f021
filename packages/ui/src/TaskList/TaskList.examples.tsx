import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { type TaskGroup, TaskList } from './TaskList.tsx'

export const deskTasks: readonly TaskGroup[] = [
  {
    kind: 'late',
    tasks: [
      {
        id: '1',
        act: '报送备案',
        href: '#1',
        title: '禾川县政府投资项目管理办法',
        detail: '禾政规发〔2025〕5号 · 县人大常委会',
        from: '县政府办公室 李强',
        clock: { kind: 'late', due: '2025-11-19', daysLate: 5, estimated: false },
      },
    ],
  },
  {
    kind: 'today',
    tasks: [
      {
        id: '2',
        act: '出具审核意见',
        href: '#2',
        title: '禾川县烟花爆竹燃放管理办法',
        detail: '第 2 轮 · 改了 6 条',
        from: '县公安局 王倩',
        clock: { kind: 'dueToday', due: '2025-11-24', estimated: false },
      },
      {
        id: '3',
        act: '核对公平竞争结论',
        href: '#3',
        title: '禾川县养老服务设施管理办法',
        detail: '缺公平竞争审查表',
        from: '县民政局 赵磊',
        clock: { kind: 'dueToday', due: '2025-11-24', estimated: false },
      },
    ],
  },
  {
    kind: 'week',
    tasks: [
      {
        id: '4',
        act: '审核',
        href: '#4',
        title: '禾川县农贸市场管理办法',
        detail: '31 条 · 机器提示 4 处',
        from: '县住建局 孙悦',
        clock: { kind: 'open', due: '2025-11-28', unit: 'workingDay', workingDaysLeft: 4, daysLeft: 4, estimated: false },
      },
    ],
  },
  {
    kind: 'waiting',
    tasks: [
      {
        id: '5',
        act: '等补充材料',
        href: '#5',
        title: '禾川县户外广告设置管理办法',
        detail: '11月18日要求补充材料',
        from: '县城管局 陈涛',
        clock: {
          kind: 'paused',
          due: null,
          since: '2025-11-18',
          unit: 'workingDay',
          workingDaysPaused: 4,
          daysPaused: 6,
          left: 11,
          estimated: false,
        },
      },
      {
        id: '6',
        act: '等法律顾问',
        href: '#6',
        title: '禾川县城镇排水管理办法',
        detail: '第十九条罚款设定',
        from: '顾问 林岚',
        clock: '11月26日前',
      },
    ],
  },
]

const usual = () => <TaskList level={3} groups={deskTasks} />

const long = () => (
  <TaskList
    level={3}
    groups={[
      {
        kind: 'later',
        tasks: [
          {
            id: '7',
            act: '说明理由后提请审议',
            href: '#7',
            title: longTitle,
            detail: '第 3 轮',
            from: '县住房城乡建设局 欧阳建国',
            clock: { kind: 'open', due: '2027-01-20', unit: 'workingDay', workingDaysLeft: 12, daysLeft: 18, estimated: true },
          },
        ],
      },
    ]}
  />
)

export const taskListExamples: ExampleSet = {
  component: 'TaskList',
  purpose: '今日待办：做什么、哪一件、从谁那里来、什么时候为止。',
  examples: [
    { name: '平常', render: usual },
    { name: '空', render: () => <TaskList groups={[]} /> },
    { name: '60 字标题、估算', render: long },
    { name: '390 px', width: 'phone', render: usual },
    { name: '英文', lang: 'en', render: usual },
    { name: '深色', theme: 'dark', render: usual },
    { name: '大字', text: 'large', render: usual },
  ],
}
