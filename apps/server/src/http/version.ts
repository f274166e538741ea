// The version of a record as HTTP tells it: one number, in an ETag.

export const etagOf = (version: number): string => `"${version}"`

/** The version that If-Match names; null when it names none that could be ours. */
export function versionIn(ifMatch: string): number | null {
  const [, digits] = /^"(\d{1,9})"$/.exec(ifMatch) ?? []
  return digits === undefined ? null : Number(digits)
}
