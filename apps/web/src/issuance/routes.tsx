import type { RouteObject } from 'react-router'

/** Meeting, signature, number and publication are acts on the workbench; they have no page of their own. */
export const issuanceRoutes: RouteObject[] = []
