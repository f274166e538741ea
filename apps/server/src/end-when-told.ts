// How a process of Lende ends: in good order at the first signal, and by itself when that takes too long.

export interface Closable {
  readonly close: () => Promise<void>
}

/** More than what is asked is waited for, for the database to close; in milliseconds. */
const closing = 10_000

/** A signal that comes while it still opens counts too. `most` is how long it waits for what is asked. */
export function endWhenTold(opening: Promise<Closable>, most: number): void {
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    // The next start takes over whatever does not end.
    setTimeout(() => process.exit(1), most + closing).unref()
    opening
      .then(({ close }) => close())
      .catch(() => {
        process.exitCode = 1
      })
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end)
}
