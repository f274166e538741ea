// Passkeys, as the browser makes and asks them; offered only where it does so by itself.

import type { AnswerOf, Asking } from '../../../practice/ask.ts'

type Offered = AnswerOf<'POST /api/passkeys/offer'>['options']
type Made = Asking<'POST /api/passkeys'>['body']['answer']

export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in globalThis &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'toJSON' in PublicKeyCredential.prototype

/** Null when none was made: the person thought better of it, or the device has this one already. */
export const makePasskey = (offered: Offered): Promise<Made | null> =>
  answered(() => {
    const options = offered as unknown as PublicKeyCredentialCreationOptionsJSON
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
  })

/** Null when none was shown. */
export const showPasskey = (asked: Offered): Promise<Made | null> =>
  answered(() => {
    const options = asked as unknown as PublicKeyCredentialRequestOptionsJSON
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  })

/** Browsers throw for every way of not doing it, and tell them apart by nothing that can be relied on. */
async function answered(asked: () => Promise<Credential | null>): Promise<Made | null> {
  const credential = await asked().catch(() => null)
  return credential instanceof PublicKeyCredential ? (credential.toJSON() as Made) : null
}
