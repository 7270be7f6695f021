import {
  conclusionTerms,
  type Effect,
  type FairnessConclusion,
  fairnessTerms,
  type LintRule,
  lintWords,
  type OpinionConclusion,
  type Stage,
  stageTerms,
  type UploadNotice,
  uploadNoticeWords,
} from '@fadu/core'

interface Counts {
  readonly chapters: number
  readonly articles: number
  readonly headings: number
  readonly annexes: number
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const zh = {
  title: (title: string) => `报送合法性审核：${title}`,
  documents: '文件列表',
  workbench: '工作台',
  autosaved: (time: string) => `已自动保存，${time}。`,
  autosaveFailed: '没有自动保存成功，稍后会再试；请先不要关闭页面。',
  handOverBy: (names: string) => (names ? `三项都完成后，由单位负责人 ${names} 报送。` : '三项都完成后，由单位负责人报送。'),
  forHead: '经办人提交之后，由您审签：报送审核，或者退回经办人。',

  stepText: '送审稿',
  stepMaterials: '材料',
  stepCheck: (count: number) => (count === 0 ? '自查提示' : `自查提示 ${count} 处`),

  fileLabel: '送审稿',
  fileHint: 'Word（.docx、.doc）、有文字的 PDF、.md 或者 .txt，不超过 50 MB。有起草时的 .docx 的，请用 .docx。原件会原样保存。',
  notice: ({ code, params }: UploadNotice) => uploadNoticeWords.zh[code](params),
  titleLabel: '标题',
  titleHint: (registered: string) => `现在登记的标题是“${registered}”，与这里的不一样。请核对有没有选错文件。`,
  titleMissing: '标题没有填写',
  annexes: '附件',
  annexHint: '与正文一起公布的附件文件，如表格、图。正文中“附件”部分已经随正文读取，不必另传。',
  annexAdd: '添加附件',
  annexRemove: (name: string) => `去掉附件 ${name}`,
  annexRemoveShort: '去掉',
  save: '存为送审稿',
  saveWhat: '存为送审稿之后，这一稿成为文件现在的文本。',
  discard: '放弃改动',
  unsaved: '有改动还没有存为送审稿',
  restored: '已恢复上次自动保存的内容，还没有存为送审稿。',
  outdated: '您开始改动之后，别人存了新的一稿。要用新的一稿，请按“放弃改动”；要用您的这一稿，照常存为送审稿。',
  revising: (stage: Stage) =>
    `文件现在是“${stageTerms[stage][0]}”。存为新的送审稿之后，原有的审核意见和各项结论不再有效，要重新报送审核。`,

  structure: ({ chapters, articles, headings, annexes }: Counts) => {
    const main =
      articles > 0
        ? `${chapters > 0 ? `${chapters} 章 ` : ''}${articles} 条`
        : headings > 0
          ? `${headings} 个标题`
          : '没有条、款，按段落读取'
    return `识别出的结构：${main}${annexes > 0 ? `，附件 ${annexes} 个` : ''}`
  },
  range: (first: string, last: string) => `${first}至${last}`,
  remark: (rule: LintRule, params: Readonly<Record<string, string>>) => lintWords.zh[rule](params).replace(/。$/, ''),
  readText: '读出的文本',
  checkOriginal: '与原件并排核对',

  effects: '公布后处理的文件',
  effectsHint: '这份文件公布之后，下列文件随之修改、废止、失效或者延长。目录随文本一起审核、一起签发。',
  effectsFor: '本文件公布后，同时废止其他文件',
  effectKind: (kind: Effect['kind']) =>
    ({ repeal: '废止', declareLapsed: '宣布失效', extend: '延长有效期', amend: '修改' })[kind],
  effectKindLabel: '怎样处理',
  effectReason: '理由',
  effectReasonHint: '例如：主要内容已被上位规定取代。',
  effectUntil: '有效期延长至',
  consolidated: '修改后全文',
  consolidate: '按决定生成修改后全文',
  consolidateHint: '按决定里写明的修改，从现行文本生成，供核对；也可以放入自己改好的全文。',
  consolidateFailed: '没有生成。请检查网络后再试。',
  consolidateStopped: '有一处不能确定，没有生成',
  consolidateNothing: '决定里没有读到修改内容。请核对文本，或者放入改好的全文。',
  consolidateDone: (count: number) => `已按决定的 ${count} 处修改生成。请逐条核对后再保存。`,
  consolidateShow: '查看修改后全文',
  consolidatedHint: '按决定改好的全文，Word、有文字的 PDF、.md 或者 .txt。以现行文本为基础整理。',
  consolidatedThere: '修改后全文已经在目录里。要换一份，请再放一个文件。',
  otherBase: '现行文本已经不是整理时的那一稿，请以现行文本为基础重新整理、重新上传。',
  amendedTitle: '修改后的标题',
  amendedFrom: '修改后的文本施行日期',
  amendedFromHint: '不早于这份决定的公布之日。',
  amendsFrom: (title: string, day: string) => `${title}，${day}起施行`,
  consolidatedLost: '没有读到已存的修改后全文，没有保存。请检查网络后再试。',
  effectsMore: (count: number) => `还有 ${count} 件，再显示一些`,
  effectRemove: '从目录中去掉',
  effectFind: '查找要处理的文件',
  effectFindHint: '标题或者文号中的几个字。',
  effectAdd: (title: string) => `选入 ${title}`,
  effectAddShort: '选入',
  effectNone: '没有找到已公布的文件。请换几个字。',
  effectGap: (place: number) => `处理目录第 ${place} 件没有填完`,
  effectUnknown: '（这份文件您看不到）',

  materialsLabel: '报送审核的材料',
  materialUpload: '上传',
  fileFor: (subject: string) => `选择文件：${subject}`,
  materialMore: '另传一份',
  materialDownload: (name: string) => `下载 ${name}`,
  materialAct: (name: string) => `添加材料“${name}”`,
  materialOn: (day: string) => `${day}添加`,
  materialUploading: (percent: number) => `正在上传，${percent}%`,
  materialAdding: '正在登记',
  optional: '依内容提交。',
  textThere: '即上面的送审稿',
  textAwaited: (purpose: string) => `${purpose}即上面的送审稿，存为送审稿后自动具备，不必另传。`,
  forFairness: (purpose: string) => `公平竞争审查用，没有时也可以报送审核。${purpose}`,
  fairnessThere: (conclusion: FairnessConclusion) => fairnessTerms[conclusion][0],
  fairnessWaits: '由公平竞争审查人员对这一稿出具；可以先报送，出具审核意见之前要有。',
  fairnessOld: '结论是对上一稿作出的，要对这一稿重新出具。',

  blanks: (place: string, count: number, samples: string) => `${place || '正文'}：${count} 处空白没有填（${samples}）`,
  blanksWhy: '留有空白的文本不能报送。请在文件中填好后重新上传。',
  remarkWhy: '可能是条文编号有误，也可能是读取有误。请核对原件；不影响提交。',
  contentWhy: (source: string) => `${source}。是提问，不是结论；有依据的，请在说明里写明。不影响提交。`,
  look: '去看',
  checksNone: '没有发现空白和编号问题。内容上的问题由审核人员判断。',
  checksLater: '上传送审稿之后，这里列出空白、条文编号的问题。',
  checksLabel: '自查提示',

  propose: '提交负责人审签',
  submit: '报送审核',
  returnProposal: '退回经办人',
  returnNote: '退回的原因',
  returnNoteHint: '经办人会看到，并且记入日志。',
  returnNoteMissing: '请写明退回的原因。',
  cancel: '不退回',
  submitWhat: '报送之后文本固定，审核时限从收到完整材料起算；再要改动，须退回或者重新报送。',
  reasonNoText: '还没有送审稿',
  reasonUnsaved: '改动后的文本还没有存为送审稿',
  reasonBlanks: (count: number) => `文本里还有 ${count} 处空白没有填`,
  reasonMissing: (count: number, names: string) => `还差 ${count} 件材料：${names}`,
  reasonStage: '退回修改的文件，要先存一份改过的送审稿',
  hintRemarks: (count: number) => `有 ${count} 处自查提示待确认，不影响提交。`,
  proposed: (day: string, names: string) =>
    `${day}已提交负责人${names ? ` ${names} ` : ''}审签。存一份新的送审稿会取消这次提交。`,
  notProposed: '经办人还没有提交。',
  submitted: '已报送审核，等审核机构受理。',
  returned: '退回的原因',
  opinion: (conclusion: OpinionConclusion) => `审核意见：${conclusionTerms[conclusion][0]}`,
  opinionAdvice: '建议：',
  closed: (stage: Stage) => `文件现在是“${stageTerms[stage][0]}”，不能在这里修改。`,
  notYours: '您现在的身份不在这里办理。',
  openWorkbench: '打开工作台',
}

export type SubmissionWords = typeof zh

const en: SubmissionWords = {
  title: (title) => `Submission for review: ${title}`,
  documents: 'Documents',
  workbench: 'Workbench',
  autosaved: (time) => `Saved automatically at ${time}. `,
  autosaveFailed: 'Not saved automatically; it will be tried again. Please keep the page open. ',
  handOverBy: (names) => `When all three are done, the head of the unit${names ? `, ${names},` : ''} submits it.`,
  forHead: 'Once the clerk proposes it, you submit it or return it to the clerk.',

  stepText: 'The draft',
  stepMaterials: 'Material',
  stepCheck: (count) => (count === 0 ? 'Self-check' : `Self-check: ${plural(count, 'remark')}`),

  fileLabel: 'The draft',
  fileHint:
    'Word (.docx, .doc), a PDF with words, .md or .txt, at most 50 MB; the .docx where there is one. The original is kept as it is.',
  notice: ({ code, params }) => uploadNoticeWords.en[code](params),
  titleLabel: 'Title',
  titleHint: (registered) => `Registered at present as “${registered}”, which differs. Is this the right file?`,
  titleMissing: 'the title is empty',
  annexes: 'Annexes',
  annexHint:
    'Files that are published with the text, such as tables and maps. What stands under 附件 in the text was read with it.',
  annexAdd: 'Add an annex',
  annexRemove: (name) => `Remove annex ${name}`,
  annexRemoveShort: 'Remove',
  save: 'Save as the draft',
  saveWhat: 'Once saved, this is the document’s present text.',
  discard: 'Discard changes',
  unsaved: 'Changes not yet saved as the draft',
  restored: 'What was saved automatically last time is back; it is not yet the draft.',
  outdated:
    'Somebody saved a new draft after you began yours. To use that one, press “Discard changes”; to use yours, save it as usual.',
  revising: (stage) =>
    `The document is “${stageTerms[stage][1]}”. A new draft ends the effect of the opinion and of all conclusions; it must be submitted again.`,

  structure: ({ chapters, articles, headings, annexes }) => {
    const main =
      articles > 0
        ? `${chapters > 0 ? `${plural(chapters, 'chapter')}, ` : ''}${plural(articles, 'article')}`
        : headings > 0
          ? plural(headings, 'heading')
          : 'no articles, read by paragraphs'
    return `Structure found: ${main}${annexes > 0 ? `, ${plural(annexes, 'annex', 'annexes')}` : ''}`
  },
  range: (first, last) => `${first} to ${last}`,
  remark: (rule, params) => lintWords.en[rule](params).replace(/\.$/, ''),
  readText: 'The text as read',
  checkOriginal: 'Check against the original, side by side',

  effects: 'Documents it changes when published',
  effectsHint:
    'Once this is published, these documents are repealed, lapse or are extended. The list is reviewed and signed with the text.',
  effectsFor: 'Its publication repeals other documents',
  effectKind: (kind) => ({ repeal: 'Repeal', declareLapsed: 'Declare lapsed', extend: 'Extend validity', amend: 'Amend' })[kind],
  effectKindLabel: 'What happens to it',
  effectReason: 'Reason',
  effectReasonHint: 'For example: its main content is now ruled by a higher provision.',
  effectUntil: 'Valid until',
  consolidated: 'Consolidated text',
  consolidate: 'Make the consolidated text from the decision',
  consolidateHint: 'From the text that holds now and what the decision says, for checking; or give a text of your own.',
  consolidateFailed: 'Nothing was made. Check the network and try again.',
  consolidateStopped: 'One instruction is not certain; nothing was made',
  consolidateNothing: 'No instruction was read in the decision. Check its text, or give the consolidated text.',
  consolidateDone: (count) => `Made from ${plural(count, 'change')}. Check each before saving.`,
  consolidateShow: 'See the consolidated text',
  consolidatedHint: 'The whole text as amended, as Word, a PDF with words, .md or .txt, made from the text that holds now.',
  consolidatedThere: 'The consolidated text is on the list. To replace it, give another file.',
  otherBase: 'The text that holds now is not the one this was made from. Consolidate it anew and upload it again.',
  amendedTitle: 'Title as amended',
  amendedFrom: 'Amended text takes effect on',
  amendedFromHint: 'Not before this decision is published.',
  amendsFrom: (title, day) => `${title}, from ${day}`,
  consolidatedLost: 'A consolidated text could not be read again; nothing was saved. Check the network and try again.',
  effectsMore: (count) => `${count} more: show some`,
  effectRemove: 'Take off the list',
  effectFind: 'Find a document',
  effectFindHint: 'Some characters of its title or number.',
  effectAdd: (title) => `Add ${title}`,
  effectAddShort: 'Add',
  effectNone: 'No published document was found. Try other characters.',
  effectGap: (place) => `document ${place} on the list is not complete`,
  effectUnknown: '(a document you may not see)',

  materialsLabel: 'Material for the review',
  materialUpload: 'Upload',
  fileFor: (subject) => `Choose a file: ${subject}`,
  materialMore: 'Add another',
  materialDownload: (name) => `Download ${name}`,
  materialAct: (name) => `Add “${name}”`,
  materialOn: (day) => `added ${day}`,
  materialUploading: (percent) => `Uploading, ${percent}%`,
  materialAdding: 'Recording',
  optional: 'Where the content calls for it. ',
  textThere: 'The draft above',
  textAwaited: (purpose) => `${purpose} It is the draft above once saved; nothing else is to be uploaded.`,
  forFairness: (purpose) => `For the fair-competition review; the submission does not wait for it. ${purpose}`,
  fairnessThere: (conclusion) => fairnessTerms[conclusion][1],
  fairnessWaits:
    'Drawn by the fair-competition reviewer on this text; it may follow the submission but must be there before the opinion.',
  fairnessOld: 'The conclusion was on an earlier text and must be drawn again.',

  blanks: (place, count, samples) => `${place || 'Text'}: ${plural(count, 'blank')} left (${samples})`,
  blanksWhy: 'A text with blanks cannot be submitted. Fill them in and upload it again.',
  remarkWhy: 'The numbering may be wrong, or read wrongly. Check the original; this does not stop the submission.',
  contentWhy: (source) =>
    `${source}. A question, not a verdict: where there is a basis, name it in the drafting note. This does not stop the submission.`,
  look: 'Show',
  checksNone: 'No blanks and no trouble with the numbering. The content is for the reviewer to judge.',
  checksLater: 'Once a draft is uploaded, blanks and trouble with the numbering are listed here.',
  checksLabel: 'Self-check',

  propose: 'Propose to the head',
  submit: 'Submit for review',
  returnProposal: 'Return to the clerk',
  returnNote: 'Why it is returned',
  returnNoteHint: 'The clerk will see it; it goes into the log.',
  returnNoteMissing: 'State why it is returned.',
  cancel: 'Do not return',
  submitWhat:
    'Once submitted the text is fixed and the time for the review runs from the complete submission; to change it, it must come back or be submitted anew.',
  reasonNoText: 'there is no draft yet',
  reasonUnsaved: 'the changed text is not saved as the draft',
  reasonBlanks: (count) => `${plural(count, 'blank')} left in the text`,
  reasonMissing: (count, names) => `${count} missing: ${names}`,
  reasonStage: 'a returned document needs a changed draft first',
  hintRemarks: (count) => `${plural(count, 'remark')} to confirm. Remarks do not stop the submission.`,
  proposed: (day, names) => `Proposed on ${day}${names ? ` to ${names}` : ''}. Saving a new draft takes the proposal back.`,
  notProposed: 'The clerk has not proposed it yet.',
  submitted: 'Submitted; the review body is to accept it.',
  returned: 'Why it came back',
  opinion: (conclusion) => `Opinion: ${conclusionTerms[conclusion][1]}`,
  opinionAdvice: 'Advice: ',
  closed: (stage) => `The document is “${stageTerms[stage][1]}” and cannot be changed here.`,
  notYours: 'In your present role there is nothing to do here.',
  openWorkbench: 'Open the workbench',
}

export const submissionWords = { zh, en }
