import { type AnchorHTMLAttributes, type ComponentType, createContext, type ReactNode, useContext } from 'react'

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style'> {
  readonly href: string
  readonly children?: ReactNode
}

const PlainLink = ({ children, ...rest }: LinkProps) => <a {...rest}>{children}</a>

const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink)

export interface LinkProviderProps {
  /** What draws a link: the desk gives its router's, public pages leave it out. */
  readonly link: ComponentType<LinkProps>
  readonly children: ReactNode
}

export function LinkProvider({ link, children }: LinkProviderProps) {
  return <LinkContext value={link}>{children}</LinkContext>
}

/** Every link of every component goes through here. Addresses out of the app or within the page are plain anchors. */
export function Link(props: LinkProps) {
  const Inner = useContext(LinkContext)
  const stays = props.href.startsWith('/') && props.download === undefined && props.target === undefined
  return stays ? <Inner {...props} /> : <PlainLink {...props} />
}
