const zh = {
  title: (title: string) => `核对原件：${title}`,
  lead: '“读出的文本”是系统保存的，审核、签发都以它为准；“原件”一栏是文件里的文字，原样排列。有出入的，请改好原件后重新上传。',
  documents: '文件列表',
  noOriginal: '这份文件的文本不是从文件读出的，没有原件可以核对。',
  openSubmission: '返回报送页面',
  text: '读出的文本',
  original: '原件',
  download: '下载原件',
  page: (number: number, of: number) => `第 ${number} 页，共 ${of} 页`,
  dropped: '未读入',
  droppedHint: '带“未读入”的是页码、页眉、页脚，不属于正文。',
  beforeChanges: '原件里有修订：“原件”一栏是接受修订之前的文字，“读出的文本”是全部接受之后的。',
  empty: '（这一页没有文字）',
  structure: (articles: number, headings: number) =>
    articles > 0 ? `共 ${articles} 条` : headings > 0 ? `共 ${headings} 个标题` : '没有条、款，按段落读取',
  range: (first: string, last: string) => `${first}至${last}`,
}

const en: typeof zh = {
  title: (title) => `Against the original: ${title}`,
  lead: 'The text as read is what is kept: review and signature rest on it. Beside it stand the words of the original as they are there. Where they differ, mend the original and upload it again.',
  documents: 'Documents',
  noOriginal: 'The text of this document was not read from a file; there is no original to check it against.',
  openSubmission: 'Back to the submission',
  text: 'The text as read',
  original: 'The original',
  download: 'Download the original',
  page: (number, of) => `Page ${number} of ${of}`,
  dropped: 'not read',
  droppedHint: 'Lines marked “not read” are page numbers, heads and feet; they are no part of the text.',
  beforeChanges:
    'The original has tracked changes: its words are shown before they were accepted, the text as read after all were accepted.',
  empty: '(No words on this page)',
  structure: (articles, headings) =>
    articles > 0 ? `${articles} articles` : headings > 0 ? `${headings} headings` : 'No articles; read by paragraphs',
  range: (first, last) => `${first} to ${last}`,
}

export const originalWords = { zh, en }
