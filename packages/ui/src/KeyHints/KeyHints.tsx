import css from './KeyHints.module.css'

export interface KeyHint {
  readonly keys: readonly string[]
  readonly does: string
}

/** Which keys do what, in one small line: j k 上下一项. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <ul className={css.hints}>
      {hints.map((hint) => (
        <li key={hint.does}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {hint.does}
        </li>
      ))}
    </ul>
  )
}
