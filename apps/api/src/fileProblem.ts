const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或者文件夹',
  EISDIR: '这里要写明一个文件，给出的是文件夹',
  ENOTDIR: '这里要写明一个文件夹，给出的是文件',
  EEXIST: '已经有同名的文件',
  EACCES: '当前用户无权读写',
  EPERM: '当前用户无权读写',
  EROFS: '所在的磁盘只能读',
  ENOSPC: '磁盘没有空间了',
}

/** What the operating system would not do with a file that was named on the command line, in one line; null for any other fault. */
export function fileProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, path } = error as NodeJS.ErrnoException
  const reason = code ? reasons[code] : undefined
  return reason ? `${reason}${path ? `：${path}` : ''}。` : null
}
