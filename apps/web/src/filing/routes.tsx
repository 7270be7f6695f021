import type { RouteObject } from 'react-router'

export const filingRoutes: RouteObject[] = [
  { path: '/desk/filings', lazy: async () => ({ Component: (await import('./FilingsPage.tsx')).FilingsPage }) },
]
