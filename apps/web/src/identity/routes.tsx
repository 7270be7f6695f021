import type { RouteObject } from 'react-router'

export const identityRoutes: RouteObject[] = [
  { path: '/desk/accounts', lazy: async () => ({ Component: (await import('./AccountsPage.tsx')).AccountsPage }) },
  { path: '/desk/grants', lazy: async () => ({ Component: (await import('./GrantsPage.tsx')).GrantsPage }) },
]
