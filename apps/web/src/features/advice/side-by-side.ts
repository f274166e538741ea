// Two guidelines on one page: where they say the same, one line; where they pull opposite ways, two sides of one action.

import type { Advice, Direction, RecommendationResult } from '@lende/engine'
import { areOpposed } from '@lende/engine'

/** What one line of the page says: one recommendation, or the same one from several guidelines. */
export type Line = readonly [RecommendationResult, ...RecommendationResult[]]

/** One action on which guidelines disagree. */
export interface Opposed {
  readonly action: string
  readonly inFavour: readonly Line[]
  readonly against: readonly Line[]
}

export interface SideBySide {
  /** What no guideline on the page contradicts, by direction. */
  readonly lines: Readonly<Record<Direction, readonly Line[]>>
  readonly opposed: readonly Opposed[]
}

export function sideBySide({
  recommendations,
  disagreements,
}: Pick<Advice, 'recommendations' | 'disagreements'>): SideBySide {
  const disputed = new Set(disagreements.flatMap((one) => one.recommendations))
  const rest = recommendations.filter(({ id }) => !disputed.has(id))
  const toward = (direction: Direction): readonly Line[] => agreeing(rest.filter((one) => one.direction === direction))
  return {
    lines: { stop: toward('stop'), do: toward('do'), consider: toward('consider'), 'do-not': toward('do-not') },
    opposed: disagreements.map((disagreement) => {
      const about = recommendations.filter(({ id }) => disagreement.recommendations.includes(id))
      return {
        action: disagreement.action,
        inFavour: agreeing(about.filter(({ direction }) => !areOpposed(direction, 'do'))),
        against: agreeing(about.filter(({ direction }) => areOpposed(direction, 'do'))),
      }
    }),
  }
}

/** Lines in the order of the advice; each guideline stands in a line once. */
export function agreeing(recommendations: readonly RecommendationResult[]): readonly Line[] {
  const lines: Line[] = []
  for (const one of recommendations) {
    const place = lines.findIndex((line) => agrees(line, one))
    const line = lines[place]
    if (line === undefined) lines.push([one])
    else lines[place] = [...line, one]
  }
  return lines
}

/** The same advice from another guideline, in the same standing: what waits is never merged with what does not. */
const agrees = (line: Line, one: RecommendationResult): boolean =>
  line[0].action === one.action &&
  line[0].direction === one.direction &&
  line[0].truth === one.truth &&
  line[0].heldBecause === one.heldBecause &&
  line.every(({ guideline }) => guideline !== one.guideline)

/** Which notes of newer guidance a line says in full: each note once a page, at the first line that carries it. */
export function saidInFull(lines: readonly Line[]): (line: Line, note: string) => boolean {
  const first = new Map<string, Line>()
  for (const line of lines) for (const note of notesOf(line)) if (!first.has(note)) first.set(note, line)
  return (line, note) => first.get(note) === line
}

export const notesOf = (line: Line): readonly string[] => [...new Set(line.flatMap(({ currency }) => currency))]
