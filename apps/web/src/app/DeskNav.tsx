import { SideNav, type SideNavSection } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { addresses } from './addresses.ts'
import { useLanguage, useWordsOf } from './language.tsx'
import { navigationOf } from './navigation.ts'
import { useSession } from './session.tsx'
import { useTRPC } from './trpc.ts'
import { appWords } from './words.ts'

interface CountedTask {
  readonly documentId: string
  readonly command: string
  readonly clock: { readonly standing: { readonly kind: string } } | null
}

const isPressing = (task: Pick<CountedTask, 'clock'>) => ['late', 'dueToday'].includes(task.clock?.standing.kind ?? '')

/** The lists of this role, with how much lies in each and whether something of one's own in it is late or due today. */
export function DeskNav() {
  const words = useWordsOf(appWords)
  const { language } = useLanguage()
  const { acting } = useSession()
  const trpc = useTRPC()
  const { data: home } = useQuery(trpc.desk.home.queryOptions())
  const { pathname, search } = useLocation()
  const here = `${pathname.replace(/\/$/, '')}${withoutPages(search)}`

  const mine: readonly CountedTask[] = home?.mine ?? []
  const proposed = home?.proposals.mine ?? []
  const all: readonly CountedTask[] = home ? [...home.mine, ...home.waiting] : []
  const sections: SideNavSection[] = [
    {
      items: [
        {
          href: addresses.home,
          label: words.home,
          count: home && mine.length + proposed.length,
          pressing: [...mine, ...proposed].some(isPressing),
          current: here === addresses.home,
        },
      ],
    },
    ...navigationOf[acting.role].map(({ heading, entries }) => ({
      heading: heading[language],
      items: entries.map(({ href, label, counts }) => {
        const within = (tasks: readonly CountedTask[]) =>
          tasks.filter((task) => (counts as readonly string[] | undefined)?.includes(task.command))
        const count = new Set(within(all).map((task) => task.documentId)).size
        return {
          href,
          label: label[language],
          ...(count > 0 ? { count } : {}),
          pressing: within(mine).some(isPressing),
          current: here === href || (pathsWithPages.includes(href) && pathname.startsWith(href)),
        }
      }),
    })),
  ]
  return <SideNav sections={sections} />
}

/** Entries that stay the current one on the pages below them, and whatever is chosen there. */
const pathsWithPages: readonly string[] = [addresses.statistics, addresses.rulePacks, addresses.numbers, addresses.log]

/** The second page of a list is still that list. */
function withoutPages(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('pages')
  return query.size > 0 ? `?${query}` : ''
}
