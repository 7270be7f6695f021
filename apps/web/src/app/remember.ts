/** What this browser keeps between visits: language, print size, role. A browser that keeps nothing just forgets. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`fadu.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`fadu.${key}`)
    else localStorage.setItem(`fadu.${key}`, value)
  } catch {
    // Storage is forbidden or full: the choice holds for this page only.
  }
}
