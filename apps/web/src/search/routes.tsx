import type { RouteObject } from 'react-router'

export const searchRoutes: RouteObject[] = [
  { path: '/desk/search-health', lazy: async () => ({ Component: (await import('./SearchHealthPage.tsx')).SearchHealthPage }) },
]
