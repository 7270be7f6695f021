import { type UploadRefusalCode, uploadRefusalWords } from '@fadu/core'
import { decodeText } from '../files/decodeText.ts'
import { contentKind, extensionOf } from '../files/fileKind.ts'
import { limits, megabytes } from '../files/limits.ts'
import type { Refused, UploadRefusal } from '../files/readUpload.ts'
import { RefusedUpload } from '../files/refusedUpload.ts'
import { readCsv } from './readCsv.ts'
import { type ReadSheet, readXlsx } from './readXlsx.ts'

export type ReadTable = { readonly ok: true; readonly sheets: readonly ReadSheet[] } | Refused

/**
 * The sheets of a list that an office keeps, .xlsx or .csv, or why it is not read; never throws. Call it through `createTextReader`,
 * which runs it in a process of its own.
 */
export function readTable(bytes: Uint8Array, fileName: string): ReadTable {
  try {
    const early = refuseTableEarly(bytes)
    if (early) return early
    return { ok: true, sheets: sheetsOf(bytes, fileName) }
  } catch (error) {
    return error instanceof RefusedUpload ? refusedTable(error.code, error.params) : refusedTable('converter.failed')
  }
}

/** What can be said from the size, before anything is opened. */
export function refuseTableEarly(bytes: Uint8Array): Refused | null {
  if (bytes.byteLength === 0) return refusedTable('file.empty')
  return bytes.byteLength > limits.tableBytes ? refusedTable('file.tooLarge', { limit: megabytes(limits.tableBytes) }) : null
}

function sheetsOf(bytes: Uint8Array, fileName: string): readonly ReadSheet[] {
  switch (contentKind(bytes)) {
    case 'zip':
      return readXlsx(bytes)
    case 'encryptedOffice':
      throw new RefusedUpload('file.encrypted')
    case 'text':
      if (extensionOf(fileName) === 'csv') return [readCsv(decodeText(bytes).text)]
      throw new RefusedUpload('file.damaged')
    default:
      throw new RefusedUpload('file.kind')
  }
}

const resave = '请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再导入。'

/** The words of uploads speak of Word files; these of lists. */
export function refusedTable(code: UploadRefusalCode, params: UploadRefusal['params'] = {}): Refused {
  const words = (what: string, remedy = resave): Refused => ({ ok: false, refusal: { code, params, what, remedy } })
  switch (code) {
    case 'file.kind':
      return words('这不是 .xlsx 工作簿，也不是 CSV。')
    case 'file.damaged':
      return words(`文件已损坏，或者不是 Excel 工作簿${params.part ? `（${params.part} 读不出来）` : ''}。`)
    case 'file.tooLarge':
      return words(`文件过大，上限是 ${params.limit}。`, '请去掉图片和与目录无关的工作表，或者分成几个文件。')
    case 'file.tooMuchInside':
      if (params.measure === 'rows' || params.measure === 'columns')
        return words(`目录超过 ${params.limit} ${params.measure === 'rows' ? '行' : '列'}。`, '请分成几个文件。')
      break
    case 'file.unsafe':
      return params.reason === 'archive'
        ? words('工作簿中嵌入了压缩包或者另一个办公文件。', '请删去嵌入的对象，保存后再导入。')
        : words('文件内部有正常的工作簿没有的内容（DTD 声明、越界的路径或者符号链接）。')
    case 'file.encrypted':
      return words('文件已加密，无法读取。', '请取消打开密码，保存后再导入。')
    case 'file.macro':
      return words('工作簿含宏。', '请另存为不含宏的 .xlsx 后再导入。')
    case 'file.encoding':
    case 'file.nul':
      return words('编码无法识别。', '请在 Excel 或 WPS 表格中打开，另存为 .xlsx，或者另存为“CSV UTF-8（逗号分隔）”后再导入。')
  }
  return words(uploadRefusalWords.zh[code](params).what)
}
