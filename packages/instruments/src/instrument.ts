// A measuring instrument is content, not code: its items, thresholds, sources, licence and sentences stand in
// `content/instruments/<id>/instrument.yaml`. `Instrument` is that document as parsed, key for key:
//
//   instrument: psk                      the id, also its key in a case file
//   version, name, measures, about       about is one line
//   direction: higher-is-worse           or higher-is-better; scores of different direction are never compared
//   structure:
//     kind: single | chosen-activities | items
//     scale: {min: {value, label}, max: {value, label}}        whole points, one scale for every item
//     sites, recalls                     single: id -> text, in order of interest
//     count: {min, max}                  chosen-activities: how many the patient chooses
//     groups, items: [{item, group, label}]                    items: groups is id -> text
//   scoring: {method: value | mean-and-sum | sum}
//   missing: {rule: bounds, note}        a missing item is never zero: no score, but bounds
//   change:
//     error: {within-below?, beyond-from?, note, published}    absent thresholds: unknown
//     important: {points, percent, note}
//   licence: {status, notice, source, confidence}
//   wording: {validated, note, prompt: {label}, recall: {note}}
//   decisions: outcome -> sentence, for the outcomes that can occur

import type { Outcome } from './outcome.ts'

/** How far a statement may be trusted, in the words of the house: read there, read elsewhere, known, not verified. */
export type Confidence = 'source-document' | 'read-elsewhere' | 'known' | 'to-verify'

/** The end of the scale where the patient is worst off. */
export type Direction = 'higher-is-worse' | 'higher-is-better'

/** A number from the literature, with where it was read. */
export interface Threshold {
  readonly value: number
  readonly unit: 'points' | 'percent'
  readonly source: string
  readonly confidence: Confidence
}

interface ScaleEnd {
  readonly value: number
  readonly label: string
}

/** Whole points from `min` to `max`, both included. */
export interface Scale {
  readonly min: ScaleEnd
  readonly max: ScaleEnd
}

export type Texts = Readonly<Record<string, string>>

/** One number an observation, each of a site and a period of recall. */
export interface SingleStructure {
  readonly kind: 'single'
  readonly scale: Scale
  readonly sites: Texts
  readonly recalls: Texts
}

/** Activities in the patient's own words, each with a number. */
export interface ActivitiesStructure {
  readonly kind: 'chosen-activities'
  readonly scale: Scale
  readonly count: { readonly min: number; readonly max: number }
}

export interface Item {
  readonly item: string
  readonly group: string
  readonly label: string
}

/** A fixed list of items, each with a number. */
export interface ItemsStructure {
  readonly kind: 'items'
  readonly scale: Scale
  readonly groups: Texts
  readonly items: readonly Item[]
}

export type Structure = SingleStructure | ActivitiesStructure | ItemsStructure

/** When a change is larger than chance: below the first no, from the second yes, between them unknown. */
export interface MeasurementError {
  readonly 'within-below'?: number
  readonly 'beyond-from'?: number
  readonly note: string
  readonly published: readonly Threshold[]
}

/** When a change matters: two criteria, reported apart, each met from its value on. */
export interface ImportantChange {
  readonly points: Threshold
  readonly percent: Threshold
  readonly note: string
}

export interface Licence {
  readonly status: 'free' | 'permission-needed'
  readonly notice: string
  readonly source: string
  readonly confidence: Confidence
}

export interface InstrumentWording {
  readonly validated: 'no' | 'yes'
  readonly note: string
  readonly prompt: { readonly label: string }
  readonly recall: { readonly note: string }
}

export interface Instrument {
  readonly instrument: string
  readonly version: string
  readonly name: string
  readonly measures: string
  readonly about: string
  readonly direction: Direction
  readonly structure: Structure
  readonly scoring: { readonly method: 'value' | 'mean-and-sum' | 'sum' }
  readonly missing: { readonly rule: 'bounds'; readonly note: string }
  readonly change: { readonly error: MeasurementError; readonly important: ImportantChange }
  readonly licence: Licence
  readonly wording: InstrumentWording
  readonly decisions: Readonly<Partial<Record<Outcome, string>>>
}
