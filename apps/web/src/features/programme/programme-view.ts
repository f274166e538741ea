// What every part of the page reads: the words, what the advice allows, and the programme as it stands.

import type { Item, Offer, Programme, ProgrammeContent } from '@lende/care'
import type { Advice, Answers } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Words } from '@lende/wording'
import { agreedIn } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import type { programme } from './messages/nl.ts'

export interface ProgrammeView {
  readonly words: Words
  readonly say: typeof programme
  readonly content: ProgrammeContent
  /** None while the advice names none. */
  readonly exercises: NonNullable<Aids['exercises']>['exercises']
  readonly advice: Advice
  readonly answers: Answers
  readonly offer: Offer
  readonly programme: Programme | null
}

/** A programme that is there, with all that is known around it. */
export interface Planned {
  readonly view: ProgrammeView
  readonly programme: Programme
}

/** One thing of it, by its place. */
export interface ItemPlace extends Planned {
  readonly place: number
}

export interface ItemProps extends ItemPlace {
  readonly item: Item
  readonly name: string
}

/** As it stands at this moment, drawn already or not. */
export function programmeNow(): Programme | null {
  const state = consultStore.read()
  return state === null ? null : (agreedIn(state.consult).programme ?? null)
}

export const agree = (programme: Programme | null): void => consultStore.agree({ programme })

/** May it be built up this way, by the advice of now? */
export const stillFits = ({ offer }: Pick<ProgrammeView, 'offer'>, { way }: Programme): boolean =>
  offer.ways.some((one) => one.way === way)
