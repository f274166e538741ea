// Which sentences a patient gets: those whose recommendation is given in this advice and does not wait, for whom they are.

import type { Advice, HeldBecause, RecommendationResult } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import { givenIn } from './given.ts'

export type Together = NonNullable<Aids['together']>
export type Message = Together['messages'][number]
export type Course = Together['courses'][number]
export type PlanLine = Together['plan'][number]

export interface Chosen {
  /** Why reassurance waits; null when it does not. */
  readonly waits: HeldBecause | null
  readonly messages: readonly Message[]
  readonly course: Course | null
  readonly plan: readonly PlanLine[]
  readonly flare: Together['flare']
  readonly nextVisit: Together['next-visit'][number] | null
  /** The recommendations that all of this rests on. */
  readonly restsOn: readonly RecommendationResult[]
}

type Conditioned = Pick<Message, 'with' | 'classes'>

export function chosenFor(together: Together, advice: Advice): Chosen {
  const waits = advice.reassurance.because
  const given = new Map(givenIn(advice).map((one) => [one.id, one]))
  const fits = ({ with: named, classes = [] }: Conditioned): boolean =>
    named.some((id) => given.has(id)) && classes.every((one) => isIn(one, advice))
  const messages = firstOfEach(together.messages.filter(fits)).slice(0, together['most-messages'])
  const course = waits === null ? (together.courses.find(fits) ?? null) : null
  const plan = firstOfEach(together.plan.filter(fits))
  const flare = together.flare.every(fits) ? together.flare : []
  // A day far away is no proposal while somebody still has to look.
  const nextVisit = waits === null ? (together['next-visit'].find(fits) ?? null) : null
  const shown: readonly Conditioned[] = [messages, plan, flare, course ?? [], nextVisit ?? []].flat()
  const named = new Set(shown.flatMap((one) => one.with))
  return {
    waits,
    messages,
    course,
    plan,
    flare,
    nextVisit,
    restsOn: [...given.values()].filter(({ id }) => named.has(id)),
  }
}

function isIn({ classification, in: classes }: NonNullable<Conditioned['classes']>[number], advice: Advice): boolean {
  const effective = advice.classifications[classification]?.effective
  return effective != null && classes.includes(effective)
}

/** Of what is about the same, the first. */
const firstOfEach = <One extends { readonly about: string }>(all: readonly One[]): One[] =>
  all.filter((one, place) => all.findIndex(({ about }) => about === one.about) === place)
