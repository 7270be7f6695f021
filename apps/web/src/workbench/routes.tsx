import type { RouteObject } from 'react-router'
import type { PageHandle } from '../app/DeskLayout.tsx'

/** The workbench is put together here: the capabilities hand in the forms of their acts and their tabs. */
export const workbenchRoutes: RouteObject[] = [
  {
    path: '/desk/documents/:id',
    handle: { side: false, width: 'bare' } satisfies PageHandle,
    lazy: async () => {
      const [{ WorkbenchPage }, { workbenchActs }, { reviewActs }, { issuanceActs }, { filingActs }, { FilingTab }] = await Promise.all([
        import('./WorkbenchPage.tsx'),
        import('./acts/workbenchActs.ts'),
        import('../review/acts/reviewActs.ts'),
        import('../issuance/issuanceActs.ts'),
        import('../filing/filingActs.ts'),
        import('../filing/FilingTab.tsx'),
      ])
      const forms = { ...workbenchActs, ...reviewActs, ...issuanceActs, ...filingActs }
      return { Component: () => <WorkbenchPage forms={forms} FilingTab={FilingTab} /> }
    },
  },
]
