/** Why an uploaded file is not read. The file itself is named by whoever shows the words. */
export type UploadRefusalCode =
  | 'file.empty'
  | 'file.tooLarge'
  | 'file.kind'
  | 'file.damaged'
  | 'file.encrypted'
  | 'file.macro'
  | 'file.externalReference'
  | 'file.tooMuchInside'
  | 'file.unsafe'
  | 'file.encoding'
  | 'file.nul'
  | 'file.markup'
  | 'file.noText'
  | 'converter.timeout'
  | 'converter.memory'
  | 'converter.busy'
  | 'converter.failed'

/** Kinds of files that are recognised in order to say what to do about them. */
export type ForeignKind = 'oldWord' | 'rtf' | 'xls' | 'xlsx' | 'pptx' | 'odt' | 'zip' | 'html' | 'image' | 'program' | 'unknown'

/** What was found in a file that was read, and what was done about it. */
export type UploadNoticeCode =
  | 'trackedChanges'
  | 'comments'
  | 'footnotes'
  | 'hiddenText'
  | 'textBoxes'
  | 'pictures'
  | 'formulas'
  | 'symbols'
  | 'objects'
  | 'embeddedHtml'
  | 'template'
  | 'pdfLayout'
  | 'pagesWithoutText'
  | 'numbersLost'
  | 'encoding'
  | 'otherExtension'
  | 'bidi'
  | 'zeroWidth'
  | 'control'
  | 'lostCharacters'

export interface UploadNotice {
  readonly code: UploadNoticeCode
  readonly params: Readonly<Record<string, string | number>>
}

type Params = Readonly<Record<string, string | number>>
interface WhatAndRemedy {
  readonly what: string
  readonly remedy: string
}

const kindsZh: Readonly<Record<string, readonly [name: string, remedy: string]>> = {
  oldWord: ['Word 95 或者更早的文档', '请在 Word 或 WPS 中打开，另存为 .docx 后上传。'],
  rtf: ['RTF 文档', '请在 Word 或 WPS 中打开，另存为 .docx 后上传。'],
  xls: ['Excel 工作簿（.xls）', '文件正文请用 .docx 上传；表格请作为附件材料上传。'],
  xlsx: ['Excel 工作簿（.xlsx）', '文件正文请用 .docx 上传；表格请作为附件材料上传。'],
  pptx: ['演示文稿', '请把正文存为 .docx 后上传。'],
  odt: ['OpenDocument 文档', '请另存为 .docx 后上传。'],
  zip: ['压缩包', '请解压后上传其中的 .docx 文件。'],
  html: ['网页（HTML）', '请在 Word 或 WPS 中打开，另存为 .docx 后上传，或者把文字粘贴到 .txt 文件中上传。'],
  image: ['图片', '图片中的文字无法读取，请上传 .docx、.doc、.pdf、.md 或 .txt 文件。'],
  program: ['程序文件', '请上传 .docx、.doc、.pdf、.md 或 .txt 文件。'],
  unknown: ['系统不认识的文件', '请上传 .docx、.doc、.pdf、.md 或 .txt 文件。'],
}

const kindsEn: Readonly<Record<string, readonly [name: string, remedy: string]>> = {
  oldWord: ['a document of Word 95 or older', 'Open it in Word or WPS and save it as .docx.'],
  rtf: ['an RTF document', 'Open it in Word or WPS and save it as .docx.'],
  xls: ['an Excel workbook (.xls)', 'Upload the text as .docx and the table as material.'],
  xlsx: ['an Excel workbook (.xlsx)', 'Upload the text as .docx and the table as material.'],
  pptx: ['a presentation', 'Save the text as .docx and upload that.'],
  odt: ['an OpenDocument text', 'Save it as .docx and upload that.'],
  zip: ['an archive', 'Unpack it and upload the .docx inside.'],
  html: ['a web page (HTML)', 'Open it in Word or WPS and save it as .docx, or paste its words into a .txt file.'],
  image: ['a picture', 'Words in pictures cannot be read. Upload .docx, .doc, .pdf, .md or .txt.'],
  program: ['a program', 'Upload .docx, .doc, .pdf, .md or .txt.'],
  unknown: ['of an unknown kind', 'Upload .docx, .doc, .pdf, .md or .txt.'],
}

const of = (kinds: typeof kindsZh, params: Params) => kinds[String(params.kind)] ?? kinds.unknown!

// A Latin word is set off from the Chinese before it.
const spaced = (name: string) => (/^[A-Za-z]/.test(name) ? ` ${name}` : name)

const unsafeZh: Readonly<Record<string, readonly [string, string]>> = {
  dtd: ['文件内部含有 DTD 声明，正常的 Word 文件没有这种内容', '请在 Word 或 WPS 中打开，另存为新的 .docx 后上传。'],
  path: ['文件内部有越界的路径', '请在 Word 或 WPS 中打开，另存为新的 .docx 后上传。'],
  link: ['文件内部有符号链接', '请在 Word 或 WPS 中打开，另存为新的 .docx 后上传。'],
  archive: ['文件中嵌入了压缩包或者另一个办公文件', '请把嵌入的表格、文档改为正文内容或者删除，另存后上传。'],
  script: ['文件中嵌入的网页含有脚本', '请把全文复制到新的 Word 文件中，另存为 .docx 后上传。'],
  chunk: ['文件的正文以无法读取的格式嵌入', '请在 Word 或 WPS 中打开，全选复制到新的文件中，另存为 .docx 后上传。'],
  attachment: [
    'PDF 中夹带了其他文件',
    '请重新导出不带附件的 PDF，或者上传起草时的 Word 文件（.docx）；夹带的文件可以作为材料另行上传。',
  ],
}

const unsafeEn: Readonly<Record<string, readonly [string, string]>> = {
  dtd: ['It has a DTD inside, which no Word file has', 'Open it in Word or WPS and save it as a new .docx.'],
  path: ['It holds a path that leads outside', 'Open it in Word or WPS and save it as a new .docx.'],
  link: ['It holds a symbolic link', 'Open it in Word or WPS and save it as a new .docx.'],
  archive: [
    'An archive or another office file is embedded in it',
    'Turn the embedded object into plain text or take it out, and save again.',
  ],
  script: ['A web page with a script is embedded in it', 'Copy the whole text into a new Word file and save that as .docx.'],
  chunk: [
    'Its text is embedded in a form that cannot be read',
    'Copy the whole text into a new Word file and save that as .docx.',
  ],
  attachment: [
    'Other files are attached inside the PDF',
    'Export it again without attachments, or upload the Word file it was made from; add the attached files as material.',
  ],
}

const measuresZh: Readonly<Record<string, string>> = {
  parts: '部件数',
  total: '解压后的总大小',
  part: '一个部件解压后的大小',
  depth: 'XML 嵌套层数',
  elements: 'XML 元素数',
  text: '正文字数',
  pages: '页数',
}
const measuresEn: Readonly<Record<string, string>> = {
  parts: 'the number of its parts',
  total: 'its size when unpacked',
  part: 'the size of one part when unpacked',
  depth: 'the depth of its XML',
  elements: 'the number of its XML elements',
  text: 'the length of its text',
  pages: 'the number of its pages',
}

const resave = '请在 Word 或 WPS 中打开检查，另存为新的 .docx 后上传。'
const resaveEn = 'Open it in Word or WPS, check it, and save it as a new .docx.'
const exportAgain = '请重新导出 PDF 后上传，或者上传起草时的 Word 文件（.docx）。'
const exportAgainEn = 'Export the PDF again, or upload the Word file (.docx) it was made from.'
const isPdf = (params: Params) => params.kind === 'pdf'

const zhRefusals: Readonly<Record<UploadRefusalCode, (params: Params) => WhatAndRemedy>> = {
  'file.empty': () => ({ what: '这是一个空文件。', remedy: '请确认文件已经保存，再重新上传。' }),
  'file.tooLarge': (p) => ({
    what: `文件过大，上限是 ${p.limit}。`,
    remedy: '请压缩图片或者去掉与正文无关的内容后上传；附图可以作为材料另行上传。',
  }),
  'file.kind': (p) => ({ what: `这是${spaced(of(kindsZh, p)[0])}，目前不能作为正文读取。`, remedy: of(kindsZh, p)[1] }),
  'file.damaged': (p) =>
    isPdf(p)
      ? { what: '文件已损坏，或者不是 PDF 文件。', remedy: exportAgain }
      : { what: `文件已损坏，或者不是 Word 文件${p.part ? `（${p.part} 读不出来）` : ''}。`, remedy: resave },
  'file.encrypted': (p) => ({
    what: '文件已加密，无法读取。',
    remedy: isPdf(p) ? '请导出没有打开密码的 PDF，或者上传起草时的 Word 文件（.docx）。' : '请取消打开密码，保存后重新上传。',
  }),
  'file.macro': (p) =>
    isPdf(p)
      ? { what: 'PDF 中含有脚本。', remedy: exportAgain }
      : { what: '文件含宏或者控件。', remedy: '请另存为不含宏的 .docx 后上传。' },
  'file.externalReference': (p) => ({
    what: `文件引用了外部内容（${p.target}）。`,
    remedy: '请在 Word 中断开外部链接，把链接的图片嵌入文件，模板改为 Normal，保存后重新上传。',
  }),
  'file.tooMuchInside': (p) => ({
    what: `文件内部过大：${measuresZh[String(p.measure)] ?? '内容'}超过上限 ${p.limit}。`,
    remedy: resave,
  }),
  'file.unsafe': (p) => ({
    what: `${(unsafeZh[String(p.reason)] ?? unsafeZh.path!)[0]}。`,
    remedy: (unsafeZh[String(p.reason)] ?? unsafeZh.path!)[1],
  }),
  'file.encoding': () => ({ what: '编码无法识别。', remedy: '请用记事本打开，另存为 UTF-8 编码后上传。' }),
  'file.nul': () => ({ what: '这不是文本文件：内容含有空字符（NUL）。', remedy: '请上传 .docx、.doc、.pdf、.md 或 .txt 文件。' }),
  'file.markup': (p) => ({
    what: p.mark === 'image' ? '文本中含有图片标记。' : `文本中含有网页标记（${p.mark}）。`,
    remedy: '请去掉标记，只保留文字后上传；图片可以作为材料另行上传。',
  }),
  'file.noText': (p) =>
    isPdf(p)
      ? {
          what: '这个 PDF 里没有可以读取的文字，可能是扫描件，或者文字已经转成图形。',
          remedy:
            '请上传起草时的 Word 文件（.docx）；只有纸质件的，请先做文字识别、逐字核对，存为 .docx 后上传。扫描件可以作为材料上传。',
        }
      : { what: '文件里没有可以读取的文字。', remedy: '如果正文是图片，请上传有文字的 .docx 文件。' },
  'converter.timeout': (p) => ({ what: `读取文件超过了 ${p.limit}，已停止。`, remedy: resave }),
  'converter.memory': (p) => ({ what: `读取文件占用内存超过了 ${p.limit}，已停止。`, remedy: resave }),
  'converter.busy': () => ({ what: '正在读取的文件太多。', remedy: '请过一两分钟再上传。' }),
  'converter.failed': () => ({ what: '文件没有读成。', remedy: resave }),
}

const enRefusals: Readonly<Record<UploadRefusalCode, (params: Params) => WhatAndRemedy>> = {
  'file.empty': () => ({ what: 'The file is empty.', remedy: 'Make sure it was saved, and upload it again.' }),
  'file.tooLarge': (p) => ({
    what: `The file is too large; the limit is ${p.limit}.`,
    remedy: 'Make its pictures smaller, or upload them apart as material.',
  }),
  'file.kind': (p) => ({ what: `This is ${of(kindsEn, p)[0]}, which cannot be read as a text yet.`, remedy: of(kindsEn, p)[1] }),
  'file.damaged': (p) =>
    isPdf(p)
      ? { what: 'The file is damaged or no PDF.', remedy: exportAgainEn }
      : { what: `The file is damaged or no Word file${p.part ? ` (${p.part} cannot be read)` : ''}.`, remedy: resaveEn },
  'file.encrypted': () => ({ what: 'The file is encrypted.', remedy: 'Take its password off, save it and upload it again.' }),
  'file.macro': (p) =>
    isPdf(p)
      ? { what: 'The PDF holds a script.', remedy: exportAgainEn }
      : { what: 'The file holds macros or controls.', remedy: 'Save it as .docx without macros.' },
  'file.externalReference': (p) => ({
    what: `The file refers to content outside (${p.target}).`,
    remedy: 'Break its links in Word, embed linked pictures, set the template to Normal, and save it.',
  }),
  'file.tooMuchInside': (p) => ({
    what: `The file is too large inside: ${measuresEn[String(p.measure)] ?? 'its content'} is over ${p.limit}.`,
    remedy: resaveEn,
  }),
  'file.unsafe': (p) => ({
    what: `${(unsafeEn[String(p.reason)] ?? unsafeEn.path!)[0]}.`,
    remedy: (unsafeEn[String(p.reason)] ?? unsafeEn.path!)[1],
  }),
  'file.encoding': () => ({
    what: 'The encoding of the text cannot be recognised.',
    remedy: 'Save it as UTF-8 and upload it again.',
  }),
  'file.nul': () => ({ what: 'This is no text: it holds NUL characters.', remedy: 'Upload .docx, .doc, .pdf, .md or .txt.' }),
  'file.markup': (p) => ({
    what: p.mark === 'image' ? 'The text holds picture marks.' : `The text holds HTML (${p.mark}).`,
    remedy: 'Leave only the words; upload pictures apart as material.',
  }),
  'file.noText': (p) =>
    isPdf(p)
      ? {
          what: 'There are no words to be read in this PDF: it is a scan, or its letters are drawings.',
          remedy:
            'Upload the Word file (.docx) it was made from. Where only paper exists, have it recognised, check it word by word and save it as .docx; the scan may be added as material.',
        }
      : { what: 'No words could be read in the file.', remedy: 'If its pages are pictures, upload a .docx with text.' },
  'converter.timeout': (p) => ({ what: `Reading the file took more than ${p.limit} and was stopped.`, remedy: resaveEn }),
  'converter.memory': (p) => ({
    what: `Reading the file took more than ${p.limit} of memory and was stopped.`,
    remedy: resaveEn,
  }),
  'converter.busy': () => ({ what: 'Too many files are being read.', remedy: 'Try again in a minute or two.' }),
  'converter.failed': () => ({ what: 'The file could not be read.', remedy: resaveEn }),
}

const zhNotices: Readonly<Record<UploadNoticeCode, (params: Params) => string>> = {
  trackedChanges: (p) => `文件里有修订：插入 ${p.insertions} 处，删除 ${p.deletions} 处。已按全部接受修订后的文本读入。`,
  comments: (p) => `文件里有 ${p.count} 条批注，没有读入。`,
  footnotes: (p) => `文件里有 ${p.count} 条脚注或者尾注，不属于正文，没有读入。`,
  hiddenText: (p) => `文件里有 ${p.count} 处隐藏文字，没有读入。`,
  textBoxes: (p) => `文件里有 ${p.count} 个文本框，其中的文字已放在所在段落之前，请核对位置。`,
  pictures: (p) => `文件里有 ${p.count} 张图片或者图形，没有读入。`,
  formulas: (p) => `文件里有 ${p.count} 个公式，只读入了其中的字符，请核对。`,
  symbols: (p) => `文件里有 ${p.count} 个特殊字体符号，显示为“〓”，请核对。`,
  objects: (p) => `文件里有 ${p.count} 个嵌入对象，没有读入。`,
  embeddedHtml: () => '文件的正文是嵌入的网页内容，已按文字读入，请核对。',
  template: () => '这是 Word 模板，已按普通文件读入；模板里的提示文字请删去。',
  pdfLayout: (p) =>
    `PDF 里没有段落信息，已按版面把 ${p.pages} 页的各行连成段落${Number(p.dropped) > 0 ? `，去掉页码、页眉、页脚 ${p.dropped} 行` : ''}，请对照原件核对。`,
  pagesWithoutText: (p) => `第 ${p.pages} 页没有读到文字，可能是图片或者空白页，请核对。`,
  numbersLost: (p) => `文件里有 ${p.count} 段自动编号读不出来，请核对条、款、项的编号，或者另存为 .docx 后重新上传。`,
  encoding: (p) => `文件的编码是 ${p.encoding}，已转换。`,
  otherExtension: (p) => `文件名的后缀是 ${p.extension}，实际内容是 ${p.kind}，已按实际内容读入。`,
  bidi: (p) => `文本里有 ${p.count} 个改变显示方向的不可见字符，已去掉。请核对文字顺序。`,
  zeroWidth: (p) => `文本里有 ${p.count} 个零宽字符，已去掉。`,
  control: (p) => `文本里有 ${p.count} 个控制字符，已去掉。`,
  lostCharacters: (p) => `文本里有 ${p.count} 处乱码（�），文件在保存前已经丢失了这些字，请补上。`,
}

const enNotices: Readonly<Record<UploadNoticeCode, (params: Params) => string>> = {
  trackedChanges: (p) =>
    `The file has tracked changes (${p.insertions} insertions, ${p.deletions} deletions). It was read as if all were accepted.`,
  comments: (p) => `${p.count} comments were left out.`,
  footnotes: (p) => `${p.count} footnotes or endnotes were left out; they are no part of the text.`,
  hiddenText: (p) => `Hidden text was left out in ${p.count} places.`,
  textBoxes: (p) => `The words of ${p.count} text boxes were put before the paragraphs they belong to; please check.`,
  pictures: (p) => `${p.count} pictures or drawings were left out.`,
  formulas: (p) => `Only the characters of ${p.count} formulas were read; please check.`,
  symbols: (p) => `${p.count} symbols of special fonts are shown as 〓; please check.`,
  objects: (p) => `${p.count} embedded objects were left out.`,
  embeddedHtml: () => 'The text was embedded as a web page and was read as words; please check.',
  template: () => 'This is a Word template; it was read as an ordinary file. Take its hints out.',
  pdfLayout: (p) =>
    `A PDF knows no paragraphs: the lines of ${p.pages} pages were put together by their layout${Number(p.dropped) > 0 ? `, ${p.dropped} lines of page numbers, heads and feet were left out` : ''}. Please check against the original.`,
  pagesWithoutText: (p) => `No words were found on page ${p.pages}: a picture, or an empty page. Please check.`,
  numbersLost: (p) =>
    `The automatic numbers of ${p.count} paragraphs could not be read; please check, or save the file as .docx and upload it again.`,
  encoding: (p) => `The text was converted from ${p.encoding}.`,
  otherExtension: (p) => `The name ends in ${p.extension}, the content is ${p.kind}; it was read as what it is.`,
  bidi: (p) =>
    `${p.count} invisible characters that change the direction of writing were taken out; please check the order of the words.`,
  zeroWidth: (p) => `${p.count} zero-width characters were taken out.`,
  control: (p) => `${p.count} control characters were taken out.`,
  lostCharacters: (p) => `${p.count} characters (�) had been lost before the file was saved; please restore them.`,
}

/** Why a file was not read and how to mend it; whole sentences, Chinese and English. */
export const uploadRefusalWords = { zh: zhRefusals, en: enRefusals } as const
/** What the uploader should know about a file that was read. */
export const uploadNoticeWords = { zh: zhNotices, en: enNotices } as const
