// From which browsers a person came in before: each is given a mark that only this server can make, and has tries of its own.
// So whoever knows an e-mail and tries until it is locked keeps nobody out who comes from where they always come from.
// After the "device cookies" of the OWASP. A mark opens nothing: without the password it is worth ten tries.

import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from './keys.ts'

/** Of those who came in here; the one who did longest ago is forgotten first. */
const mostPeople = 8
const keptSeconds = 180 * 86_400
const between = '~'

export class KnownBrowsers {
  readonly #keys: Keys
  readonly #cookie: string
  readonly #isSecure: boolean

  constructor(keys: Keys, baseUrl: string) {
    this.#keys = keys
    this.#isSecure = baseUrl.startsWith('https:')
    this.#cookie = `${this.#isSecure ? '__Host-' : ''}lende.known_browser`
  }

  /** The mark that this browser was given when this account came in; null is none. */
  markOf(account: string, headers: Headers): string | null {
    return this.#marksIn(headers).find((mark) => this.#isOf(account, mark)) ?? null
  }

  /** The cookie that makes this browser known for the account, and for those it was known for. */
  remember(account: string, headers: Headers): string {
    const marks = this.#marksIn(headers)
    const own = marks.find((mark) => this.#isOf(account, mark)) ?? this.#newMark(account)
    const all = [own, ...marks.filter((mark) => mark !== own)].slice(0, mostPeople)
    const attributes = ['Path=/', `Max-Age=${keptSeconds}`, 'HttpOnly', 'SameSite=Strict']
    return [`${this.#cookie}=${all.join(between)}`, ...attributes, ...(this.#isSecure ? ['Secure'] : [])].join('; ')
  }

  /** What looks like a mark; whose it is, `#isOf` tells. */
  #marksIn(headers: Headers): readonly string[] {
    const cookies = (headers.get('cookie') ?? '').split(/; */)
    const value = cookies.find((one) => one.startsWith(`${this.#cookie}=`))?.slice(this.#cookie.length + 1) ?? ''
    return value
      .split(between)
      .filter((mark) => isMark.test(mark))
      .slice(0, mostPeople)
  }

  #newMark(account: string): string {
    const name = randomBytes(12).toString('base64url')
    return `${name}.${this.#signature(account, name)}`
  }

  #isOf(account: string, mark: string): boolean {
    const [name = '', signature = ''] = mark.split('.')
    return timingSafeEqual(Buffer.from(signature), Buffer.from(this.#signature(account, name)))
  }

  #signature(account: string, name: string): string {
    return this.#keys.hash('known-browser', `${name}\n${account}`)
  }
}

const isMark = /^[\w-]{16}\.[\w-]{43}$/
