import type { ReactNode } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './ArticleText.module.css'
import { MarkedText } from './MarkedText.tsx'
import type { TextSpan } from './spans.ts'

export interface LawParagraph {
  /** 款 of an article, 项 （一）, 目 1. An item's text has its own label in it. */
  readonly kind: 'paragraph' | 'item' | 'subitem'
  readonly text: string
  readonly spans?: readonly TextSpan[]
}

export interface LawArticle {
  readonly kind: 'article'
  /** Address within the page: a7; stays the same for the life of the version. */
  readonly id: string
  /** 第七条; where the text has no articles, what the section is numbered with, or ''. */
  readonly label: string
  readonly paragraphs: readonly LawParagraph[]
}

export type LawBlock =
  | LawArticle
  /** 编 1, 章 2, 节 3; `annex` heads an annex. */
  | { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2 | 3 | 'annex'; readonly text: string }
  /** A numbered point of a text without articles: 一、 or （一）; what stands before its first stop is set as a heading. */
  | {
      readonly kind: 'point'
      readonly id: string
      readonly depth: 1 | 2 | 3
      readonly label: string
      readonly text: string
      readonly spans?: readonly TextSpan[]
    }
  /** Text that belongs to no article: a preamble, a signature, a date. `flush`: 主送机关, without indent. */
  | {
      readonly kind: 'plain'
      readonly id: string
      readonly align?: 'start' | 'flush' | 'center' | 'end'
      readonly text: string
      readonly spans?: readonly TextSpan[]
    }
  /** A table of an annex, as read. */
  | { readonly kind: 'table'; readonly id: string; readonly rows: readonly (readonly string[])[] }

export interface ArticleTextProps {
  readonly blocks: readonly LawBlock[]
  /** `page`: 18 px over 34, to be read. `desk`: 16 over 30, to be worked on. */
  readonly density?: 'page' | 'desk'
  /** Id of the article that is looked at. */
  readonly current?: string | undefined
  /** What can be done with an article: 复制本条链接, 历次变化. Shown for the current one, and on hover or focus of the others. */
  readonly actions?: (article: LawArticle) => ReactNode
  /** Heading level of a chapter below the page's own headings. */
  readonly headingLevel?: 2 | 3
}

const headingTag = (level: 1 | 2 | 3 | 'annex', top: 2 | 3) => `h${level === 3 ? top + 1 : top}` as 'h2' | 'h3' | 'h4'

function Article({
  article,
  current,
  actions,
}: {
  readonly article: LawArticle
  readonly current: boolean
  readonly actions?: ReactNode
}) {
  const words = useWords()
  return (
    <article id={article.id} className={css.article} data-current={current || undefined} aria-label={article.label || undefined}>
      {article.paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text of law have no other identity than their order
        <p key={index} className={css.paragraph} data-kind={paragraph.kind}>
          {index === 0 && article.label && (
            <>
              <a className={css.label} href={`#${article.id}`} title={words.articleLink(article.label)}>
                {article.label}
              </a>
              {'\u3000'}
            </>
          )}
          <MarkedText text={paragraph.text} spans={paragraph.spans} />
        </p>
      ))}
      {actions && <div className={css.actions}>{actions}</div>}
    </article>
  )
}

interface BlockProps extends Pick<ArticleTextProps, 'current' | 'actions'> {
  readonly block: LawBlock
  readonly headingLevel: 2 | 3
}

const headlineLength = (text: string) => {
  const stop = text.search(/[。：；]/)
  return stop < 0 ? text.length : stop
}

function Block({ block, current, actions, headingLevel }: BlockProps) {
  const words = useWords()
  switch (block.kind) {
    case 'article':
      return <Article article={block} current={block.id === current} actions={actions?.(block)} />
    case 'heading': {
      const Heading = headingTag(block.level, headingLevel)
      return (
        <Heading id={block.id} className={css.heading} data-level={block.level}>
          {block.text}
        </Heading>
      )
    }
    case 'point':
      return (
        <p id={block.id} className={css.point} data-depth={block.depth}>
          <a className={css.pointLabel} href={`#${block.id}`} title={words.articleLink(block.label)}>
            {block.label}
          </a>
          <MarkedText
            text={block.text}
            spans={[...(block.spans ?? []), { start: 0, end: headlineLength(block.text), kind: 'headline' }]}
          />
        </p>
      )
    case 'plain':
      return (
        <p id={block.id} className={css.plain} data-align={block.align ?? 'start'}>
          <MarkedText text={block.text} spans={block.spans} />
        </p>
      )
    case 'table':
      return (
        <div id={block.id} className={css.tableFrame}>
          <table className={css.table}>
            <tbody>
              {block.rows.map((row, rowIndex) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows as printed
                <tr key={rowIndex}>
                  {row.map((cell, cellIndex) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells as printed
                    <td key={cellIndex}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

/** The text of the law. Each article has an address; marks lie over the text and change no character of it. */
export function ArticleText({ blocks, density = 'page', current, actions, headingLevel = 2 }: ArticleTextProps) {
  return (
    <div className={css.text} data-density={density} lang="zh-CN">
      {blocks.map((block) => (
        <Block key={block.id} block={block} current={current} actions={actions} headingLevel={headingLevel} />
      ))}
    </div>
  )
}
