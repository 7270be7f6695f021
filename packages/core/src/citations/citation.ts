/** How a place names what it cites. */
export type CitationKind =
  | 'title' // 《盐湖县节水办法》第三条
  | 'name' // 刑法第二百八十五条, a law without marks
  | 'number' // 盐湖政规发〔2021〕3号, without a title beside it
  | 'own' // 本办法第三条, 第三条
  | 'relative' // 前款, 前条第一项, 该办法第五条

/** A place of a text that cites something; UTF-16 offsets in the text as handed over, `end` not included. */
export interface Citation {
  readonly start: number
  readonly end: number
  readonly kind: CitationKind
  /** The document cited, by its full name where the text defines the short one (以下简称); absent where it is the text itself. */
  readonly title?: string
  /** 发文字号 given beside the title, or alone; as it is printed. */
  readonly number?: string
  /** 第三条第二款第（一）项. Absent where a whole document or a chapter is cited, or where nothing tells which 款 or 条 is meant. */
  readonly article?: string
  /** Further provisions of the same place: those between in 第三条至第六条, the others in 第二、三条 and 前三款. */
  readonly covers?: readonly string[]
  /** The first of two ends: 第三条 in 第三条至第六条. The other end is the citation that follows. */
  readonly rangeTo?: true
}

/** All provisions that one place cites. */
export const citedProvisions = ({ article, covers = [] }: Citation): readonly string[] =>
  article ? [article, ...covers] : covers
