import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { afterAll, expect, it } from 'vitest'
import { findChromium, HOW_TO_GET_ONE } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'fadu-chromium-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function program(name: string, code: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${code}\n`)
  chmodSync(path, 0o755)
  return path
}

it('takes the browser that FADU_CHROMIUM names before any other', async () => {
  const own = program('own-browser', 'exit 0')
  program('chromium', 'exit 0')
  expect((await findChromium({ FADU_CHROMIUM: own, PATH: folder })).executablePath).toBe(own)
})

it('takes chromium from PATH', async () => {
  const path = program('chromium', 'exit 0')
  expect((await findChromium({ PATH: `/nowhere:${folder}` })).executablePath).toBe(path)
})

it('says how to get a browser when the named one is missing', async () => {
  await expect(findChromium({ FADU_CHROMIUM: '/nowhere/chromium' })).rejects.toThrow(HOW_TO_GET_ONE)
})

it('says why a browser does not start, and how to get one that does', async () => {
  const broken = program('broken', 'echo libfoo.so: no such file >&2; exit 127')
  await expect(findChromium({ FADU_CHROMIUM: broken })).rejects.toThrow(
    `${broken} does not start: libfoo.so: no such file\n${HOW_TO_GET_ONE}`,
  )
})

it('draws Chinese with the packaged serif and sans faces, in every weight', async () => {
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args: [...args], env })
  try {
    for (const [family, weight, expected] of [
      ['Noto Serif SC', 400, 'NotoSerifSC-Regular'],
      ['Noto Serif SC', 700, 'NotoSerifSC-Bold'],
      ['Noto Sans SC', 400, 'NotoSansSC-Regular'],
      ['Noto Sans SC', 500, 'NotoSansSC-Medium'],
      ['Noto Sans SC', 700, 'NotoSansSC-Bold'],
      ['serif', 400, 'NotoSerifSC-Regular'],
      ['sans-serif', 400, 'NotoSansSC-Regular'],
    ] as const)
      expect(await faceOf(browser, family, weight), `${family} ${weight}`).toEqual([expected])
  } finally {
    await browser.close()
  }
})

/** The faces that really drew a line of Chinese and Latin text, by their PostScript names. */
async function faceOf(browser: Browser, family: string, weight: number): Promise<string[]> {
  const page = await browser.newPage()
  await page.setContent(
    `<html lang="zh-CN"><p style="font-family: '${family}'; font-weight: ${weight}">国办发〔2018〕115号 Fadu`.replace(
      /'(serif|sans-serif)'/,
      '$1',
    ),
  )
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  await page.close()
  return fonts.map((font) => font.postScriptName)
}
