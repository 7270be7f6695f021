import type { RouteObject } from 'react-router'

export const issuanceRoutes: RouteObject[] = []
