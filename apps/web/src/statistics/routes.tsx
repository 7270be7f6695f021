import type { RouteObject } from 'react-router'

export const statisticsRoutes: RouteObject[] = [
  {
    path: '/desk/statistics',
    handle: { width: 'wide' },
    lazy: async () => ({ Component: (await import('./StatisticsPage.tsx')).StatisticsPage }),
  },
  {
    path: '/desk/statistics/evidence',
    handle: { width: 'wide' },
    lazy: async () => ({ Component: (await import('./EvidencePage.tsx')).EvidencePage }),
  },
]
