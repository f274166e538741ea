// A promise that never fails: what could not be loaded is null, so that one part can say so while the rest stands.

const known = new WeakMap<Promise<unknown>, Promise<unknown>>()

/** The same promise for the same promise, so that a part can wait for it. */
export function settled<Value>(promise: Promise<Value>): Promise<Value | null> {
  const found = known.get(promise) as Promise<Value | null> | undefined
  if (found !== undefined) return found
  const made = promise.catch(() => null)
  known.set(promise, made)
  return made
}
