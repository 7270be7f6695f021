import type { RouteObject } from 'react-router'

export const deskRoutes: RouteObject[] = [
  { path: '/desk', lazy: async () => ({ Component: (await import('./HomePage.tsx')).HomePage }) },
  { path: '/desk/changes', lazy: async () => ({ Component: (await import('./ChangesPage.tsx')).ChangesPage }) },
]
