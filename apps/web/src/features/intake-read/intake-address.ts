// The address of a practice's own intake page, as it stands on an invitation. It says nothing of any patient.

/** The page beside this one. */
export const ownAddress = (here: string): string => new URL('./intake.html', here.replace(/[?#].*$/, '')).href

/** The longest address of which a phone still reads the code on a card. */
const longest = 180

export type AddressProblem = 'wrong' | 'long'

/** A whole web address, or what is wrong with it. */
export function addressProblem(typed: string): AddressProblem | undefined {
  const address = typed.trim()
  if (!/^https?:\/\/[^\s/]+/i.test(address) || !URL.canParse(address)) return 'wrong'
  return address.length > longest ? 'long' : undefined
}

/** Does it lead to this device only? */
export const leadsHere = (address: string): boolean =>
  /^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(new URL(address.trim()).host)

/** An address as people read it. */
export const shortAddress = (address: string): string => address.trim().replace(/^https?:\/\//i, '')
