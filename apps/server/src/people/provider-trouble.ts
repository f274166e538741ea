// Why nobody can sign in with the provider, for the log: who keeps the server sees it there, and who tries to come in does not.

/** No secret, and nobody's name. */
export interface ProviderTrouble {
  /** Of the issuer. */
  readonly origin: string
  readonly why: string
  /** Of Node, where it tells one. */
  readonly code?: string
}

export type TellTrouble = (trouble: ProviderTrouble) => void

/** What a provider says, or better-auth of it, when it is the provider or what it was told of us, and not the person. */
const ofProvider = new Set([
  'invalid_code',
  'issuer_mismatch',
  'issuer_missing',
  'oauth_provider_not_found',
  'unable_to_get_user_info',
  'invalid_request',
  'unauthorized_client',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
])

/** In milliseconds: whoever asks again and again does not fill the log, nor make us ask the provider. */
const between = 60_000
const longestAnswer = 5_000

export class ProviderTroubles {
  readonly #issuer: string
  readonly #tell: TellTrouble
  readonly #now: () => number
  #toldAt = Number.NEGATIVE_INFINITY

  constructor(issuer: string, tell: TellTrouble, now: () => number) {
    this.#issuer = issuer
    this.#tell = tell
    this.#now = now
  }

  /** The browser could not be sent there: is it there, and is it who it was said to be? */
  async look(): Promise<void> {
    if (this.#isTold()) return
    this.#say(await troubleWith(this.#issuer))
  }

  /** The browser came back, and nobody is in. */
  cameBackTo(location: string | null): void {
    const why = new URL(location ?? '/', 'http://any').searchParams.get('error') ?? ''
    if (ofProvider.has(why) && !this.#isTold()) this.#say({ why })
  }

  #isTold(): boolean {
    if (this.#now() - this.#toldAt < between) return true
    this.#toldAt = this.#now()
    return false
  }

  #say(trouble: Omit<ProviderTrouble, 'origin'>): void {
    this.#tell({ origin: new URL(this.#issuer).origin, ...trouble })
  }
}

async function troubleWith(issuer: string): Promise<Omit<ProviderTrouble, 'origin'>> {
  try {
    const signal = AbortSignal.timeout(longestAnswer)
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal })
    return { why: whyNot(issuer, answer.status, await answer.text()) }
  } catch (failure) {
    const { code } = ((failure as Error).cause ?? {}) as { readonly code?: string }
    return { why: 'cannot be asked', ...(code === undefined ? {} : { code }) }
  }
}

function whyNot(issuer: string, status: number, text: string): string {
  if (status !== 200) return `answers ${status}`
  const told = parsed(text)
  if (typeof told?.['issuer'] !== 'string') return 'is no provider of OpenID Connect'
  if (told['issuer'] !== issuer) return 'tells of itself under another name than LENDE_OIDC_ISSUER'
  const missing = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'].find((name) => told[name] === undefined)
  return missing === undefined ? 'did not answer as it should a moment ago' : `tells no ${missing}`
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
