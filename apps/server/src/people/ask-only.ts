// Whom this process asks over HTTP: whom its configuration names. Where an answer sends it on to, it does not go.

/** Told of whom was not asked, and why. */
export type NotAsked = (origin: string, why: 'not-named' | 'sent-on') => void

/**
 * From now on `fetch`, by which sign-in speaks with a provider, asks these origins only, and follows no redirect.
 * @returns what gives `fetch` back as it was
 */
export function askOnly(origins: readonly string[], tell: NotAsked): () => void {
  const { fetch } = globalThis
  const asking: typeof fetch = async (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input)
    const refuse = (why: Parameters<NotAsked>[1]): never => {
      tell(origin, why)
      throw new TypeError(`${origin} is not asked: ${why}`)
    }
    if (!origins.includes(origin)) refuse('not-named')
    const answer = await fetch(input, { ...init, redirect: 'manual' })
    if (answer.status < 300 || answer.status >= 400) return answer
    await answer.body?.cancel()
    return refuse('sent-on')
  }
  globalThis.fetch = asking
  return () => {
    if (globalThis.fetch === asking) globalThis.fetch = fetch
  }
}
