import { EmptyState } from '../EmptyState/EmptyState.tsx'
import { type ExampleSet, longTitle } from '../gallery/exampleSet.ts'
import { portalMasthead } from '../Masthead/Masthead.examples.tsx'
import { Masthead } from '../Masthead/Masthead.tsx'
import { PortalPage, SiteFooter } from './PortalPage.tsx'

const footer = (
  <SiteFooter
    imprint="主办：禾川县人民政府办公室 · 承办：禾川县司法局"
    links={[
      { href: '#api', label: '开放接口' },
      { href: '#feed', label: '订阅' },
    ]}
    updated="数据更新至2025年11月24日"
  />
)
const page = (title: string, words: string) => (
  <PortalPage masthead={<Masthead {...portalMasthead} />} footer={footer}>
    <EmptyState title={title}>{words}</EmptyState>
  </PortalPage>
)

export const portalPageExamples: ExampleSet = {
  component: 'PortalPage',
  purpose: '公众页的框架：报头、正文、页脚；短的一页，页脚也在窗口底部。窄屏的样子随窗口，不随图册里的宽度。',
  examples: [
    { name: '空', render: () => page('现在没有正在征求意见的草案', '有新的草案时，会列在这里。') },
    { name: '60 字标题', render: () => page(longTitle, '请核对地址，或者从列表中打开。') },
    {
      name: '英文',
      lang: 'en',
      render: () => (
        <PortalPage
          masthead={
            <Masthead
              name="禾川县 Register of Normative Documents"
              navigation={[
                { href: '#documents-en', label: 'Documents', current: true },
                { href: '#catalogues-en', label: 'Catalogues' },
                { href: '#consultations-en', label: 'Consultations' },
                { href: '#statistics-en', label: 'Statistics' },
              ]}
              search={{ action: '/en/search', placeholder: 'Title, number, text' }}
              tools={[
                { href: '#large-en', label: 'Large print' },
                { href: '#zh', label: '中文', lang: 'zh' },
              ]}
            />
          }
          footer={<SiteFooter imprint="Run by 禾川县人民政府办公室" links={[{ href: '#feed-en', label: 'Feed' }]} />}
        >
          <EmptyState title="No draft is open for comment">The next one will be listed here.</EmptyState>
        </PortalPage>
      ),
    },
    { name: '深色', theme: 'dark', render: () => page('没有这份文件', '请核对地址，或者从列表中打开。') },
    { name: '大字', text: 'large', render: () => page('没有这份文件', '请核对地址，或者从列表中打开。') },
  ],
}
