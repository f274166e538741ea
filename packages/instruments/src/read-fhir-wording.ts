// The words of a questionnaire as a FHIR R4 Questionnaire. What FHIR has no place for stands in names of ours:
//
//   derivedFrom: ['urn:lende:instrument:start-back|start-back-9']     which instrument, of which version
//   extension urn:lende:authorisation (valueString)                    by what right the words are used here
//   item.code with system urn:lende:item                               the item, where its linkId is another
//
// The rest is FHIR's own: language, copyright, experimental; answerOption.valueCoding, its code the id of the option and
// its weight in the extension ordinalValue or itemWeight; for a scale minValue, maxValue, and the words of its ends as
// display items with the item control `lower` and `upper`.

import type { Path, Result } from '@lende/engine'
import { accepted, isMapping } from '@lende/engine'
import type { Mapping } from './read-key.ts'
import type { DraftItem, DraftOption, DraftScale, Placed, WordingDraft } from './wording-draft.ts'
import { placedAt, textAt } from './wording-draft.ts'

const extensions = 'http://hl7.org/fhir/StructureDefinition/'
const instrumentUrn = 'urn:lende:instrument:'
const weights = [`${extensions}ordinalValue`, `${extensions}itemWeight`]

export const isQuestionnaire = (raw: Mapping): boolean => raw['resourceType'] === 'Questionnaire'

export function readFhirWording(raw: Mapping): Result<WordingDraft> {
  const { instrument, version } = identityOf(raw)
  const language = placedAt(raw, 'language')
  const walked = walk(raw['item'], ['item'])
  return accepted({
    instrument,
    version,
    naming: (id, of) => `derivedFrom: ${instrumentUrn}${id}|${of}`,
    language: { ...language, text: language.text.split('-')[0]?.toLowerCase() ?? '' },
    copyright: placedAt(raw, 'copyright'),
    authorisation: { text: textOf(extensionOf(raw, ['urn:lende:authorisation'])), path: [] },
    validated: raw['experimental'] === true ? 'no' : 'yes',
    introduction: walked.texts.join('\n'),
    items: walked.items,
    itemsPath: 'item' in raw ? ['item'] : [],
  })
}

function identityOf(raw: Mapping): { readonly instrument: Placed; readonly version: Placed } {
  const listed = listOf(raw['derivedFrom'])
  const index = listed.findIndex((one) => typeof one === 'string' && one.startsWith(instrumentUrn))
  const path = index < 0 ? ('derivedFrom' in raw ? ['derivedFrom'] : []) : ['derivedFrom', index]
  const [instrument = '', version = ''] = index < 0 ? [] : String(listed[index]).slice(instrumentUrn.length).split('|')
  return { instrument: { text: instrument, path }, version: { text: version, path } }
}

interface Walked {
  readonly items: readonly DraftItem[]
  /** What groups and displays say, in order. */
  readonly texts: readonly string[]
}

/** Every question, in order, groups opened. */
function walk(raw: unknown, path: Path): Walked {
  const parts = listOf(raw).map((one, index): Walked => {
    const type = textAt(one, 'type')
    if (!isMapping(one)) return { items: [], texts: [] }
    if (type !== 'group' && type !== 'display') return { items: [questionOf(one, [...path, index])], texts: [] }
    const inside = walk(one['item'], [...path, index, 'item'])
    return { items: inside.items, texts: [textAt(one, 'text'), ...inside.texts].filter((text) => text !== '') }
  })
  return { items: parts.flatMap(({ items }) => items), texts: parts.flatMap(({ texts }) => texts) }
}

function questionOf(raw: Mapping, path: Path): DraftItem {
  const mapped = listOf(raw['code']).find((code) => textAt(code, 'system') === 'urn:lende:item')
  const scale = scaleOf(raw, path)
  return {
    item: mapped === undefined ? textAt(raw, 'linkId') : textAt(mapped, 'code'),
    label: textAt(raw, 'text'),
    path,
    ...('answerOption' in raw ? { options: optionsOf(raw['answerOption'], [...path, 'answerOption']) } : {}),
    ...(scale === undefined ? {} : { scale }),
  }
}

const optionsOf = (raw: unknown, path: Path): DraftOption[] =>
  listOf(raw).map((one, index) => {
    const coding = isMapping(one) ? one['valueCoding'] : undefined
    return {
      option: textAt(coding, 'code'),
      points: (extensionOf(one, weights) ?? extensionOf(coding, weights))?.['valueDecimal'],
      label: textAt(coding, 'display'),
      path: [...path, index],
    }
  })

/** A question answered with a number has ends; their words stand in display items below it. */
function scaleOf(raw: Mapping, path: Path): DraftScale | undefined {
  const min = extensionOf(raw, [`${extensions}minValue`])
  const max = extensionOf(raw, [`${extensions}maxValue`])
  if (min === undefined && max === undefined) return undefined
  return {
    min: { value: min?.['valueInteger'], label: labelOfEnd(raw, 'lower') },
    max: { value: max?.['valueInteger'], label: labelOfEnd(raw, 'upper') },
    path,
  }
}

function labelOfEnd(raw: Mapping, control: 'lower' | 'upper'): string {
  const display = listOf(raw['item']).find((one) => {
    const concept = extensionOf(one, [`${extensions}questionnaire-itemControl`])?.['valueCodeableConcept']
    return isMapping(concept) && listOf(concept['coding']).some((coding) => textAt(coding, 'code') === control)
  })
  return textAt(display, 'text')
}

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : [])

const extensionOf = (raw: unknown, urls: readonly string[]): Mapping | undefined =>
  listOf(isMapping(raw) ? raw['extension'] : undefined)
    .filter(isMapping)
    .find((extension) => urls.includes(textAt(extension, 'url')))

const textOf = (extension: Mapping | undefined): string => textAt(extension, 'valueString')
