// The supplement has no compatibility mapping; only forms that are whole characters of their own are taken.
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺝': '月', '⺟': '母', '⺠': '民', '⺧': '牛', '⺩': '王', '⺬': '示', '⺮': '竹', '⺶': '羊', '⺻': '聿', '⻁': '虎',
  '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻑': '長', '⻓': '长', '⻔': '门', '⻗': '雨', '⻘': '青',
  '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻡': '首', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼',
  '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
} // biome-ignore format: a table

/**
 * Ordinary characters for the Kangxi radicals (U+2F00–2FD5) and the radicals of the supplement that some PDFs give for
 * them (⽂件 for 文件), and nothing else: NFKC over the whole text would spoil （）, ① and ㎡.
 */
export const modernIdeograph = (text: string): string =>
  text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/g, (radical) =>
    radical >= '\u2f00' ? radical.normalize('NFKC') : (SUPPLEMENT[radical] ?? radical),
  )
