// What is nested without end fells whoever walks through it by calling itself.

/** Deeper than any record is. */
const deepest = 64

/** Walks level by level, and never calls itself. */
export function isTooDeep(sent: unknown): boolean {
  let level: readonly unknown[] = [sent]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}
