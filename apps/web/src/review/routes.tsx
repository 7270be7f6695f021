import type { RouteObject } from 'react-router'
import type { PageHandle } from '../app/DeskLayout.tsx'

const handle = { side: false, width: 'bare' } satisfies PageHandle

export const reviewRoutes: RouteObject[] = [
  {
    path: '/desk/documents/:id/review',
    handle,
    lazy: async () => ({ Component: (await import('./ReviewPage.tsx')).ReviewPage }),
  },
  {
    path: '/desk/documents/:id/opinion',
    handle,
    lazy: async () => ({ Component: (await import('./OpinionPage.tsx')).OpinionPage }),
  },
]
