// What the tests use of a package that has no types of its own.

declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }
  interface Account {
    readonly accountId: string
    claims(): Claims
  }

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        readonly clients: readonly Readonly<Record<string, unknown>>[]
        readonly claims: Readonly<Record<string, readonly string[]>>
        readonly cookies: { readonly keys: readonly string[] }
        readonly pkce?: { readonly required: () => boolean }
        readonly findAccount: (context: unknown, id: string) => Account
      },
    )
    callback(): RequestListener
  }
}
