import type { FastifyInstance } from 'fastify'
import { registerApi } from './api/routes.ts'
import { loadArtefact } from './artefact.ts'
import { registerCatalogueFiles } from './catalogueFiles.ts'
import { registerComparisonFiles } from './comparisonFiles.ts'
import { registerDownloads } from './downloads.ts'
import { registerPages } from './pages.ts'
import { openSite, type PortalDeps } from './site.ts'

export type { PortalDeps } from './site.ts'

/** The portal: pages as complete HTML, downloads, feed and sitemap, and the public read API. */
export async function registerPortal(server: FastifyInstance, deps: PortalDeps): Promise<void> {
  const site = openSite(deps)
  await registerPages(server, site, await loadArtefact())
  registerDownloads(server, deps.open, site)
  registerComparisonFiles(server, site)
  registerCatalogueFiles(server, site)
  registerApi(server, site)
}
