import type { CommandType } from '../register/commands.ts'
import type { Refusal } from '../register/refusal.ts'
import type { OpinionConclusion, Stage } from '../register/state.ts'
import type { Role } from '../schema/actor.ts'
import {
  commandTerms,
  conclusionTerms,
  filingTerms,
  type Language,
  roleTerms,
  stageTerms,
  standingTerms,
  type Term,
  termIn,
} from './terms.ts'

type Params = Refusal['params']
type Sentence = string | ((params: Params) => string)

/** What is wrong, and how to mend it. */
interface Wording {
  readonly zh: readonly [what: Sentence, remedy: Sentence]
  readonly en: readonly [what: Sentence, remedy: Sentence]
}

const term = (terms: Readonly<Record<string, Term>>, key: unknown, language: Language) => {
  const found = terms[String(key)]
  return found ? termIn(found, language) : String(key)
}

const kinds: Readonly<Record<string, Term>> = {
  amend: ['修改', 'amend'],
  repeal: ['废止', 'repeal'],
  declareLapsed: ['宣布失效', 'declare lapsed'],
  extend: ['延长有效期', 'extend'],
}

const fields: Readonly<Record<string, Term>> = {
  publishedOn: ['公布日期', 'date of publication'],
  effectiveOn: ['施行日期', 'effective date'],
  validUntil: ['有效期', 'end of validity'],
  signedOn: ['成文日期', 'date of signature'],
  sentOn: ['报送日期', 'date of sending'],
  registrationNumber: ['登记号', 'registration number'],
  meeting: ['会议名称', 'meeting'],
}

const wordings = {
  'rights.denied': {
    zh: [
      (p) => `${term(roleTerms, p.role as Role, 'zh')}不能办理“${term(commandTerms, p.command as CommandType, 'zh')}”。`,
      '请由有权办理的人员办理，或者换一个身份。',
    ],
    en: [
      (p) => `A ${term(roleTerms, p.role, 'en')} may not: ${term(commandTerms, p.command, 'en')}.`,
      'Ask a person with that role, or act in another role.',
    ],
  },
  'rights.notNow': {
    zh: [(p) => `现阶段应当由${term(roleTerms, p.role as Role, 'zh')}办理。`, '请转由其办理。'],
    en: [(p) => `At this stage it is for the ${term(roleTerms, p.role, 'en')}.`, 'Pass it on.'],
  },
  'session.missing': {
    zh: ['您还没有登录，或者登录已经过期。', '请重新登录；已填写的内容会保留。'],
    en: ['You are not signed in.', 'Sign in again; what you typed is kept.'],
  },
  'session.wrongPassword': {
    zh: ['用户名或者密码不对。', '请核对后重新输入；忘记密码请联系系统管理员。'],
    en: ['User name or password is wrong.', 'Check both and try again.'],
  },
  'session.grantUnknown': {
    zh: ['您没有这个办理身份，或者它已经到期。', '请重新选择办理身份。'],
    en: ['You do not hold that role.', 'Choose a role you hold.'],
  },
  'document.unknown': {
    zh: ['没有这份文件。', '请核对地址，或者从列表中打开。'],
    en: ['There is no such document.', 'Check the address or open it from a list.'],
  },
  'document.exists': {
    zh: ['这份文件已经登记。', '请打开已登记的文件继续办理。'],
    en: ['The document is already registered.', 'Open it and go on there.'],
  },
  'document.reference': {
    zh: ['参考文本只供引用和对照，不能办理。', '请在本机关的文件上办理。'],
    en: ['A reference text is read-only.', 'Act on a document of your own.'],
  },
  'stage.wrong': {
    zh: [
      (p) =>
        `不能${term(commandTerms, p.command as CommandType, 'zh')}：文件现在的状态是“${term(stageTerms, p.stage as Stage, 'zh')}”。`,
      '请刷新页面，按页面上的“下一步”办理。',
    ],
    en: [
      (p) => `Cannot ${term(commandTerms, p.command, 'en').toLowerCase()}: the document is “${term(stageTerms, p.stage, 'en')}”.`,
      'Reload and follow the next step shown.',
    ],
  },
  'write.stale': {
    zh: [(p) => `您打开页面之后，别人又办理了 ${p.changes} 步。`, '您填写的内容已保留。请看过变化后再提交一次。'],
    en: [
      (p) => `After you opened it, others took ${p.changes} more steps.`,
      'What you typed is kept. Look at the change and submit again.',
    ],
  },
  'stream.moved': {
    zh: ['办理的同时，文件有了新的变化。', '您填写的内容已保留。请看过变化后再提交一次。'],
    en: ['The document changed while you acted.', 'What you typed is kept. Look at the change and submit again.'],
  },
  'command.reused': {
    zh: ['这个操作编号已经用于另一项操作。', '请刷新页面后重新提交。'],
    en: ['That command id was used for something else.', 'Reload and submit again.'],
  },
  'clock.behind': {
    zh: ['服务器时钟比登记簿最后一条记录慢，暂停登记。', '请系统管理员校准服务器时钟。'],
    en: ['The server clock is behind the log; writing is paused.', 'The administrator must set the clock.'],
  },
  'date.invalid': {
    zh: [(p) => `日期“${p.value ?? ''}”不存在。`, '请按“年-月-日”填写，例如 2021-03-05。'],
    en: [(p) => `The date “${p.value ?? ''}” does not exist.`, 'Use YYYY-MM-DD.'],
  },
  'period.reversed': {
    zh: [(p) => `结束日期 ${p.to} 早于开始日期 ${p.from}。`, '请核对两个日期。'],
    en: [(p) => `The period ends on ${p.to}, before it begins on ${p.from}.`, 'Check the two dates.'],
  },
  'period.tooLong': {
    zh: [(p) => `${p.from} 至 ${p.to} 超过 ${p.years} 个年度。`, '请把期间分成几段查询。'],
    en: [(p) => `${p.from} to ${p.to} touches more than ${p.years} years.`, 'Ask for shorter periods, one after the other.'],
  },
  'date.future': {
    zh: [(p) => `日期 ${p.on} 晚于今天（${p.today}）。`, '请填写已经发生的日期。'],
    en: [(p) => `${p.on} lies after today (${p.today}).`, 'Give a day that has come.'],
  },
  'date.notToday': {
    zh: [(p) => `这一步的日期只能是今天（${p.today}），不能填 ${p.on}。`, '日期记错的，登记后可以申请更正。'],
    en: [(p) => `This act is dated today (${p.today}), not ${p.on}.`, 'A wrong date can be corrected afterwards.'],
  },
  'input.invalid': {
    zh: [(p) => `填写的内容不符合要求：${p.where}。`, '请按提示修改后重新提交。'],
    en: [(p) => `The input is not valid: ${p.where}.`, 'Mend it and submit again.'],
  },
  'organ.unknown': {
    zh: ['没有登记这个机关。', '请从机关列表中选择。'],
    en: ['That organ is not registered.', 'Choose one from the list.'],
  },
  'organ.twice': { zh: ['同一机关不能列两次。', '请删去重复的机关。'], en: ['An organ is named twice.', 'Remove one of them.'] },
  'organ.notEntitled': {
    zh: [
      (p) => `${p.organ}不是有权制定行政规范性文件的机关；内设机构、临时机构不得以自己名义制定。`,
      '请改以有权机关的名义制定。',
    ],
    en: [(p) => `${p.organ} may not make normative documents in its own name.`, 'Use an organ entitled to it.'],
  },
  'organ.dissolved': {
    zh: [(p) => `${p.organ}已经撤销。`, '请选择承接其职能的机关。'],
    en: [(p) => `${p.organ} has been dissolved.`, 'Choose its successor.'],
  },
  'text.missing': { zh: ['还没有上传文本。', '请先上传送审稿。'], en: ['There is no text yet.', 'Upload the draft first.'] },
  'text.unchanged': {
    zh: ['新文本与现有文本完全相同。', '请确认上传的是修改后的文件。'],
    en: ['The new text equals the present one.', 'Check that you chose the changed file.'],
  },
  'text.changed': {
    zh: ['文本已经不是您看到的那一稿，原有结论不能用于新文本。', '请刷新页面，查看现在的文本后再办理。'],
    en: ['The text is no longer the one you saw.', 'Reload and read the present text.'],
  },
  'text.blanks': {
    zh: [(p) => `文本里还有 ${p.count} 处空白未填，例如“${p.first}”。`, '请填好后重新上传。'],
    en: [(p) => `${p.count} blanks are left in the text, e.g. “${p.first}”.`, 'Fill them in and upload again.'],
  },
  'text.alreadyJudged': {
    zh: [
      (p) => `这一稿已经审核，意见为“${term(conclusionTerms, p.conclusion as OpinionConclusion, 'zh')}”，没有修改不能再次报送。`,
      '请先上传修改后的文本。',
    ],
    en: [(p) => `This very text was judged “${term(conclusionTerms, p.conclusion, 'en')}”.`, 'Upload a changed text first.'],
  },
  'text.classified': {
    zh: [
      (p) => `文件标有“${p.mark}”。本系统不是涉密系统，不得存储、处理国家秘密。`,
      '请立即停止上传，按保密规定在涉密系统中办理。',
    ],
    en: [(p) => `It is marked “${p.mark}”. This system may not hold state secrets.`, 'Use the classified system.'],
  },
  'material.missing': {
    zh: [(p) => `还缺材料：${p.names}。`, '请在“材料”里上传。'],
    en: [(p) => `Material is missing: ${p.names}.`, 'Upload it under Materials.'],
  },
  'material.unknown': {
    zh: ['没有这一项材料要求。', '请从材料清单中选择。'],
    en: ['No such requirement.', 'Choose one from the list.'],
  },
  'material.twice': { zh: ['这份材料已经添加。', '不必重复添加。'], en: ['That material was added already.', 'Nothing to do.'] },
  'material.dayPassed': {
    zh: ['补充材料的期限应当在今天之后。', '请另选日期。'],
    en: ['The day must lie after today.', 'Choose a later day.'],
  },
  'material.stillTime': {
    zh: [(p) => `补充材料的期限是 ${p.suppliedBy}，还没有到。`, '请在期限过后再退回。'],
    en: [(p) => `There is time until ${p.suppliedBy}.`, 'Return it after that day.'],
  },
  'consultation.noteMissing': {
    zh: ['公开征求意见应当同时公布起草说明。', '请先上传起草说明。'],
    en: ['The drafting note must be public too.', 'Upload it first.'],
  },
  'consultation.closesBeforeOpening': {
    zh: ['截止日期应当晚于开始日期。', '请另选截止日期。'],
    en: ['It must close after it opens.', 'Choose a later day.'],
  },
  'consultation.short': {
    zh: [(p) => `征求意见 ${p.days} 日，少于规定的 ${p.minimum} 日。`, '请延后截止日期，或者写明缩短的理由。'],
    en: [(p) => `${p.days} days is less than ${p.minimum}.`, 'Close later or state a reason.'],
  },
  'consultation.stillOpen': {
    zh: [(p) => `征求意见的截止日期是 ${p.closesOn}，还没有到。`, '请到期后再结束。'],
    en: [(p) => `It is open until ${p.closesOn}.`, 'Close it then.'],
  },
  'consultation.adoptedMoreThanReceived': {
    zh: ['采纳数不能多于收到的意见数。', '请核对两个数字。'],
    en: ['More adopted than received.', 'Check the figures.'],
  },
  'assessment.notMajorDecision': {
    zh: ['这份文件没有登记为重大行政决策，不需要论证评估。', '确属重大行政决策的，请重新登记起草。'],
    en: ['Not registered as a major decision.', 'Register it as one.'],
  },
  'fairness.reasonMissing': {
    zh: ['适用例外、不涉及或者不符合的，应当写明理由。', '请补写理由。'],
    en: ['That conclusion needs a reason.', 'State it.'],
  },
  'fairness.missing': {
    zh: ['这一稿还没有公平竞争审查结论，不得出台。', '请公平竞争审查人员先对现在的文本出具结论。'],
    en: ['No fair-competition conclusion on this text.', 'Have it concluded first.'],
  },
  'fairness.notCompliant': {
    zh: ['公平竞争审查结论为不符合审查标准，不得出台。', '请修改文本后重新审查。'],
    en: ['The fair-competition review found it not compliant.', 'Change the text and review again.'],
  },
  'submission.notProposed': {
    zh: ['经办人还没有把这一稿提交负责人审签。', '请经办人先提交。'],
    en: ['The clerk has not proposed this text.', 'Have it proposed first.'],
  },
  'review.missing': {
    zh: ['还没有合法性审核意见，未经审核不得提请集体讨论、签发或者公布。', '请先报送合法性审核。'],
    en: ['There is no legality opinion.', 'Submit it for review first.'],
  },
  'review.otherText': {
    zh: ['审核意见是对另一稿作出的，修改后的文本尚未复核。', '请先报送修改稿复核。'],
    en: ['The opinion was on another text.', 'Submit the changed text.'],
  },
  'review.changesRequired': {
    zh: ['合法性审核意见为“应当予以修改”，修改后的文本尚未复核。', '请先提交修改稿；特殊情况下说明理由后提请审议。'],
    en: ['The opinion requires changes.', 'Submit a changed text, or keep it with reasons.'],
  },
  'review.unlawful': {
    zh: ['合法性审核意见为“不合法”，不得提请集体讨论。', '请修改文本后重新报送审核。'],
    en: ['The opinion is “unlawful”.', 'Change the text and submit again.'],
  },
  'separation.reviewerDrafted': {
    zh: [(p) => `${p.name}参与了起草，不能审核这份文件。`, '请指派其他审核人员。'],
    en: [(p) => `${p.name} took part in drafting.`, 'Assign someone else.'],
  },
  'separation.signerWrote': {
    zh: ['拟写审核意见的人不能签发这份意见。', '请审核机构其他负责人签发。'],
    en: ['Who wrote the opinion may not sign it.', 'Another head must sign.'],
  },
  'separation.signerDrafted': {
    zh: ['您参与了起草，不能签发审核意见。', '请审核机构其他负责人签发。'],
    en: ['You took part in drafting.', 'Another head must sign.'],
  },
  'separation.authorityTookPart': {
    zh: ['您参与过这份文件的制定，不能代表备案机关办理。', '请备案机关其他人员办理。'],
    en: ['You took part in making the document.', 'Someone else must act for the authority.'],
  },
  'separation.samePerson': {
    zh: ['更正已公布的登记事项需要两个人，申请人不能自己复核。', '请另一位有权人员复核。'],
    en: ['Two persons are needed.', 'Someone else must confirm.'],
  },
  'opinion.notWritten': {
    zh: ['审核人员还没有拟写审核意见。', '请审核人员先提交意见。'],
    en: ['No opinion was written yet.', 'Have it written first.'],
  },
  'opinion.itemsOpen': {
    zh: [(p) => `还有 ${p.open} 项审核事项没有判断（共 ${p.total} 项）。`, '请逐项判断后提交。'],
    en: [(p) => `${p.open} of ${p.total} items are not judged.`, 'Judge each of them.'],
  },
  'opinion.contradicts': {
    zh: [(p) => `有 ${p.items} 项判断为“不符合”，结论不能是“合法”。`, '请改变结论，或者复核这几项判断。'],
    en: [(p) => `${p.items} items do not conform; it cannot be “lawful”.`, 'Change the conclusion or the judgements.'],
  },
  'opinion.findingMissing': {
    zh: ['结论为应当修改或者不合法的，至少写明一处问题和依据。', '请添加审核发现。'],
    en: ['That conclusion needs a finding.', 'Add one with its basis.'],
  },
  'opinion.early': {
    zh: [(p) => `审核时间一般不少于规定的最短时限（${p.minimumOn} 起）。`, '确需提前的，请写明理由。'],
    en: [(p) => `The minimum time ends on ${p.minimumOn}.`, 'State a reason for going earlier.'],
  },
  'counsel.alreadyAsked': {
    zh: [(p) => `已经征求${p.name}的意见，尚未答复。`, '请等待答复。'],
    en: [(p) => `${p.name} has been asked already.`, 'Wait for the answer.'],
  },
  'counsel.notAsked': {
    zh: ['没有征求您的意见，或者您已经答复。', '不必再次答复。'],
    en: ['You were not asked, or have answered.', 'Nothing to do.'],
  },
  'keep.notChangesRequired': {
    zh: ['只有对“应当予以修改”的这一稿，才能说明理由后提请审议。', '请按审核意见修改，或者重新报送。'],
    en: ['Only a text whose changes were required can be kept with reasons.', 'Follow the opinion.'],
  },
  'deliberation.missing': {
    zh: [(p) => `还有 ${p.organs} 个制定机关没有集体讨论通过这一稿。`, '请先记录集体讨论的决定。'],
    en: [(p) => `${p.organs} issuer(s) have not approved this text.`, 'Record the deliberation first.'],
  },
  'deliberation.beforeOpinion': {
    zh: [(p) => `会议日期早于审核意见出具日（${p.issuedOn}）。`, '请核对会议日期；未经审核的讨论无效。'],
    en: [(p) => `The meeting lies before the opinion (${p.issuedOn}).`, 'Check the date.'],
  },
  'deliberation.beforeFairness': {
    zh: [(p) => `会议日期早于公平竞争审查结论（${p.on}）。`, '请核对会议日期。'],
    en: [(p) => `The meeting lies before the fair-competition conclusion (${p.on}).`, 'Check the date.'],
  },
  'deliberation.twice': {
    zh: ['本机关已经讨论通过这一稿。', '不必再次记录。'],
    en: ['Your organ approved this text already.', 'Nothing to do.'],
  },
  'deliberation.chiefReasons': {
    zh: ['主要负责人的决定与多数人意见不一致的，应当说明理由。', '请补写理由。'],
    en: ['The chief’s reasons are missing.', 'State them.'],
  },
  'deliberation.changeMissing': {
    zh: ['会议修改了文本的，应当写明修改了什么。', '请补写会议要求的修改。'],
    en: ['What the meeting changed is missing.', 'State it.'],
  },
  'signature.missing': {
    zh: [(p) => `还有 ${p.organs} 个制定机关没有签发这一稿。`, '请先签发。'],
    en: [(p) => `${p.organs} issuer(s) have not signed.`, 'Have it signed first.'],
  },
  'signature.twice': { zh: ['本机关已经签发。', '不必再次签发。'], en: ['Your organ has signed already.', 'Nothing to do.'] },
  'signature.beforeDeliberation': {
    zh: [(p) => `成文日期早于集体讨论的日期（${p.on}）。`, '请核对成文日期。'],
    en: [(p) => `The date lies before the deliberation (${p.on}).`, 'Check the date.'],
  },
  'number.beforeSignature': {
    zh: [(p) => `成文日期晚于编号日期（${p.on}）；先签发，后编号。`, '请核对成文日期。'],
    en: [(p) => `The signature lies after the day on which the number was given (${p.on}).`, 'Check the date.'],
  },
  'number.missing': { zh: ['还没有编号。', '请先编发文字号。'], en: ['There is no number yet.', 'Assign it first.'] },
  'number.codeUnknown': {
    zh: [(p) => `制定机关没有机关代字“${p.code}”，或者当时未启用。`, '请选择制定机关的机关代字。'],
    en: [(p) => `“${p.code}” is not a code of the lead organ.`, 'Choose one of its codes.'],
  },
  'number.normativeCode': {
    zh: [(p) => `政策性文件不能使用规范性文件的字号“${p.code}”。`, '请选择非“规”字的代字。'],
    en: ['A policy document takes no 规 number.', 'Choose another code.'],
  },
  'number.notReserved': {
    zh: [(p) => `${p.serial}号没有预留，不能指定。`, '请用下一个号，或者先预留。'],
    en: [(p) => `Serial ${p.serial} was not reserved.`, 'Take the next one.'],
  },
  'number.serialTaken': {
    zh: [(p) => `${p.serial}号已经使用、预留或者作废。`, '请另选一个号。'],
    en: [(p) => `Serial ${p.serial} is taken.`, 'Choose another.'],
  },
  'publication.beforeSignature': {
    zh: [(p) => `公布日期早于成文日期（${p.on}）。`, '请核对公布日期。'],
    en: [(p) => `Publication lies before the signature (${p.on}).`, 'Check the date.'],
  },
  'publication.afterChange': {
    zh: [(p) => `公布日期晚于这份文件已被修改或者废止的日期（${p.on}）。`, '请核对公布日期。'],
    en: [(p) => `Publication lies after the day on which it was amended or ended (${p.on}).`, 'Check the date.'],
  },
  'publication.beforeNumber': {
    zh: [(p) => `公布日期早于编号日期（${p.on}）；发文字号应当在公布前编定。`, '请核对公布日期。'],
    en: [(p) => `Publication lies before the number was given (${p.on}).`, 'Check the date.'],
  },
  'effect.beforePublication': {
    zh: ['施行日期早于公布日期；规范性文件不溯及既往。', '请改为公布之日或者以后。'],
    en: ['It cannot take effect before publication.', 'Choose a later day.'],
  },
  'effect.early': {
    zh: [(p) => `施行日期应当在公布之日起 ${p.days} 日后。`, '提前施行的，请写明理由。'],
    en: [(p) => `It takes effect more than ${p.days} days after publication.`, 'State a reason for an earlier day.'],
  },
  'validity.tooLong': {
    zh: [(p) => `有效期超过规定的最长期限（${p.limit}），说明理由也不能更长。`, '请缩短有效期。'],
    en: [(p) => `The validity may not run beyond ${p.limit}, with or without a reason.`, 'Shorten it.'],
  },
  'validity.otherThanText': {
    zh: [(p) => `文本写明的有效期到 ${p.stated}，与填写的不一致；以文本为准。`, '请按文本填写，或者写明理由。'],
    en: [(p) => `The text itself ends on ${p.stated}.`, 'Follow the text, or state a reason.'],
  },
  'validity.long': {
    zh: [(p) => `有效期超过规定的最长期限（${p.limit}）。`, '请缩短有效期，或者写明理由。'],
    en: [(p) => `The validity runs beyond ${p.limit}.`, 'Shorten it or state a reason.'],
  },
  'validity.beforeEffect': {
    zh: ['有效期在施行之前就结束了。', '请核对两个日期。'],
    en: ['It ends before it takes effect.', 'Check both dates.'],
  },
  'effect.form': {
    zh: [(p) => `这种文件不能${term(kinds, p.kind, 'zh')}其他文件。`, '请改用相应的决定。'],
    en: [(p) => `This form cannot ${term(kinds, p.kind, 'en')} other documents.`, 'Use the fitting decision.'],
  },
  'effect.target': {
    zh: ['处理目录里有一件文件不在本登记簿，或者是参考文本。', '请从本登记簿的文件中选择。'],
    en: ['A target is not in this register.', 'Choose it from the register.'],
  },
  'effect.self': { zh: ['文件不能处理自己。', '请从处理目录中删去。'], en: ['A document cannot change itself.', 'Remove it.'] },
  'effect.twice': { zh: ['同一件文件在处理目录里出现两次。', '请删去一处。'], en: ['A target is listed twice.', 'Remove one.'] },
  'decision.notPublished': {
    zh: ['所依据的决定还没有公布，或者无权处理这份文件。', '请先公布决定。'],
    en: ['The decision is not published.', 'Publish it first.'],
  },
  'standing.notInForce': {
    zh: [(p) => `文件现在的效力是“${term(standingTerms, p.standing, 'zh')}”，不能办理。`, '只有现行有效的文件可以办理。'],
    en: [(p) => `The document is ${term(standingTerms, p.standing, 'en').toLowerCase()}.`, 'It must be in force.'],
  },
  'standing.ended': {
    zh: [(p) => `文件现在的效力是“${term(standingTerms, p.standing, 'zh')}”，不能再修改、延长或者废止。`, '请从处理目录中删去。'],
    en: [(p) => `The document is ${term(standingTerms, p.standing, 'en').toLowerCase()}.`, 'Remove it from the decision.'],
  },
  'ending.beforeDecision': {
    zh: ['停止执行的日期早于决定公布的日期。', '请核对日期。'],
    en: ['It cannot end before the decision was public.', 'Check the date.'],
  },
  'amendment.otherBase': {
    zh: ['修改决定依据的不是现行文本。', '请以现行文本为基础重新整理。'],
    en: ['The amendment is not based on the present text.', 'Consolidate it anew.'],
  },
  'extension.noEnd': { zh: ['文件没有有效期，不需要延长。', '不必办理。'], en: ['The document has no end.', 'Nothing to do.'] },
  'extension.notEvaluated': {
    zh: ['延长有效期之前应当进行后评估。', '请起草单位先提交评估结论。'],
    en: ['It has not been evaluated.', 'Evaluate it first.'],
  },
  'extension.tooLate': {
    zh: [(p) => `延长决定在有效期届满（${p.old}）之后才公布。`, '文件已经失效，需要的请重新制定。'],
    en: [(p) => `The decision came after the end (${p.old}).`, 'Make it anew.'],
  },
  'extension.notLater': {
    zh: [(p) => `新的有效期没有晚于原有效期（${p.old}）。`, '请核对日期。'],
    en: [(p) => `The new end is not after ${p.old}.`, 'Check the date.'],
  },
  'filing.notRouted': {
    zh: ['这份文件不需要向该机关备案。', '请核对备案机关。'],
    en: ['The document is not filed there.', 'Check the authority.'],
  },
  'filing.wrongStage': {
    zh: [(p) => `备案现在的状态是“${term(filingTerms, p.stage, 'zh')}”，不能这样办理。`, '请刷新页面查看现在的状态。'],
    en: [(p) => `The filing is “${term(filingTerms, p.stage, 'en')}”.`, 'Reload the page.'],
  },
  'filing.incomplete': {
    zh: [(p) => `报送材料还缺：${p.names}。`, '请补齐后报送。'],
    en: [(p) => `Missing in the package: ${p.names}.`, 'Add it.'],
  },
  'filing.beforePublication': {
    zh: ['报送日期早于公布日期。', '请核对日期。'],
    en: ['It was sent before publication.', 'Check the date.'],
  },
  'filing.afterAnswer': {
    zh: [(p) => `报送日期晚于备案机关退回或者登记的日期（${p.on}）。`, '请核对报送日期。'],
    en: [(p) => `It was sent after the authority had answered (${p.on}).`, 'Check the date.'],
  },
  'filing.beforeReturn': {
    zh: [(p) => `重新报送的日期早于退回的日期（${p.on}）。`, '请核对日期。'],
    en: [(p) => `It was resent before it was returned (${p.on}).`, 'Check the date.'],
  },
  'filing.otherAuthority': {
    zh: ['只能办理报送本机关的备案。', '请由受理的备案机关办理。'],
    en: ['That filing is another authority’s.', 'Let it act.'],
  },
  'suggestion.twice': {
    zh: ['这件审查建议已经登记。', '不必重复登记。'],
    en: ['The suggestion was received already.', 'Nothing to do.'],
  },
  'suggestion.unknown': { zh: ['没有这件审查建议。', '请核对。'], en: ['No such suggestion.', 'Check it.'] },
  'suggestion.wrongStage': {
    zh: ['这件审查建议现在不能这样办理。', '请刷新页面。'],
    en: ['The suggestion cannot be handled so now.', 'Reload the page.'],
  },
  'suspension.twice': {
    zh: [(p) => `${p.article}已经停止执行。`, '不必重复办理。'],
    en: [(p) => `${p.article} is suspended already.`, 'Nothing to do.'],
  },
  'suspension.none': {
    zh: [(p) => `${p.article}没有停止执行。`, '请核对条款。'],
    en: [(p) => `${p.article} is not suspended.`, 'Check the article.'],
  },
  'suspension.otherAuthority': {
    zh: [(p) => `${p.article}不是本机关决定停止执行的。`, '请由决定停止执行的机关恢复执行。'],
    en: [(p) => `Another authority suspended ${p.article}.`, 'Let it decide.'],
  },
  'correction.notYours': {
    zh: [(p) => `您不能更正“${term(fields, p.field, 'zh')}”。`, '登记号由备案机关更正，其他事项由制定机关办公室更正。'],
    en: [(p) => `You may not correct the ${term(fields, p.field, 'en')}.`, 'Ask whoever recorded it.'],
  },
  'correction.nothingRecorded': {
    zh: [(p) => `还没有登记“${term(fields, p.field, 'zh')}”，无从更正。`, '请核对要更正的事项。'],
    en: [(p) => `No ${term(fields, p.field, 'en')} is recorded.`, 'Check the field.'],
  },
  'correction.otherValue': {
    zh: [(p) => `登记的“${term(fields, p.field, 'zh')}”现在是“${p.recorded}”，与您看到的不同。`, '请刷新页面后再申请。'],
    en: [(p) => `The recorded value is “${p.recorded}”.`, 'Reload the page.'],
  },
  'correction.nothingNew': {
    zh: ['更正前后的内容相同，或者没有填写。', '请填写正确的内容。'],
    en: ['Nothing would change.', 'Give the right value.'],
  },
  'correction.pending': {
    zh: ['这一事项已有待复核的更正。', '请先由另一人复核，或者由提出的人撤回。'],
    en: ['A correction is pending.', 'Have it confirmed, declined or withdrawn first.'],
  },
  'correction.ownProposal': {
    zh: ['这项更正是您自己提出的。', '不需要更正的，请办理“撤回更正申请”。'],
    en: ['You proposed this correction yourself.', 'Withdraw it if nothing has to be corrected.'],
  },
  'correction.notProposer': {
    zh: ['这项更正不是您提出的，不能由您撤回。', '不应更正的，请办理“不同意更正”并说明理由。'],
    en: ['Someone else proposed this correction.', 'Decline it, with the reason, if it should not be made.'],
  },
  'correction.unknown': { zh: ['没有待复核的更正。', '请刷新页面。'], en: ['No such pending correction.', 'Reload the page.'] },
  'file.unknown': { zh: ['没有这个文件。', '请重新上传。'], en: ['No such file.', 'Upload it again.'] },
  'register.notEmpty': {
    zh: ['登记簿里已经有记录，不能重放。', '重放只能用于空的登记簿。'],
    en: ['The register is not empty.', 'Replay into an empty one.'],
  },
  'rulePack.pending': {
    zh: [(p) => `已有一项更换规则包的申请（${p.pack}）等待复核。`, '请先复核或者退回那项申请。'],
    en: [(p) => `A change of the rule pack (${p.pack}) waits for its second person.`, 'Confirm or reject that one first.'],
  },
  'rulePack.dayPassed': {
    zh: [
      (p) => `规则包只能从今天（${p.today}）以后的日期起更换，不能从 ${p.from} 起。`,
      '请另选日期；已经开始的步骤仍按原规则办理。',
    ],
    en: [(p) => `A rule pack changes from a day after today (${p.today}), not from ${p.from}.`, 'Choose a later day.'],
  },
  'rulePack.same': {
    zh: ['那一天已经适用这个规则包。', '不必更换。'],
    en: ['That pack is in force on that day anyhow.', 'Nothing to do.'],
  },
  'rulePack.samePerson': {
    zh: ['更换规则包需要两个人，申请人不能自己复核。', '请另一位安全管理员复核。'],
    en: ['Changing the rule pack takes two persons.', 'Another security administrator must confirm it.'],
  },
  'rulePack.noProposal': {
    zh: ['没有这项等待复核的申请。', '请刷新页面。'],
    en: ['There is no such change to confirm.', 'Reload the page.'],
  },
  'rulePack.unknown': {
    zh: ['登记簿里没有这个规则包。', '请从规则包列表中选择。'],
    en: ['The register knows no such rule pack.', 'Choose one from the list.'],
  },
  'rulePack.invalid': {
    zh: [(p) => `规则包不能使用：${p.path}，${p.problem}。`, '请修改规则包文件后重新上传。'],
    en: [(p) => `The rule pack does not load: ${p.path}, ${p.problem}.`, 'Mend the file and upload it again.'],
  },
  'notice.twice': {
    zh: ['这份放假通知已经添加。', '不必重复添加。'],
    en: ['That notice was added already.', 'Nothing to do.'],
  },
  'grant.unknown': { zh: ['没有这项授权。', '请刷新页面。'], en: ['No such grant.', 'Reload the page.'] },
  'grant.twice': { zh: ['这个账号已经有这项授权。', '不必重复授权。'], en: ['Granted already.', 'Nothing to do.'] },
  'grant.self': {
    zh: ['管理员不能给自己授权。', '请另一位安全管理员办理。'],
    en: ['Nobody grants to himself.', 'Another administrator must do it.'],
  },
  'grant.samePerson': {
    zh: ['授予管理角色需要两个人，申请人不能自己复核。', '请另一位安全管理员复核。'],
    en: ['An administrator’s role takes two persons.', 'Another security administrator must confirm it.'],
  },
  'account.self': {
    zh: ['管理员不能停用自己的账号，也不能重置自己的密码。', '请另一位系统管理员办理。'],
    en: ['Nobody disables his own account or resets his own password.', 'Another system administrator must do it.'],
  },
  'grant.adminExclusive': {
    zh: ['三员分立：管理员账号只能有一个管理角色，不能兼任业务角色。', '请使用另外的账号。'],
    en: ['An administrator holds one role only.', 'Use another account.'],
  },
  'organ.settingsEarlier': {
    zh: [(p) => `自${p.from}起的设置已经变更过，不能再从更早的日期变更。`, '请填写该日或者以后的日期。'],
    en: [(p) => `The settings were changed from ${p.from} on already.`, 'Choose that day or a later one.'],
  },
  'organ.codeInUse': {
    zh: [(p) => `机关代字“${p.code}”已经启用，不能删去。`, '不再使用的，请填写停用日期。'],
    en: [(p) => `The code “${p.code}” has been in use and cannot be removed.`, 'Give its last day instead.'],
  },
  'organ.codePeriod': {
    zh: [(p) => `机关代字“${p.code}”的停用日期早于启用日期。`, '请核对日期。'],
    en: [(p) => `The code “${p.code}” would end before it begins.`, 'Check the days.'],
  },
  'organ.exists': {
    zh: ['这个机关已经登记。', '请在机关列表中修改。'],
    en: ['The organ exists already.', 'Change it in the list.'],
  },
} as const satisfies Record<string, Wording>

export type RefusalCode = keyof typeof wordings
export const refusalCodes = Object.keys(wordings) as RefusalCode[]

const say = (sentence: Sentence, params: Params) => (typeof sentence === 'string' ? sentence : sentence(params))

const dayWriter = { zh: new Intl.DateTimeFormat('zh-CN', writtenOut()), en: new Intl.DateTimeFormat('en-GB', writtenOut()) }

/** A day is written as people write it: 2021年3月5日. What only looks like one stays as it was given. */
function inWords(value: Params[string], language: Language): Params[string] {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return value
  const at = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value ? value : dayWriter[language].format(at)
}

function writtenOut(): Intl.DateTimeFormatOptions {
  return { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }
}

/** A refusal in words: what is wrong (with its legal source), and how to mend it. */
export function describeRefusal(refusal: Refusal, language: Language = 'zh'): { readonly what: string; readonly remedy: string } {
  const wording: Wording = wordings[refusal.code]
  const [what, remedy] = wording[language]
  const params = Object.fromEntries(Object.entries(refusal.params).map(([name, value]) => [name, inWords(value, language)]))
  const said = say(what, params)
  if (!refusal.source) return { what: said, remedy: say(remedy, params) }
  const withSource = language === 'zh' ? said.replace(/。$/, `（${refusal.source}）。`) : `${said} (${refusal.source})`
  return { what: withSource, remedy: say(remedy, params) }
}
