import { deskBar } from '../DeskTopBar/DeskTopBar.examples.tsx'
import { DeskTopBar } from '../DeskTopBar/DeskTopBar.tsx'
import { EmptyState } from '../EmptyState/EmptyState.tsx'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { Notice } from '../Notice/Notice.tsx'
import { PageHeading } from '../PageHeading/PageHeading.tsx'
import { deskSections } from '../SideNav/SideNav.examples.tsx'
import { SideNav } from '../SideNav/SideNav.tsx'
import { Skeleton } from '../Skeleton/Skeleton.tsx'
import { DeskPage, type DeskPageProps } from './DeskPage.tsx'

const page = (title: string, more: Partial<DeskPageProps>) => (
  <DeskPage top={<DeskTopBar {...deskBar} />} side={<SideNav label={`工作台，${title}`} sections={deskSections} />} {...more}>
    <PageHeading level={3} title={title} />
    {more.children}
  </DeskPage>
)
const empty = <EmptyState title="现在没有要办的事项">需要您办理的事项会列在这里。</EmptyState>

export const deskPageExamples: ExampleSet = {
  component: 'DeskPage',
  purpose: '工作台一页的框架：报头、左侧清单、正文。窄屏的样子随窗口，不随图册里的宽度。',
  examples: [
    { name: '空', render: () => page('3月5日 星期四，没有待办事项', { children: empty }) },
    { name: '读取中', render: () => page('今日待办', { children: <Skeleton lines={6} shape="rows" /> }) },
    {
      name: '出错',
      render: () =>
        page('全部文件', {
          children: (
            <Notice tone="late" title="没有读到">
              与服务器的连接断了。请再读一次。
            </Notice>
          ),
        }),
    },
    { name: '60 字标题，不要清单，行宽有限', render: () => page(longTitle, { side: undefined, width: 'read', children: empty }) },
    { name: '不留边：页面有自己的分栏', render: () => page('逐项审核', { side: undefined, width: 'bare', children: empty }) },
    {
      name: '英文',
      lang: 'en',
      render: () => (
        <DeskPage
          top={<DeskTopBar where="禾川县 · Desk" person={{ name: '周敏', identity: '县司法局 Legality reviewer' }} />}
          side={
            <SideNav
              label="Desk"
              sections={[{ items: [{ href: '#today-en', label: 'Today', count: 6, pressing: true, current: true }] }]}
            />
          }
        >
          <PageHeading level={3} title="Thursday 5 March, nothing to do" />
          <EmptyState title="Nothing to do now">What you have to do will be listed here.</EmptyState>
        </DeskPage>
      ),
    },
    { name: '深色', theme: 'dark', render: () => page('今日待办，深色', { children: empty }) },
    { name: '大字', text: 'large', render: () => page('今日待办，大字', { children: empty }) },
  ],
}
