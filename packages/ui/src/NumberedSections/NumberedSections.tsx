import { type ReactNode, useId } from 'react'
import css from './NumberedSections.module.css'

export interface NumberedSectionsProps {
  readonly sections: readonly { readonly heading: string; readonly content: ReactNode }[]
  readonly level?: 2 | 3
}

function Section({
  number,
  heading,
  content,
  level,
}: {
  readonly number: number
  readonly heading: string
  readonly content: ReactNode
  readonly level: 2 | 3
}) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={css.section} aria-labelledby={id}>
      <Heading id={id} className={css.heading}>
        <span className={css.number}>{number}</span> {heading}
      </Heading>
      {content}
    </section>
  )
}

/** Steps of one page, numbered: 1 送审稿, 2 材料, 3 自查提示. All are open; nobody is led through a tunnel. */
export function NumberedSections({ sections, level = 2 }: NumberedSectionsProps) {
  return (
    <div>
      {sections.map((section, index) => (
        <Section key={section.heading} number={index + 1} level={level} {...section} />
      ))}
    </div>
  )
}
