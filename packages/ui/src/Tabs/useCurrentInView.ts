import { type RefObject, useEffect } from 'react'

/** Slides a line of links, where it is longer than its place, so that the current one can be seen. `at`: address of that one. */
export function useCurrentInView(line: RefObject<HTMLElement | null>, at: string | undefined) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another place to slide to
  useEffect(() => {
    const current = line.current?.querySelector<HTMLElement>('[aria-current]')
    if (!line.current || !current) return
    line.current.scrollLeft = current.offsetLeft - (line.current.clientWidth - current.clientWidth) / 2
  }, [line, at])
}
