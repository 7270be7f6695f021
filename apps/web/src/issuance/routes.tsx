import type { RouteObject } from 'react-router'

/** Meeting, signature, number and publication are acts on the workbench; a page of their own has the register of numbers. */
export const issuanceRoutes: RouteObject[] = [
  { path: '/desk/numbers', lazy: async () => ({ Component: (await import('./NumbersPage.tsx')).NumbersPage }) },
]
