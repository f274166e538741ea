// Three-valued logic in two bits: NO = 00, UNKNOWN = 01, YES = 11, so that `&` is all and `|` is any.
// Nothing here branches: patients differ, and the processor guesses a branch on what is known of them wrong.

export const NO = 0
const UNKNOWN = 1
const YES = 3

export const not = (truth: number): number => (7 >> (truth << 1)) & 3

/** Options of a question as one word of truths: YES at the code of each, UNKNOWN where nothing is known. Made once. */
export const oneOf = (...options: readonly number[]): number =>
  options.reduce((table, option) => table | (YES << option), UNKNOWN)

export const is = (code: number, table: number): number => (table >> code) & 3
/** The same for an examination; not done it reads as `missing`: NO, or UNKNOWN where history points to it. */
export const found = (code: number, table: number, missing: number): number => ((table & (missing | -2)) >> code) & 3
/** The same where only an answer counts: a decision, which is always known, or a finding. */
export const chosen = (code: number, table: number): number => ((table & -2) >> code) & 3

// The same again for yes and no, and for whether there is an answer.
export const yes = (code: number): number => (0b11_00_01 >> code) & 3
export const yesFound = (code: number, missing: number): number => ((0b11_00_00 | missing) >> code) & 3
export const no = (code: number): number => (0b00_11_01 >> code) & 3
export const noOrUnknown = (code: number): number => (0b00_11_11 >> code) & 3
export const known = (code: number): number => (-4 >> code) & 3
export const unknown = (code: number): number => (3 >> code) & 3
export const undecided = (code: number): number => (0b11_00 >> code) & 3

// Numbers: none is below zero, and an unmeasured one is, so that a sign bit tells. Each function is written out and short,
// for V8 inlines every call to it only up to 27 bytes of bytecode.
export const measured = (value: number): number => ~(value >> 31) & 3
export const unmeasured = (value: number): number => (value >> 31) & 3
export const from = (value: number, limit: number): number => (~((value - limit) >> 31) & 3) | (value >>> 31)
export const below = (value: number, limit: number): number => ((value - limit) >> 31) & (~(value >> 31) | 1) & 3
export const above = (value: number, limit: number): number => from(value, limit + 1)
export const upTo = (value: number, limit: number): number => below(value, limit + 1)
/** For an examination, as above. */
export const fromFound = (value: number, limit: number, missing: number): number =>
  (~((value - limit) >> 31) & 3) | (missing & (value >> 31))
export const belowFound = (value: number, limit: number, missing: number): number =>
  ((value - limit) >> 31) & 3 & (missing | ~(value >> 31))
/** Where only what was measured counts. */
export const fromMeasured = (value: number, limit: number): number => ~((value - limit) >> 31) & 3
export const belowMeasured = (value: number, limit: number): number => ((value - limit) >> 31) & ~(value >> 31) & 3

// Changes may be below zero; an unknown one is far below all of them.
export const roseBy = (change: number, least: number): number =>
  (~((change - least) >> 31) & 3) | ((change + 0x2000_0000) >>> 31)
export const fellBy = (change: number, least: number): number =>
  (((change + least - 1) >> 31) & ~((change + 0x2000_0000) >> 31) & 3) | ((change + 0x2000_0000) >>> 31)

// Counting: how many are conceivable in the low four bits of a sum, how many are certain in the four above; up to nine.
export const counted = (truth: number): number => (truth & 1) | ((truth & 2) << 3)
export const reached = (least: number, sum: number): number => atEight(sum + (8 - least) * 0x11)
const atEight = (sum: number): number => ((sum >> 3) & 1) | ((sum >> 6) & 2)
