import type { RenderPage } from '@fadu/api'
import '@fadu/ui/tokens.css'
import '@fadu/ui/base.css'
import { renderToString } from 'react-dom/server'
import { Page } from './portal/Page.tsx'

/** Draws a public page as a complete HTML document. The API imports this from the build. */
export const render: RenderPage = (page) => `<!doctype html>\n${renderToString(<Page {...page} />)}\n`
