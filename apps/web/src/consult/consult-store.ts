// The consult of this page, outside any screen: it lives as long as the page and is written nowhere else.

import type { Agreed } from '@lende/care'
import { useSyncExternalStore } from 'react'
import { today } from '../today.ts'
import type { Consult, Raw, RawCase } from './consult.ts'
import { emptyConsult, withAnswer, withAnswers, withoutAnswer } from './consult.ts'
import type { PatientSaid } from './patient-said.ts'

/** The episode in the record of a practice that a consult belongs to. */
export interface InHand {
  readonly episode: string
  /** Of the patient, for who sees the page. */
  readonly name: string
  /** The assessment that this consult is, or whose place it takes; null until it is recorded. */
  readonly assessment: string | null
  /** Why it takes the place of that one. */
  readonly because: string
  /** The consult as it was recorded. */
  readonly recorded: Consult | null
  /** In years on the day of the consult, by the date of birth in the record; null where that tells none. */
  readonly age: number | null
}

export interface ConsultState {
  readonly consult: Consult
  /** The question being changed, out of turn. */
  readonly changing: string | null
  /** Has the blocking screen been acknowledged? By danger. */
  readonly acknowledged: readonly string[]
  /** Answers given since the case was last saved as a file, or, for one in hand, recorded. */
  readonly unsaved: boolean
  /** What was answered in one step each, for going back. */
  readonly steps: readonly Consult[]
  /** What the patient filled in before, as far as it stays in sight. */
  readonly patientSaid: PatientSaid | null
  /** Null for a consult of which nobody keeps a record. */
  readonly inHand: InHand | null
}

type Listener = () => void

/** Nothing has happened in it yet. */
const fresh = {
  changing: null,
  acknowledged: [],
  unsaved: false,
  steps: [],
  patientSaid: null,
  inHand: null,
} as const

/** A consult in which nothing has happened yet. */
export const freshState = (consult: Consult): ConsultState => ({ ...fresh, consult })

class ConsultStore {
  #state: ConsultState | null = null
  readonly #listeners = new Set<Listener>()

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): ConsultState | null => this.#state

  /** A new consult, empty or on an opened case. */
  begin(role: string, earlier: RawCase | null = null): void {
    this.resume(emptyConsult(today(), role, earlier))
  }

  /** A consult as it was saved; what was acknowledged then is shown again. */
  resume(consult: Consult): void {
    this.#set(freshState(consult))
  }

  /** A consult that belongs to an episode. Whatever begins another one lets go of it. */
  resumeFor(inHand: InHand, consult: Consult): void {
    this.#set({ ...freshState(consult), inHand })
  }

  /** A new consult on what was confirmed of a patient's own intake. */
  beginOnIntake(consult: Consult, patientSaid: PatientSaid): void {
    this.#set({ ...fresh, consult, unsaved: true, patientSaid })
  }

  /** The consult under way with what was confirmed of a patient's own intake. */
  addIntake(next: Consult, patientSaid: PatientSaid): void {
    this.#step(() => next)
    if (this.#state) this.#set({ ...this.#state, patientSaid })
  }

  answer(id: string, raw: Raw): void {
    this.#step((consult) => withAnswer(consult, id, raw))
  }

  /** The consult with an answer more, as it was tried. */
  take(next: Consult): void {
    this.#step(() => next)
  }

  answerAll(answers: readonly (readonly [string, Raw])[]): void {
    this.#step((consult) => withAnswers(consult, answers))
  }

  forget(id: string): void {
    this.#step((consult) => withoutAnswer(consult, id))
  }

  setPainAreas(painAreas: readonly string[], answers: readonly (readonly [string, Raw])[]): void {
    this.#step((consult) => ({ ...withAnswers(consult, answers), painAreas }))
  }

  /** Takes the last step back. */
  back(): void {
    const state = this.#state
    const before = state?.steps.at(-1)
    if (state && before) this.#set({ ...state, consult: before, steps: state.steps.slice(0, -1), changing: null })
  }

  setRole(role: string): void {
    if (this.#state) this.#set({ ...this.#state, consult: { ...this.#state.consult, role } })
  }

  change(id: string | null): void {
    if (this.#state) this.#set({ ...this.#state, changing: id })
  }

  acknowledge(dangers: readonly string[]): void {
    if (this.#state) this.#set({ ...this.#state, acknowledged: dangers })
  }

  /** Something more is agreed with the patient, or what was agreed is taken back: null. */
  agree(part: { readonly [Key in keyof Agreed]: Agreed[Key] | null }): void {
    const state = this.#state
    if (state === null) return
    const { consult } = state
    const all = Object.entries({ ...consult.agreed, ...part }).filter(([, value]) => value != null)
    this.#set({ ...state, consult: { ...consult, agreed: Object.fromEntries(all) }, unsaved: true })
  }

  /** It stands in a file. What is in hand is kept by recording it only. */
  saved(): void {
    if (this.#state?.inHand === null) this.#set({ ...this.#state, unsaved: false })
  }

  /** The episode in hand turns out to have begun on other days; what was answered stays. */
  beganOn(onset: Raw): void {
    const state = this.#state
    if (state?.consult.earlier == null) return
    this.#set({ ...state, consult: { ...state.consult, earlier: { ...state.consult.earlier, onset } }, steps: [] })
  }

  /** Why an assessment is corrected, as far as it is written. */
  correctBecause(because: string): void {
    const state = this.#state
    if (state?.inHand) this.#set({ ...state, inHand: { ...state.inHand, because } })
  }

  /** This consult stands in the record now; what is changed from here on corrects it. */
  recordedAs(assessment: string, recorded: Consult): void {
    const state = this.#state
    if (state?.inHand == null) return
    const isStill = state.consult === recorded
    this.#set({
      ...state,
      unsaved: state.unsaved && !isStill,
      inHand: { ...state.inHand, assessment, because: '', recorded },
    })
  }

  clear(): void {
    this.#set(null)
  }

  #step(next: (consult: Consult) => Consult): void {
    const state = this.#state
    if (state === null) return
    const steps = [...state.steps, state.consult].slice(-200)
    this.#set({ ...state, consult: next(state.consult), steps, changing: null, unsaved: true })
  }

  #set(state: ConsultState | null): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const consultStore = new ConsultStore()

export const useConsult = (): ConsultState | null => useSyncExternalStore(consultStore.subscribe, consultStore.read)
