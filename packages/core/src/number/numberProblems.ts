/** Why a string is no 发文字号. A number with a part missing is refused, never guessed. */
export type NumberProblem =
  | 'empty'
  | 'tooLong'
  | 'codeMissing'
  | 'codeInvalid'
  | 'bracketMissing'
  | 'yearMissing'
  | 'yearInvalid'
  | 'serialMissing'
  | 'serialInvalid'
  | 'suffixMissing'
  | 'several'
  | 'extraText'
  | 'registrationNumber'
  | 'unreadable'

/** What is wrong and how to write it, in one sentence each. */
export const numberProblemWords: Readonly<Record<NumberProblem, { readonly zh: string; readonly en: string }>> = {
  empty: {
    zh: '没有填写发文字号。请写成“盐政规发〔2021〕3号”的样子。',
    en: 'No document number was given. Write it like 盐政规发〔2021〕3号.',
  },
  tooLong: {
    zh: '这段文字太长，不是一个发文字号。请只填写机关代字、年份和序号。',
    en: 'This is too long for a document number. Give the organ’s code, the year and the serial only.',
  },
  codeMissing: {
    zh: '缺少机关代字。请在年份前写明，例如“盐政规发”。',
    en: 'The organ’s code is missing. Write it before the year, for example 盐政规发.',
  },
  codeInvalid: {
    zh: '机关代字里有不能出现的字符，或者夹带了其他文字。请只写机关代字，例如“盐政规发”。',
    en: 'The organ’s code holds characters that do not belong to it. Write the code only, for example 盐政规发.',
  },
  bracketMissing: {
    zh: '年份缺少括号，分不清年份和序号。请用六角括号写明年份，例如“〔2021〕3号”。',
    en: 'A bracket around the year is missing, so year and serial cannot be told apart. Write for example 〔2021〕3号.',
  },
  yearMissing: {
    zh: '缺少年份。除“国务院令第722号”这样的令以外，发文字号应当写明年份，例如“〔2021〕”。',
    en: 'The year is missing. Only orders such as 国务院令第722号 go without; write for example 〔2021〕.',
  },
  yearInvalid: {
    zh: '年份不对。请写四位数的年份，例如“〔2021〕”。',
    en: 'The year is not a year. Write four digits, for example 〔2021〕.',
  },
  serialMissing: {
    zh: '缺少序号。请在年份后写明，例如“3号”。',
    en: 'The serial is missing. Write it after the year, for example 3号.',
  },
  serialInvalid: {
    zh: '序号应当是从1开始的整数，例如“3号”。',
    en: 'The serial must be a whole number from 1 on, for example 3号.',
  },
  suffixMissing: {
    zh: '末尾缺少“号”字，可能没有写完。请补全后再填写。',
    en: 'The closing 号 is missing; the number may be cut off. Complete it.',
  },
  several: {
    zh: '这里有不止一个发文字号。联合发文只填写主办机关的文号。',
    en: 'There is more than one number here. For joint documents give the lead organ’s only.',
  },
  extraText: {
    zh: '“号”字后面还有其他文字。请只填写发文字号。',
    en: 'There is other text after 号. Give the document number only.',
  },
  registrationNumber: {
    zh: '这是规范性文件登记号，不是发文字号。请填写在登记号一栏。',
    en: 'This is a registration number, not a document number. Put it where the registration number belongs.',
  },
  unreadable: {
    zh: '不像发文字号。请写成“盐政规发〔2021〕3号”或者“国务院令第722号”的样子。',
    en: 'This does not read as a document number. Write it like 盐政规发〔2021〕3号 or 国务院令第722号.',
  },
}
