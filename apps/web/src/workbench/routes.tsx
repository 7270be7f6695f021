import type { RouteObject } from 'react-router'
import type { PageHandle } from '../app/DeskLayout.tsx'

export const workbenchRoutes: RouteObject[] = [
  {
    path: '/desk/documents/:id',
    handle: { side: false, width: 'bare' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('./AssembledWorkbench.tsx')).AssembledWorkbench }),
  },
]
