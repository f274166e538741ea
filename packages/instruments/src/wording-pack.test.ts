import { describe, expect, it } from 'vitest'
import { administered, instruments, itemsOf, nrs, orebro, qbpds, startBack } from '../test/content.ts'
import { fhirPack, plainPack } from '../test/wording.ts'
import type { Instrument } from './instrument.ts'
import { answeringOf } from './item-points.ts'
import { score } from './score.ts'
import type { WordingPack } from './wording-pack.ts'
import { readWordingPack, withWording } from './wording-pack.ts'

type Raw = Record<string, unknown>

const ground = {
  instruments,
  languages: ['nl', 'en'],
  ownLabel: (_instrument: string, item: string, language: string) => `own ${item} in ${language}`,
}
const read = (raw: unknown) => readWordingPack(raw, ground)
const problems = (raw: unknown): readonly unknown[] => {
  const result = read(raw)
  return result.ok ? [] : result.problems
}
function packed(raw: unknown): WordingPack {
  const result = read(raw)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const fixed = [startBack, orebro, qbpds]

describe('a pack that fits', () => {
  it.each(fixed)('of $instrument says the same in both shapes', (instrument) => {
    const plain = packed(plainPack(instrument))
    const questionnaire = packed(fhirPack(instrument))
    expect({ ...questionnaire, introduction: '' }).toEqual({ ...plain, introduction: '' })
    expect(plain).toMatchObject({
      instrument: instrument.instrument,
      version: instrument.version,
      language: 'en',
      validated: 'yes',
      copyright: '(c) A Holder of Rights',
      authorisation: 'Letter to this practice, 5 January 2026',
      introduction: 'Made-up words above the items.',
    })
    expect(questionnaire.introduction).toBe('Made-up words above the items.\nMade-up first part.')
  })

  it.each(fixed)('puts its words in $instrument and leaves every number as it was', (instrument) => {
    const worded = withWording(instrument, packed(plainPack(instrument)))
    expect(worded.wording).toEqual({
      validated: 'yes',
      note: '(c) A Holder of Rights\nLetter to this practice, 5 January 2026',
      prompt: { label: 'Made-up words above the items.' },
      recall: { note: '' },
    })
    expect(itemsOf(worded).items.map(({ label }) => label)).toEqual(
      itemsOf(instrument).items.map(({ item }) => `Made-up words of ${item}`),
    )
    expect(numbersOf(worded)).toEqual(numbersOf(instrument))
    expect(JSON.stringify(itemsOf(worded).items)).toContain('Made-up')
    const { structure: _s, wording: _w, ...rest } = worded
    const { structure: _own, wording: _ours, ...before } = instrument
    expect(rest).toEqual(before)
  })

  it('makes a score validated, unless the form says that our labels were used', () => {
    const worded = withWording(startBack, packed(fhirPack(startBack)))
    const answers = { items: { 'item-1': 'agree' } }
    const unvalidated = (instrument: Instrument, raw: unknown): boolean =>
      score(instrument, administered(instrument, raw)).unvalidated
    expect(unvalidated(startBack, answers)).toBe(true)
    expect(unvalidated(worded, answers)).toBe(false)
    expect(unvalidated(worded, { ...answers, form: 'own-labels' })).toBe(true)
    expect(unvalidated(worded, 'declined')).toBe(false)
    expect(unvalidated(startBack, { ...answers, form: 'official' })).toBe(false)
  })

  it('scores as our labels do', () => {
    const answers = { items: { 'item-1': 'over-1-year', 'item-3': 4, 'item-8': 9 } }
    const worded = withWording(orebro, packed(plainPack(orebro)))
    const { unvalidated: _, ...with_ } = score(worded, administered(worded, answers))
    const { unvalidated: __, ...without } = score(orebro, administered(orebro, answers))
    expect(with_).toEqual(without)
  })

  it('says of which version the form is, so that an official form need not say it again', () => {
    const worded = withWording(orebro, packed(plainPack(orebro)))
    expect(administered(worded, { items: {}, form: 'official' })).toMatchObject({ form: 'official' })
    expect(() => administered(worded, { items: {}, version: 'ompsq-sf-weeks-6' })).toThrow('other-version')
  })

  it('that is a trial leaves scores unvalidated, and may use our labels', () => {
    const labels = itemsOf(startBack).items.map(({ item }) => `own ${item} in en`)
    for (const raw of [
      relabelled(plainPack(startBack, { validated: 'no' }), labels),
      fhirPack(startBack, { experimental: true }),
    ]) {
      const trial = packed(raw)
      expect(trial.validated).toBe('no')
      const worded = withWording(startBack, trial)
      expect(score(worded, administered(worded, { items: {} })).unvalidated).toBe(true)
    }
  })

  it('may give all items the same answers at once', () => {
    const { options } = (plainPack(startBack)['items'] as Raw[])[0] as Raw
    const shared = plainPack(startBack, {
      options,
      items: (plainPack(startBack)['items'] as Raw[]).map((item, index) => {
        const { options: own, ...rest } = item
        return index === 8 ? { ...rest, options: own } : rest
      }),
    })
    expect(packed(shared)).toEqual(packed(plainPack(startBack)))
  })

  it('of FHIR may name its items otherwise and map them, and may weigh answers in three ways', () => {
    const mapped = changed(fhirPack(startBack), (item, index) => ({
      ...item,
      linkId: `Q${index}`,
      code: [
        { system: 'http://loinc.org', code: '1-8' },
        { system: 'urn:lende:item', code: item['linkId'] },
      ],
    }))
    const expected = packed(fhirPack(startBack))
    expect(packed(mapped)).toEqual(expected)
    for (const weigh of [
      (points: unknown, coding: object) => ({
        valueCoding: { ...coding, extension: [{ url: `${fhir}ordinalValue`, valueDecimal: points }] },
      }),
      (points: unknown, coding: object) => ({
        extension: [{ url: `${fhir}itemWeight`, valueDecimal: points }],
        valueCoding: coding,
      }),
    ]) {
      const weighed = changed(fhirPack(startBack), (item) => ({
        ...item,
        answerOption: (item['answerOption'] as { extension: { valueDecimal: number }[]; valueCoding: object }[]).map(
          ({ extension, valueCoding }) => weigh(extension[0]?.valueDecimal, valueCoding),
        ),
      }))
      expect(packed(weighed)).toEqual(expected)
    }
  })

  it('is never put in another instrument, or another version', () => {
    const pack = packed(plainPack(startBack))
    const message = 'a pack is of one instrument and one version'
    expect(() => withWording(orebro, pack)).toThrow(message)
    expect(() => withWording({ ...startBack, version: 'start-back-6' }, pack)).toThrow(message)
  })
})

const fhir = 'http://hl7.org/fhir/StructureDefinition/'

/** Every number of the items, without a word. */
const numbersOf = (instrument: Instrument): unknown =>
  itemsOf(instrument).items.map((item) => {
    const answering = answeringOf(itemsOf(instrument), item)
    return answering.kind === 'options'
      ? Object.entries(answering.options).map(([id, { points }]) => [id, points])
      : [answering.scale.min.value, answering.scale.max.value, answering.reversed]
  })

const relabelled = (raw: Raw, labels: readonly string[]): Raw => ({
  ...raw,
  items: (raw['items'] as Raw[]).map((item, index) => ({ ...item, label: labels[index] })),
})

/** Every question of a FHIR pack changed, wherever its group is. */
function changed(raw: Raw, change: (item: Raw, index: number) => Raw): Raw {
  let index = -1
  const groups = (raw['item'] as Raw[]).map((group) => {
    const questions = group['item'] as Raw[] | undefined
    return questions === undefined
      ? group
      : {
          ...group,
          item: questions.map((question) => {
            index += 1
            return change(question, index)
          }),
        }
  })
  return { ...raw, item: groups }
}

describe('a pack that does not fit says where, and what to do', () => {
  const items = plainPack(startBack)['items'] as Raw[]
  const plain = (except: Raw): Raw => plainPack(startBack, except)
  const withItem = (index: number, except: Raw): Raw =>
    plain({ items: items.map((item, place) => (place === index ? { ...item, ...except } : item)) })
  const named = 'instrument: start-back, version: start-back-9'

  it('because it is no pack at all', () => {
    const expected = ['schema: lende-wording/1', 'resourceType: Questionnaire']
    const not = (path: string[]): unknown => [{ kind: 'not-a-wording-pack', path, expected }]
    expect(problems('text')).toEqual(not([]))
    expect(problems([])).toEqual(not([]))
    expect(problems({})).toEqual(not([]))
    expect(problems({ ...fhirPack(startBack), resourceType: 'QuestionnaireResponse' })).toEqual(not(['resourceType']))
    expect(problems(plain({ schema: 'lende-case/1' }))).toEqual(not(['schema']))
  })

  it('because it is of no instrument that takes words', () => {
    const expected = [orebro, qbpds, startBack].map((one) => `instrument: ${one.instrument}, version: ${one.version}`)
    const unknown = { kind: 'unknown-instrument', path: ['instrument'], expected }
    expect(problems(plain({ instrument: 'startback' }))).toEqual([unknown])
    expect(problems(plain({ instrument: nrs.instrument }))).toEqual([unknown])
  })

  it('because a FHIR Questionnaire does not say of which instrument it is', () => {
    const { derivedFrom: _, ...nameless } = fhirPack(startBack)
    const expected = [orebro, qbpds, startBack].map(
      (one) => `derivedFrom: urn:lende:instrument:${one.instrument}|${one.version}`,
    )
    expect(problems(nameless)).toEqual([{ kind: 'unknown-instrument', path: [], expected }])
    expect(problems(fhirPack(startBack, { derivedFrom: ['http://example.org/q'] }))).toMatchObject([
      { kind: 'unknown-instrument', path: ['derivedFrom'] },
    ])
  })

  it('because it is of another version', () => {
    expect(problems(plain({ version: 'start-back-6' }))).toEqual([
      { kind: 'other-version', path: ['version'], expected: [named] },
    ])
    const derivedFrom = ['http://example.org/q', 'urn:lende:instrument:start-back|start-back-6']
    expect(problems(fhirPack(startBack, { derivedFrom }))).toEqual([
      {
        kind: 'other-version',
        path: ['derivedFrom', 1],
        expected: ['derivedFrom: urn:lende:instrument:start-back|start-back-9'],
      },
    ])
    expect(problems(fhirPack(startBack, { derivedFrom: ['urn:lende:instrument:start-back'] }))).toMatchObject([
      { kind: 'other-version' },
    ])
  })

  it('because it is in a language that is not spoken here', () => {
    const other = { kind: 'other-language', name: 'language', path: ['language'], expected: ['nl', 'en'] }
    expect(problems(plain({ language: 'pt' }))).toEqual([other])
    expect(problems(fhirPack(startBack, { language: 'pt-BR' }))).toEqual([other])
    expect(problems(fhirPack(startBack, { language: undefined }))).toMatchObject([{ kind: 'other-language' }])
  })

  it('because it does not say whose words these are, or why they may be used', () => {
    expect(problems(plain({ copyright: ' ' }))).toEqual([
      { kind: 'no-licence', path: ['copyright'], name: 'copyright' },
    ])
    const { authorisation: _, ...without } = plain({})
    expect(problems(without)).toEqual([{ kind: 'no-licence', path: [], name: 'authorisation' }])
    expect(problems(fhirPack(startBack, { copyright: undefined, extension: [] }))).toEqual([
      { kind: 'no-licence', path: ['copyright'], name: 'copyright' },
      { kind: 'no-licence', path: [], name: 'authorisation' },
    ])
  })

  it('because an item is missing, stray, twice or out of order', () => {
    expect(problems(plain({ items: items.slice(0, 8) }))).toEqual([
      { kind: 'missing-item', path: ['items'], name: 'item-9' },
    ])
    const ids = items.map((item) => item['item'])
    expect(problems(plain({ items: [...items, { ...items[0], item: 'item-10' }] }))).toEqual([
      { kind: 'extra-item', path: ['items', 9], name: 'item-10', expected: ids, nearest: 'item-1' },
    ])
    expect(problems(plain({ items: [...items, items[2]] }))).toEqual([
      { kind: 'stands-twice', path: ['items', 9], name: 'item-3' },
    ])
    const swapped = [...items.slice(0, 3), items[4], items[3], ...items.slice(5)]
    expect(problems(plain({ items: swapped }))).toEqual([{ kind: 'item-order', path: ['items', 3], expected: ids }])
    expect(problems(plain({ items: [] }))).toHaveLength(9)
  })

  it('because a linkId stands twice, with its place inside a group', () => {
    const twice = changed(fhirPack(startBack), (item, index) => (index === 4 ? { ...item, linkId: 'item-2' } : item))
    expect(problems(twice)).toEqual([
      { kind: 'stands-twice', path: ['item', 2, 'item', 1], name: 'item-2' },
      { kind: 'missing-item', path: ['item'], name: 'item-5' },
    ])
  })

  it('because answers are missing, stray, turned round or weighed otherwise', () => {
    const options = items[8]?.['options'] as Record<string, Raw>
    const turned = Object.fromEntries(Object.entries(options).reverse())
    expect(problems(withItem(8, { options: turned }))).toEqual([
      {
        kind: 'option-order',
        path: ['items', 8, 'options', 'extremely'],
        expected: Object.keys(options),
        name: 'item-9',
      },
    ])
    const { moderately: _, ...four } = options
    expect(problems(withItem(8, { options: four }))).toEqual([
      { kind: 'missing-option', path: ['items', 8], name: 'item-9 moderately' },
    ])
    expect(
      problems(withItem(0, { options: { ...(items[0]?.['options'] as Raw), unsure: { points: 0 } } })),
    ).toMatchObject([{ kind: 'extra-option', path: ['items', 0, 'options', 'unsure'], name: 'item-1 unsure' }])
    const heavier = { ...options, moderately: { ...options['moderately'], points: 1 } }
    expect(problems(withItem(8, { options: heavier }))).toEqual([
      {
        kind: 'other-points',
        path: ['items', 8, 'options', 'moderately'],
        expected: ['0 points'],
        name: 'item-9 moderately',
      },
    ])
    expect(problems(withItem(0, { options: undefined }))).toMatchObject([
      { kind: 'missing-option', name: 'item-1 disagree' },
      { kind: 'missing-option', name: 'item-1 agree' },
    ])
  })

  it('because a FHIR answer has no weight, a wrong one, or stands twice', () => {
    const first = (change: (options: Raw[]) => Raw[]): Raw =>
      changed(fhirPack(startBack), (item, index) =>
        index === 0 ? { ...item, answerOption: change(item['answerOption'] as Raw[]) } : item,
      )
    const place = ['item', 1, 'item', 0, 'answerOption']
    expect(problems(first((options) => options.map(({ extension: _, ...bare }) => bare)))).toEqual([
      { kind: 'other-points', path: [...place, 0], expected: ['0 points'], name: 'item-1 disagree' },
      { kind: 'other-points', path: [...place, 1], expected: ['1 points'], name: 'item-1 agree' },
    ])
    expect(problems(first((options) => options.toReversed()))).toMatchObject([
      { kind: 'option-order', path: [...place, 0], name: 'item-1' },
    ])
    expect(problems(first(([one, other]) => [one as Raw, other as Raw, other as Raw]))).toEqual([
      { kind: 'stands-twice', path: [...place, 2], name: 'item-1 agree' },
    ])
  })

  it('because words are missing', () => {
    expect(problems(withItem(3, { label: '' }))).toEqual([
      { kind: 'missing-label', path: ['items', 3], name: 'item-4' },
    ])
    expect(problems(withItem(3, { label: 4 }))).toMatchObject([{ kind: 'missing-label' }])
    const wordless = { disagree: { points: 0 }, agree: { points: 1, label: 'Made-up' } }
    expect(problems(withItem(3, { options: wordless }))).toEqual([
      { kind: 'missing-label', path: ['items', 3, 'options', 'disagree'], name: 'item-4 disagree' },
    ])
  })

  it('because a scale is another, or its ends have no words', () => {
    const scaled = (index: number, scale: unknown): Raw =>
      plainPack(orebro, {
        items: (plainPack(orebro)['items'] as Raw[]).map((item, place) =>
          place === index ? { ...item, scale } : item,
        ),
      })
    const end = (value: unknown, label = 'Made-up') => ({ value, label })
    const other = { kind: 'other-scale', expected: ['0 - 10 points'], name: 'item-2' }
    for (const [min, max] of [
      [1, 10],
      [0, 9],
      [10, 0],
      ['0', 10],
    ])
      expect(problems(scaled(1, { min: end(min), max: end(max) }))).toEqual([{ ...other, path: ['items', 1, 'scale'] }])
    expect(problems(scaled(1, undefined))).toEqual([{ ...other, path: ['items', 1] }])
    expect(problems(scaled(1, { min: end(0, ''), max: end(10) }))).toEqual([
      { kind: 'missing-label', path: ['items', 1, 'scale'], name: 'item-2 0' },
    ])
    const endless = changed(fhirPack(orebro), (item) => ({ ...item, item: [] }))
    expect(problems(endless)).toHaveLength(18)
    const open = changed(fhirPack(orebro), (item, index) =>
      index === 1 ? { ...item, extension: (item['extension'] as unknown[]).slice(0, 1) } : item,
    )
    expect(problems(open)).toMatchObject([{ kind: 'other-scale', path: ['item', 1, 'item', 1] }])
  })

  it('because our own labels are passed off as the words of the questionnaire', () => {
    expect(problems(withItem(7, { label: 'own item-8 in en' }))).toEqual([
      { kind: 'own-label', path: ['items', 7], name: 'item-8' },
    ])
  })

  it('because of a key that does not belong or has another shape, each named', () => {
    expect(problems(plain({ licence: 'x' }))).toMatchObject([
      { kind: 'unknown-key', path: ['licence'], name: 'licence' },
    ])
    expect(problems(withItem(2, { labels: 'x' }))).toMatchObject([
      { kind: 'unknown-key', path: ['items', 2, 'labels'], nearest: 'label' },
    ])
    expect(problems(plain({ validated: 'perhaps' }))).toMatchObject([
      { kind: 'unknown-option', path: ['validated'], expected: ['yes', 'no'] },
    ])
    expect(problems(plain({ items: {} }))).toMatchObject([{ kind: 'not-a-list', path: ['items'] }])
    expect(problems(plain({ items: ['item-1'] }))).toMatchObject([{ kind: 'not-a-mapping', path: ['items', 0] }])
    expect(problems(plain({ options: [] }))).toMatchObject([{ kind: 'not-a-mapping', path: ['options'] }])
    expect(problems(withItem(2, { scale: { min: 0, max: 10 } }))).toMatchObject([
      { kind: 'not-a-mapping', path: ['items', 2, 'scale', 'min'] },
      { kind: 'not-a-mapping', path: ['items', 2, 'scale', 'max'] },
    ])
    expect(problems(withItem(2, { scale: 10 }))).toMatchObject([{ kind: 'not-a-mapping' }])
    expect(problems(withItem(2, { options: { agree: 1 } }))).toMatchObject([{ kind: 'not-a-mapping' }])
  })

  it('with every mistake at once, not one after the other', () => {
    const bad = plain({ version: 'x', language: 'pt', copyright: '', items: items.slice(1) })
    expect(problems(bad)).toMatchObject([
      { kind: 'other-language' },
      { kind: 'other-version' },
      { kind: 'no-licence' },
      { kind: 'missing-item' },
    ])
  })

  it('whatever stands in a Questionnaire, without an error thrown', () => {
    for (const item of [
      undefined,
      7,
      'x',
      [7],
      [null],
      [{}],
      [{ type: 'group', item: 7 }],
      [{ answerOption: [7, {}] }],
    ])
      expect(problems(fhirPack(startBack, { item })).length).toBeGreaterThan(8)
    expect(problems(fhirPack(startBack, { derivedFrom: 'x', extension: 'y' })).length).toBeGreaterThan(0)
  })
})
