// Shapes that several doors to people share.

import { type Static, Type } from 'typebox'
import { Id } from '../http/fields.ts'
import { roles } from './present.ts'

export const RoleHeld = Type.Enum([...roles])
export const Roles = Type.Array(RoleHeld, { minItems: 1, maxItems: roles.length, uniqueItems: true })

/** Of an authenticator app, or a recovery code. */
export const Code = Type.String({ minLength: 6, maxLength: 30, pattern: '^[0-9A-Za-z -]+$' })

export const Left = Type.Object({ ended: Type.Integer({ description: 'How many sessions ended' }) })

/** Made and read by the browser itself; the standard says what is in it. */
export const Options = Type.Object({ options: Type.Object({}, { additionalProperties: true }) })

const Bytes = Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[\\w-]+$' })

/** What a browser answers for a passkey (WebAuthn, as JSON). */
export const Credential = Type.Object(
  {
    id: Bytes,
    rawId: Bytes,
    type: Type.Literal('public-key'),
    clientExtensionResults: Type.Object({}, { additionalProperties: true }),
    response: Type.Object(
      {
        clientDataJSON: Bytes,
        attestationObject: Type.Optional(Bytes),
        authenticatorData: Type.Optional(Bytes),
        signature: Type.Optional(Bytes),
        userHandle: Type.Optional(Type.String({ maxLength: 200, pattern: '^[\\w-]*$' })),
        transports: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z-]{1,30}$' }), { maxItems: 10 })),
      },
      { additionalProperties: true },
    ),
  },
  { additionalProperties: true },
)

/** The library looks at every part itself, and refuses what is missing. */
export const credentialOf = <Answer extends { readonly id: string }>(credential: Static<typeof Credential>): Answer =>
  credential as unknown as Answer

export const OnePerson = { person: Id }
