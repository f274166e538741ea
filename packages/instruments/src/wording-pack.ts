// Authorised words for an instrument. The project ships none: a practice that may use a questionnaire keeps its words
// in a file of its own. That file is held against the instrument here, and takes the place of our labels only when it fits.

import type { Result } from '@lende/engine'
import { accepted, isMapping, refused } from '@lende/engine'
import { checkWording } from './check-wording.ts'
import type { Instrument, Item, Options, Scale } from './instrument.ts'
import { answeringOf } from './item-points.ts'
import { isQuestionnaire, readFhirWording } from './read-fhir-wording.ts'
import { readPlainWording, WORDING_SCHEMA } from './read-plain-wording.ts'
import type { DraftItem, WordingDraft } from './wording-draft.ts'

export interface WordingPack {
  readonly instrument: string
  readonly version: string
  readonly language: string
  /** No: words to try something with, not those of the questionnaire. */
  readonly validated: 'yes' | 'no'
  /** To be shown wherever the words are. */
  readonly copyright: string
  readonly authorisation: string
  readonly introduction: string
  readonly items: readonly Item[]
}

/** What a pack is held against. */
export interface WordingGround {
  readonly instruments: readonly Instrument[]
  readonly languages: readonly string[]
  /** Our own label of an item in a language: never to be passed off as the questionnaire's. */
  readonly ownLabel: (instrument: string, item: string, language: string) => string
}

/** Reads a pack in either shape; every problem has a place and a way out. */
export function readWordingPack(raw: unknown, ground: WordingGround): Result<WordingPack> {
  const draft = readDraft(raw)
  if (!draft.ok) return draft
  const { instrument: named, language } = draft.value
  const withItems = ground.instruments.filter(({ structure }) => structure.kind === 'items')
  const instrument = withItems.find((one) => one.instrument === named.text)
  if (instrument === undefined || instrument.structure.kind !== 'items') {
    const expected = withItems.map((one) => draft.value.naming(one.instrument, one.version))
    return refused({ kind: 'unknown-instrument', path: named.path, expected })
  }
  const problems = checkWording(draft.value, instrument, instrument.structure)
  if (!ground.languages.includes(language.text))
    problems.unshift({ kind: 'other-language', path: language.path, name: 'language', expected: ground.languages })
  problems.push(...ownLabels(draft.value, ground))
  return problems.length > 0 ? refused(...problems) : accepted(packOf(draft.value, instrument))
}

function readDraft(raw: unknown): Result<WordingDraft> {
  if (isMapping(raw) && isQuestionnaire(raw)) return readFhirWording(raw)
  if (isMapping(raw) && raw['schema'] === WORDING_SCHEMA) return readPlainWording(raw)
  const key = isMapping(raw) ? ['resourceType', 'schema'].find((one) => one in raw) : undefined
  const expected = [`schema: ${WORDING_SCHEMA}`, 'resourceType: Questionnaire']
  return refused({ kind: 'not-a-wording-pack', path: key === undefined ? [] : [key], expected })
}

/** Only what claims to be the questionnaire is looked at: a trial may well use our labels. */
function ownLabels({ instrument, language, validated, items }: WordingDraft, { ownLabel }: WordingGround) {
  if (validated === 'no') return []
  return items
    .filter(({ item, label }) => label === ownLabel(instrument.text, item, language.text))
    .map(({ item, path }) => ({ kind: 'own-label' as const, path, name: item }))
}

function packOf(draft: WordingDraft, instrument: Instrument): WordingPack {
  const { version, language, copyright, authorisation, validated, introduction } = draft
  return {
    instrument: instrument.instrument,
    version: version.text,
    language: language.text,
    validated,
    copyright: copyright.text,
    authorisation: authorisation.text,
    introduction,
    items: wordedItems(instrument, draft.items),
  }
}

/** The items of the instrument, with these words and nothing else changed. */
function wordedItems({ structure }: Instrument, drafts: readonly DraftItem[]): readonly Item[] {
  if (structure.kind !== 'items') return []
  return structure.items.flatMap((item) => {
    const draft = drafts.find((one) => one.item === item.item)
    if (draft === undefined) return []
    const answering = answeringOf(structure, item)
    const answers =
      answering.kind === 'options'
        ? { options: wordedOptions(answering.options, draft) }
        : { scale: wordedScale(answering.scale, draft) }
    return [{ ...item, label: draft.label, ...answers }]
  })
}

const wordedOptions = (options: Options, { options: words = [] }: DraftItem): Options =>
  Object.fromEntries(
    Object.entries(options).map(([id, { points }]) => [
      id,
      { points, label: words.find(({ option }) => option === id)?.label ?? '' },
    ]),
  )

const wordedScale = ({ min, max }: Scale, { scale }: DraftItem): Scale => ({
  min: { value: min.value, label: scale?.min.label ?? '' },
  max: { value: max.value, label: scale?.max.label ?? '' },
})

/** The instrument with authorised words in place of our labels; what is filled in with these is validated if they are. */
export function withWording(instrument: Instrument, pack: WordingPack): Instrument {
  if (pack.instrument !== instrument.instrument || pack.version !== instrument.version)
    throw new RangeError('a pack is of one instrument and one version')
  if (instrument.structure.kind !== 'items') return instrument
  return {
    ...instrument,
    structure: { ...instrument.structure, items: pack.items },
    wording: {
      validated: pack.validated,
      note: `${pack.copyright}\n${pack.authorisation}`,
      prompt: { label: pack.introduction },
      recall: { note: '' },
    },
  }
}
