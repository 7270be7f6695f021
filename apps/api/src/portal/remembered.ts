/**
 * A small memory of what is costly to make: least recently used goes first when the weight is reached. Values are made once even
 * when asked for at the same moment.
 */
export function remembered<Value>(most: number, weightOf: (value: Value) => number) {
  const held = new Map<string, Value>()
  let weight = 0
  const forget = (key: string) => {
    const value = held.get(key)
    if (value === undefined) return
    held.delete(key)
    weight -= weightOf(value)
  }
  return {
    get: (key: string): Value | undefined => {
      const value = held.get(key)
      if (value !== undefined) {
        held.delete(key)
        held.set(key, value)
      }
      return value
    },
    set: (key: string, value: Value): Value => {
      forget(key)
      held.set(key, value)
      weight += weightOf(value)
      for (const oldest of held.keys()) {
        if (weight <= most || oldest === key) break
        forget(oldest)
      }
      return value
    },
    clear: () => {
      held.clear()
      weight = 0
    },
  }
}
