import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TOOLS } from './tools.ts'

const WEIGHTS = ['400Regular', '500Medium', '700Bold']
const FAMILIES = [
  { name: 'Noto Sans SC', from: '@expo-google-fonts/noto-sans-sc', generic: ['sans-serif', 'system-ui', 'monospace'] },
  { name: 'Noto Serif SC', from: '@expo-google-fonts/noto-serif-sc', generic: ['serif'] },
]

/**
 * The variables that make a browser draw with the packaged faces and no others, so that a page looks the same on every
 * machine; a bare one without any font would draw nothing at all.
 */
export function fontEnvironment(): { FONTCONFIG_FILE: string } {
  const file = join(TOOLS, 'fonts.conf')
  const wanted = fontsConf()
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    // Written beside and renamed: a browser that starts meanwhile reads the old one or the new one.
    mkdirSync(TOOLS, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, wanted)
    renameSync(`${file}.${process.pid}`, file)
  }
  return { FONTCONFIG_FILE: file }
}

export function fontsConf(): string {
  const folders = FAMILIES.flatMap(({ from }) => WEIGHTS.map((weight) => join(packageFolder(from), weight)))
  const aliases = FAMILIES.flatMap(({ name, generic }) => generic.map((alias) => [alias, name] as const))
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(TOOLS, 'font-cache')}</cachedir>`,
    ...aliases.map(
      ([alias, name]) => `  <alias binding="strong"><family>${alias}</family><prefer><family>${name}</family></prefer></alias>`,
    ),
    '</fontconfig>',
    '',
  ].join('\n')
}

function packageFolder(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}
