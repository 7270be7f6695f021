import type { RouteObject } from 'react-router'

export const filingRoutes: RouteObject[] = []
