import type { RouteObject } from 'react-router'

export const rulePackRoutes: RouteObject[] = [
  { path: '/desk/rule-packs', lazy: async () => ({ Component: (await import('./RulePacksPage.tsx')).RulePacksPage }) },
  { path: '/desk/rule-packs/change', lazy: async () => ({ Component: (await import('./ChangePackPage.tsx')).ChangePackPage }) },
  {
    path: '/desk/rule-packs/compare',
    handle: { width: 'wide' },
    lazy: async () => ({ Component: (await import('./ComparePage.tsx')).ComparePage }),
  },
  { path: '/desk/rule-packs/:hash', lazy: async () => ({ Component: (await import('./PackPage.tsx')).PackPage }) },
  { path: '/desk/calendar', lazy: async () => ({ Component: (await import('./CalendarPage.tsx')).CalendarPage }) },
]
