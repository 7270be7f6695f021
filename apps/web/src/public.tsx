import type { RenderPage } from '@fadu/api'
import '@fadu/ui/tokens.css'
import '@fadu/ui/base.css'
import { renderToStaticMarkup } from 'react-dom/server'
import { pageElement } from './portal/pageElement.tsx'

/** Draws a public page as a complete HTML document; it is never made live again in the browser. The API imports this from the build. */
export const render: RenderPage = (page) => `<!doctype html>\n${renderToStaticMarkup(pageElement(page))}\n`
