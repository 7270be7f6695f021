import css from './DocumentHead.module.css'

export interface DocumentHeadProps {
  /** In whose name: the lead organ, then co-issuers. */
  readonly organs: readonly string[]
  readonly title: string
  /** 禾政规发〔2021〕3号; left out while not numbered. */
  readonly number?: string | undefined
  /** 题注: adoption, publication and each amendment. */
  readonly headnote?: string | undefined
  /** The page's h1; in a preview beside another h1, h2. */
  readonly level?: 1 | 2 | 3
}

/** The head of a document, set as in a 公文: organ, title, number, a line, headnote. */
export function DocumentHead({ organs, title, number, headnote, level = 1 }: DocumentHeadProps) {
  const Heading = `h${level}` as const
  return (
    <header className={css.head} lang="zh-CN">
      <p className={css.organ}>{organs.join('　')}</p>
      <Heading className={css.title}>{title}</Heading>
      {number && <p className={css.number}>{number}</p>}
      <hr className={css.line} />
      {headnote && <p className={css.note}>{headnote}</p>}
    </header>
  )
}
