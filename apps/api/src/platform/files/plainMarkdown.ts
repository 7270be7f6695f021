/**
 * Markdown of a draft as plain text: emphasis and links keep only their words, fences and rules go, a hard line break is a line
 * break. Heading marks are left to `normalizeLegalText`, tables stay. Single * and _ are left alone; they may be meant.
 */
export function plainMarkdown(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => !/^(?:```|~~~)/.test(line) && !/^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]{0,100}$/.test(line))
    .map(plainLine)
    .join('\n')
}

const plainLine = (line: string) =>
  line
    .replace(/^ {0,3}> ?/, '')
    .replace(/\[([^\][\n]{1,500})\]\([^()\s]{0,1000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,2000}?)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~])/g, '$1')
