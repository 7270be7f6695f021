import type { RouteObject } from 'react-router'

export const organRoutes: RouteObject[] = [
  { path: '/desk/organs', lazy: async () => ({ Component: (await import('./OrgansPage.tsx')).OrgansPage }) },
]
