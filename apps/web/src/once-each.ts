// What is loaded once and asked for often.

/** One promise for each set of arguments; a failure is forgotten, so that it can be tried again. */
export function onceEach<Args extends readonly string[], Value>(
  make: (...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value> {
  const made = new Map<string, Promise<Value>>()
  return (...args) => {
    const key = args.join(' ')
    const known = made.get(key)
    if (known !== undefined) return known
    const promise = make(...args)
    made.set(key, promise)
    promise.then(
      // As React marks it when it has waited for it: so that a screen does not wait for what is there.
      (value) => Object.assign(promise, { status: 'fulfilled', value }),
      () => made.delete(key),
    )
    return promise
  }
}
