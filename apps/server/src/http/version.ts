// The version of a record as HTTP tells it: one number, in an ETag.

export const etagOf = (version: number): string => `"${version}"`

/** What If-Match lets through: what it names word for word, or whatever stands there. */
export type Wanted = readonly string[] | 'any'

export const isWanted = (wanted: Wanted, version: number): boolean =>
  wanted === 'any' || wanted.includes(etagOf(version))

/** One of a list of tags, with what stands between it and the next. */
const part = /[ \t]*(?:((?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")[ \t]*)?(,|$)/y

/** What If-Match names, as RFC 9110 writes it; null when it cannot be read. A weak tag is never the one that is meant. */
export function wantedIn(ifMatch: string): Wanted | null {
  if (ifMatch.trim() === '*') return 'any'
  const tags: string[] = []
  part.lastIndex = 0
  for (let comma = ','; comma === ','; ) {
    const [found, tag, next = ''] = part.exec(ifMatch) ?? []
    if (found === undefined) return null
    if (tag !== undefined) tags.push(tag)
    comma = next
  }
  return tags.length === 0 ? null : tags
}
