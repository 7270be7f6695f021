import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { render } from '@testing-library/react'
import axe from 'axe-core'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ShownWithinPage } from '../PageMain/PageMain.tsx'
import { WordsProvider } from '../words/useWords.tsx'
import { Gallery } from './Gallery.tsx'
import { exampleSets } from './sets.ts'

const folders = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })

it('every component with examples is in the gallery', () => {
  const withExamples = folders
    .filter((path) => path.endsWith('.examples.tsx'))
    .map((path) => path.split('/').at(-1)!.replace('.examples.tsx', ''))
  expect(exampleSets.map((set) => set.component).sort()).toEqual(withExamples.sort())
})

it('is complete without script and writes no style attribute (content security policy of the portal)', () => {
  const html = renderToString(<Gallery />)
  expect(html).toContain('部件图册')
  expect(html).not.toMatch(/\sstyle=/)
})

it.each(exampleSets.map((set) => [set.component, set] as const))('axe finds nothing in %s', async (_, set) => {
  // Theme, size and width change no markup.
  for (const example of set.examples.filter(
    ({ theme, text, contrast, width }) => !theme && !text && !contrast && width !== 'phone',
  )) {
    const { container, unmount } = render(
      <main>
        <h1>部件</h1>
        <h2>状态</h2>
        <WordsProvider lang={example.lang ?? 'zh'}>
          <ShownWithinPage>{example.render()}</ShownWithinPage>
        </WordsProvider>
      </main>,
    )
    // Colours are measured elsewhere, by tokens; jsdom draws none.
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map((violation) => `${example.name}: ${violation.id} ${violation.nodes[0]?.html}`)).toEqual([])
    unmount()
  }
})
