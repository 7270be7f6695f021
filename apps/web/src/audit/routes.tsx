import type { RouteObject } from 'react-router'

export const auditRoutes: RouteObject[] = [
  { path: '/desk/log', handle: { width: 'wide' }, lazy: async () => ({ Component: (await import('./LogPage.tsx')).LogPage }) },
]
