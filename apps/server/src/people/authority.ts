// better-auth, set to what Lende needs of it: passwords checked, sessions and their cookies made, a provider of OpenID Connect
// spoken to. Nobody signs up by themselves, and none of its own routes is open but the one a provider sends people back to.

import { APIError, createAuthEndpoint, createAuthMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Kysely } from 'kysely'
import { Newest } from '../newest.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { signInAdapter } from './sign-in-adapter.ts'

export interface SignInConfiguration {
  /** At least 32 characters; the same for every server process. */
  readonly secret: string
  /** The one before it, while that still opens something. */
  readonly earlier?: string
  /** Where browsers find this server, without a path. */
  readonly baseUrl: string
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
}

export const authorityPath = '/api/auth'
export const provider = 'oidc'
export const longestSessionHours = 12
/** Cookies whose signature is not worked out again; what a browser sends of ours is far shorter. */
const signaturesKept = 1_000
const longestKept = 1_000

/** What `makeAuthority` makes, as far as it is used here. */
export interface Authority {
  readonly handler: (request: Request) => Promise<Response>
  /** A new session and its cookie, whatever was checked before; null for a person who may not sign in any more. */
  enter(person: string, headers: Headers): Promise<Made | null>
  /** A new session and its cookie; null when e-mail and password do not belong together. */
  enterWithPassword(email: string, password: string, headers: Headers): Promise<Made | null>
  /** Where the browser has to go to, with cookies it will need when it comes back; null without a provider. */
  goToProvider(headers: Headers): Promise<{ readonly to: string; readonly cookies: readonly string[] } | null>
  /** The token in the session's cookie; null when there is none, or somebody else signed it. */
  tokenIn(headers: Headers): Promise<string | null>
  /** The session of these headers ends; so does its cookie. */
  leave(headers: Headers): Promise<readonly string[]>
}

export interface Made {
  readonly person: string
  readonly token: string
  readonly cookies: readonly string[]
}

export function makeAuthority(database: Kysely<never>, configuration: SignInConfiguration): Authority {
  const { handler, api } = betterAuthFor(database, configuration)
  // A signature that was found right stays right. Whether the session still is, the database tells each time.
  const tokens = new Newest<string>(signaturesKept)
  return {
    handler,
    async enter(person, headers) {
      const made = await api.enter({ body: { person }, headers, returnHeaders: true })
      const token = made.response
      return token === null ? null : { person, token, cookies: made.headers.getSetCookie() }
    },
    async enterWithPassword(email, password, headers) {
      const made = await orNull(api.signInEmail({ body: { email, password }, headers, returnHeaders: true }))
      if (made === null) return null
      return { person: made.response.user.id, token: made.response.token, cookies: made.headers.getSetCookie() }
    },
    async goToProvider(headers) {
      const body = { provider, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true }
      const made = await orNull(api.signInSocial({ body, headers, returnHeaders: true }))
      const to = made?.response.url
      return made === null || to === undefined ? null : { to, cookies: made.headers.getSetCookie() }
    },
    async tokenIn(headers) {
      const cookie = headers.get('cookie')
      if (cookie === null) return null
      const token = tokens.get(cookie) ?? (await api.tokenIn({ headers }))
      if (token !== null && cookie.length <= longestKept) tokens.keep(cookie, token)
      return token
    },
    async leave(headers) {
      const made = await api.signOut({ headers, returnHeaders: true })
      return made.headers.getSetCookie()
    },
  }
}

/** better-auth throws what it refuses, with a status of HTTP. */
async function orNull<Made>(asked: Promise<Made>): Promise<Made | null> {
  try {
    return await asked
  } catch (failure) {
    const status = failure instanceof Error && 'statusCode' in failure ? failure.statusCode : null
    if (typeof status === 'number' && status < 500) return null
    throw failure
  }
}

function betterAuthFor(database: Kysely<never>, { secret, baseUrl, oidc }: SignInConfiguration) {
  const isSecure = baseUrl.startsWith('https:')
  return betterAuth({
    appName: 'Lende',
    baseURL: baseUrl,
    basePath: authorityPath,
    secret,
    database: signInAdapter(database),
    telemetry: { enabled: false },
    // What it logs can hold what somebody typed.
    logger: { disabled: true },
    // Counted in `attempts.ts`, for every way of signing in alike.
    rateLimit: { enabled: false },
    user: { modelName: 'user' },
    session: {
      fields: { userId: 'personId' },
      expiresIn: longestSessionHours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      fields: { userId: 'personId' },
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], updateUserInfoOnLink: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // `passwords.ts` says what a new one must be.
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: isPassword },
    },
    databaseHooks: { account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } } },
    onAPIError: { errorURL: '/sign-in' },
    advanced: {
      database: { generateId: 'uuid' },
      // Said here, so that it is not left out where tests run.
      disableOriginCheck: false,
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-lende' : 'lende',
      // A provider sends the browser back from elsewhere: what it left behind for that has to come along.
      defaultCookieAttributes: { httpOnly: true, path: '/', sameSite: 'lax', secure: isSecure },
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [door, ...(oidc === undefined ? [] : [providerOf(oidc), nobodyElse(oidc.issuer)])],
  })
}

const noTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
}

const providerOf = ({ issuer, clientId, clientSecret }: NonNullable<SignInConfiguration['oidc']>) =>
  genericOAuth({
    config: [
      {
        providerId: provider,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        requireIdTokenVerification: true,
      },
    ],
  })

/** A provider that tells of itself under another name than the one that was configured is somebody else. */
const nobodyElse = (issuer: string) =>
  ({
    id: 'lende-issuer',
    hooks: {
      before: [
        {
          matcher: ({ path = '' }) => path.startsWith('/sign-in/social') || path.startsWith('/callback/'),
          handler: createAuthMiddleware(async ({ context }) => {
            const found = context.socialProviders.find(({ id }) => id === provider)
            if (found?.issuer !== issuer) throw new APIError('FORBIDDEN')
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin

/** Sessions made and read by the server itself, without a route. */
const door = {
  id: 'lende',
  endpoints: {
    enter: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true, metadata: { $Infer: { body: {} as { readonly person: string } } } },
      async (context): Promise<string | null> => {
        const { internalAdapter } = context.context
        const { person } = context.body as { readonly person: string }
        const user = await internalAdapter.findUserById(person)
        if (user === null) return null
        const session = await internalAdapter.createSession(person)
        await setSessionCookie(context, { session, user })
        return session.token
      },
    ),
    tokenIn: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (context) => {
      const { authCookies, secret } = context.context
      return (await context.getSignedCookie(authCookies.sessionToken.name, secret)) || null
    }),
  },
} satisfies BetterAuthPlugin
