import buttonCss from '../Button/Button.module.css'
import type { ButtonKind } from '../Button/Button.tsx'
import { Link, type LinkProps } from '../Link/Link.tsx'

export interface LinkButtonProps extends Omit<LinkProps, 'className'> {
  readonly kind?: Exclude<ButtonKind, 'danger' | 'quiet'>
}

/** Looks like a button because it starts something, but goes to an address: 写审核意见, 导出 .xlsx. */
export function LinkButton({ kind = 'plain', ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonCss.button} data-kind={kind} />
}
