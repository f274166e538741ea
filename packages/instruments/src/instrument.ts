// A measuring instrument is content, not code: its items, thresholds, sources, licence and sentences stand in
// `content/instruments/<id>/instrument.yaml`. `Instrument` is that document as parsed, key for key:
//
//   instrument: psk                      the id, also its key in a case file
//   version, name, measures, about       about is one line
//   direction: higher-is-worse           or higher-is-better; scores of different direction are never compared
//   other-forms: id -> {name}            forms of the same name that are never taken for this version
//   structure:
//     kind: single | chosen-activities | items
//     scale: {min: {value, label}, max: {value, label}}        whole points
//     options: id -> {points, label}     items: instead of a scale, in the order of the form
//     sites, recalls                     single: id -> text, in order of interest
//     count: {min, max}                  chosen-activities: how many the patient chooses
//     groups?: id -> text                items
//     items: [{item, group?, label, reversed?, scale?, options?}]     its own scale or options go before the form's
//   scoring:
//     method: value | mean-and-sum | sum
//     subscales?: id -> {name, items}    sums of some of the items
//     classes?: id -> {name, when, sentence, published?}       when: total or subscale -> {from?, to?}, both included
//   attention?: id -> {item, from, sentence, note}             an answer that asks for something whatever the score
//   missing: {rule: bounds, note}        a missing item is never zero: no score, but bounds
//   change:
//     error: {within-below?, beyond-from?, note, published}    absent thresholds: unknown
//     important: {points?, percent?, note}                     absent: no threshold is published
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

/** One answer that can be chosen, and what it scores. */
export interface Option {
  readonly points: number
  readonly label: string
}

/** By id, in the order of the form. */
export type Options = Readonly<Record<string, Option>>

export interface Item {
  readonly item: string
  readonly group?: string
  readonly label: string
  /** The good end of its scale is the high one: it scores from the other end. */
  readonly reversed?: 'yes'
  readonly scale?: Scale
  readonly options?: Options
}

/** A fixed list of items, each with a number or an option; an item's own scale or options go before these. */
export interface ItemsStructure {
  readonly kind: 'items'
  readonly scale?: Scale
  readonly options?: Options
  readonly groups?: Texts
  readonly items: readonly Item[]
}

export type Structure = SingleStructure | ActivitiesStructure | ItemsStructure

export interface Subscale {
  readonly name: string
  readonly items: readonly string[]
}

/** Points, both ends included; an end left out is open. */
export interface PointRange {
  readonly from?: number
  readonly to?: number
}

/** What a score amounts to; every way to fill in a form falls in exactly one class. */
export interface ScoreClass {
  readonly name: string
  /** Where the total (`total`) and each subscale must lie. */
  readonly when: Readonly<Record<string, PointRange>>
  readonly sentence: string
  readonly published?: readonly Threshold[]
}

export interface Scoring {
  readonly method: 'value' | 'mean-and-sum' | 'sum'
  readonly subscales?: Readonly<Record<string, Subscale>>
  readonly classes?: Readonly<Record<string, ScoreClass>>
}

/** An answer that asks for something by itself, whatever the score. */
export interface Attention {
  readonly item: string
  /** From this many points on. */
  readonly from: number
  readonly sentence: string
  /** What to do while the item is not known: unknown is never a no. */
  readonly note: string
}

/** When a change is larger than chance: below the first no, from the second yes, between them unknown. */
export interface MeasurementError {
  readonly 'within-below'?: number
  readonly 'beyond-from'?: number
  readonly note: string
  readonly published: readonly Threshold[]
}

/** When a change matters: two criteria, reported apart, each met from its value on; absent where none is published. */
export interface ImportantChange {
  readonly points?: Threshold
  readonly percent?: Threshold
  readonly note: string
}

export interface Licence {
  readonly status: 'free' | 'free-non-commercial' | 'permission-needed'
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
  readonly 'other-forms'?: Readonly<Record<string, { readonly name: string }>>
  readonly name: string
  readonly measures: string
  readonly about: string
  readonly direction: Direction
  readonly structure: Structure
  readonly scoring: Scoring
  readonly attention?: Readonly<Record<string, Attention>>
  readonly missing: { readonly rule: 'bounds'; readonly note: string }
  readonly change: { readonly error: MeasurementError; readonly important: ImportantChange }
  readonly licence: Licence
  readonly wording: InstrumentWording
  readonly decisions: Readonly<Partial<Record<Outcome, string>>>
}
