import type { LinkProps } from '@fadu/ui'
import { Link } from 'react-router'

const isDesk = (href: string) => /^\/desk(\/|\?|#|$)/.test(href) && !/^\/desk\/files\//.test(href)

/** How every component of the desk draws a link: within the desk without loading the page anew, to the other doors as any link. */
export function RouterLink({ href, children, ...rest }: LinkProps) {
  if (!isDesk(href)) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <Link to={href} {...rest}>
      {children}
    </Link>
  )
}
