// Packs made up for tests: every text is invented, none is of a questionnaire.

import type { Instrument, Item } from '../src/index.ts'
import { answeringOf } from '../src/index.ts'
import { itemsOf } from './content.ts'

type Raw = Record<string, unknown>

/** A pack in our own shape that fits, but for what is given. */
export function plainPack(instrument: Instrument, except: Raw = {}): Raw {
  return {
    schema: 'lende-wording/1',
    instrument: instrument.instrument,
    version: instrument.version,
    language: 'en',
    validated: 'yes',
    copyright: '(c) A Holder of Rights',
    authorisation: 'Letter to this practice, 5 January 2026',
    introduction: 'Made-up words above the items.',
    items: itemsOf(instrument).items.map((item) => plainItem(instrument, item)),
    ...except,
  }
}

function plainItem(instrument: Instrument, item: Item): Raw {
  const answering = answeringOf(itemsOf(instrument), item)
  const base = { item: item.item, label: `Made-up words of ${item.item}` }
  if (answering.kind === 'options')
    return {
      ...base,
      options: Object.fromEntries(
        Object.entries(answering.options).map(([id, { points }]) => [id, { points, label: `Made-up ${id}` }]),
      ),
    }
  const { min, max } = answering.scale
  return {
    ...base,
    scale: { min: { value: min.value, label: 'Made-up least' }, max: { value: max.value, label: 'Made-up most' } },
  }
}

const fhir = 'http://hl7.org/fhir/StructureDefinition/'

/** A FHIR Questionnaire that fits, but for what is given: items in groups, as forms have them. */
export function fhirPack(instrument: Instrument, except: Raw = {}): Raw {
  const questions = itemsOf(instrument).items.map((item) => fhirItem(instrument, item))
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en-GB',
    derivedFrom: [`urn:lende:instrument:${instrument.instrument}|${instrument.version}`],
    copyright: '(c) A Holder of Rights',
    extension: [{ url: 'urn:lende:authorisation', valueString: 'Letter to this practice, 5 January 2026' }],
    item: [
      { linkId: 'intro', type: 'display', text: 'Made-up words above the items.' },
      { linkId: 'first', type: 'group', text: 'Made-up first part.', item: questions.slice(0, 3) },
      { linkId: 'rest', type: 'group', item: questions.slice(3) },
    ],
    ...except,
  }
}

function fhirItem(instrument: Instrument, item: Item): Raw {
  const answering = answeringOf(itemsOf(instrument), item)
  const base = { linkId: item.item, text: `Made-up words of ${item.item}` }
  if (answering.kind === 'options')
    return {
      ...base,
      type: 'choice',
      answerOption: Object.entries(answering.options).map(([code, { points }]) => ({
        extension: [{ url: `${fhir}ordinalValue`, valueDecimal: points }],
        valueCoding: { code, display: `Made-up ${code}` },
      })),
    }
  const end = (control: string, text: string): Raw => ({
    linkId: `${item.item}-${control}`,
    type: 'display',
    text,
    extension: [{ url: `${fhir}questionnaire-itemControl`, valueCodeableConcept: { coding: [{ code: control }] } }],
  })
  return {
    ...base,
    type: 'integer',
    extension: [
      { url: `${fhir}minValue`, valueInteger: answering.scale.min.value },
      { url: `${fhir}maxValue`, valueInteger: answering.scale.max.value },
    ],
    item: [end('lower', 'Made-up least'), end('upper', 'Made-up most')],
  }
}
