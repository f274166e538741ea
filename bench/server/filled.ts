// What the record was filled with, as far as it is asked for.

export const assessmentsOfEpisode = 10

export interface Filled {
  /** Of a physiotherapist, signed in so often that no session asks faster than one may. */
  readonly cookies: readonly string[]
  /** How names begin that are sought. */
  readonly names: readonly string[]
  readonly patients: number
  /** Some of each, by chance. */
  readonly episodes: readonly string[]
  readonly assessments: readonly string[]
  /** What is asked of `/api/advise`. */
  readonly toAdvise: readonly object[]
  readonly bytes: number
}
