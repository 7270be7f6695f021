import type { RouteObject } from 'react-router'
import type { PageHandle } from '../app/DeskLayout.tsx'

export const registryRoutes: RouteObject[] = [
  { path: '/desk/documents', lazy: async () => ({ Component: (await import('./list/ListPage.tsx')).ListPage }) },
  { path: '/desk/documents/new', lazy: async () => ({ Component: (await import('./register/RegisterPage.tsx')).RegisterPage }) },
  {
    path: '/desk/documents/:id/submission',
    handle: { side: false, width: 'read' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('./submission/SubmissionPage.tsx')).SubmissionPage }),
  },
  {
    path: '/desk/documents/:id/original',
    handle: { side: false, width: 'wide' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('./original/OriginalPage.tsx')).OriginalPage }),
  },
]
