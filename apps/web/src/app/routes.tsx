import { createBrowserRouter, type RouteObject } from 'react-router'
import { auditRoutes } from '../audit/routes.tsx'
import { deskRoutes } from '../desk/routes.tsx'
import { filingRoutes } from '../filing/routes.tsx'
import { identityRoutes } from '../identity/routes.tsx'
import { SignInPage } from '../identity/SignInPage.tsx'
import { issuanceRoutes } from '../issuance/routes.tsx'
import { organRoutes } from '../organs/routes.tsx'
import { registryRoutes } from '../registry/routes.tsx'
import { reviewRoutes } from '../review/routes.tsx'
import { rulePackRoutes } from '../rulePacks/routes.tsx'
import { searchRoutes } from '../search/routes.tsx'
import { statisticsRoutes } from '../statistics/routes.tsx'
import { workbenchRoutes } from '../workbench/routes.tsx'
import { DeskLayout } from './DeskLayout.tsx'
import { Fault } from './Fault.tsx'
import { NotFound } from './NotFound.tsx'

/** Every page of the desk. A capability lists its own; paths are whole addresses. */
export const routes: RouteObject[] = [
  { path: '/desk/sign-in', element: <SignInPage />, errorElement: <Fault /> },
  {
    path: '/desk/gallery',
    lazy: async () => ({ Component: (await import('./GalleryPage.tsx')).GalleryPage }),
    hydrateFallbackElement: <></>,
    errorElement: <Fault />,
  },
  {
    element: <DeskLayout />,
    // While the code of the first page is on its way; too short a time to draw anything.
    hydrateFallbackElement: <></>,
    errorElement: <Fault />,
    children: [
      {
        // Inside the layout, so that a page that fails leaves the way to the others.
        errorElement: <Fault />,
        children: [
          ...deskRoutes,
          ...registryRoutes,
          ...workbenchRoutes,
          ...reviewRoutes,
          ...issuanceRoutes,
          ...filingRoutes,
          ...statisticsRoutes,
          ...rulePackRoutes,
          ...organRoutes,
          ...identityRoutes,
          ...auditRoutes,
          ...searchRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]

export const createDeskRouter = () => createBrowserRouter(routes)
