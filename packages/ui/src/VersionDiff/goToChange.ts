/**
 * Moves to the next change (1) or the one before (-1): from the one that was gone to last or, where none has the focus, from what is at
 * the top of the window. Gives the change, or null where there is none on that side.
 */
export function goToChange(by: 1 | -1, root: ParentNode = document): HTMLElement | null {
  const changes = [...root.querySelectorAll<HTMLElement>('[data-change]')]
  const here = changes.findIndex((change) => change.contains(document.activeElement))
  const next =
    here >= 0
      ? changes[here + by]
      : by > 0
        ? changes.find((change) => change.getBoundingClientRect().top >= 0)
        : changes.findLast((change) => change.getBoundingClientRect().top < 0)
  if (!next) return null
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'center' })
  return next
}
