// biome-ignore-all lint/a11y/useSemanticElements: browsers in use do not know <search> yet
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './SearchBox.module.css'

export interface SearchBoxProps {
  /** Where the form goes; the query is `?q=`. Works without script. */
  readonly action: string
  readonly name?: string
  readonly placeholder: string
  readonly defaultValue?: string
  /** Extra facts of the query that stay: `{ scope: 'own' }`. */
  readonly hidden?: Readonly<Record<string, string>>
  /** `hero`: the one large box of a page. `plain`: in a masthead. `bare`: without a button, in the desk's bar. */
  readonly size?: 'hero' | 'plain' | 'bare'
  /** `/` anywhere on the page puts the cursor here. */
  readonly shortcut?: boolean
  /** Takes the query instead of the form; the app then goes to its own address. */
  readonly onSearch?: (query: string) => void
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export function SearchBox({
  action,
  name = 'q',
  placeholder,
  defaultValue,
  hidden = {},
  size = 'plain',
  shortcut = false,
  onSearch,
}: SearchBoxProps) {
  const words = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (!shortcut) return
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focusOnSlash)
    return () => document.removeEventListener('keydown', focusOnSlash)
  }, [shortcut])

  const submit = onSearch
    ? (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        onSearch(input.current?.value.trim() ?? '')
      }
    : undefined

  return (
    <form className={css.box} data-size={size} role="search" action={action} method="get" onSubmit={submit}>
      <label htmlFor={id} className="visuallyHidden">
        {words.search}
      </label>
      <input
        ref={input}
        id={id}
        className={css.input}
        type="search"
        name={name}
        placeholder={shortcut ? words.searchShortcut(placeholder) : placeholder}
        defaultValue={defaultValue}
        maxLength={200}
        autoComplete="off"
        aria-keyshortcuts={shortcut ? '/' : undefined}
      />
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <button type="submit" className={size === 'bare' ? 'visuallyHidden' : css.button}>
        {words.search}
      </button>
    </form>
  )
}
