// Words of others at the door: a pack is checked with file, line and column, and is shown only when it fits.
// The words in these packs are invented; none is of a questionnaire.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { lende, root } from './lende.ts'

const folder = mkdtempSync(join(tmpdir(), 'lende-wording-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const example = join('examples', 'wording', 'start-back-trial.yaml')

interface Pack {
  readonly [key: string]: unknown
  readonly items: readonly { readonly item: string; readonly label: string; readonly options?: unknown }[]
}

/** The example as a practice would have filled it in, in words of a test. */
const trial = parse(readFileSync(join(root, example), 'utf8')) as Pack
const worded: Pack = {
  ...trial,
  validated: 'yes',
  items: trial.items.map((item) => ({ ...item, label: `Invented words of ${item.item}` })),
}

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const answers = 'items: {item-1: agree, item-2: agree, item-3: agree, item-9: very-much, item-8: disagree}\n'

describe('wording-pack', () => {
  it('says of the example for which instrument, version and language it is, and that it is a trial', async () => {
    const { out, code } = await lende(['wording-pack', example, '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toContain('STarT Back (start-back), version start-back-9, language en.')
    expect(out).toContain('9 items')
    expect(out).toContain('stay unvalidated')
  })

  it('says of a filled-in pack that scores with it count, whose words they are and why they may be used', async () => {
    const file = written(
      'filled.json',
      JSON.stringify({ ...worded, copyright: '(c) Holder', authorisation: 'a letter' }),
    )
    const { out, code } = await lende(['wording-pack', file, '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toContain('count as validated')
    expect(out).toMatch(/\(c\) Holder\na letter/)
    const json = await lende(['wording-pack', file, '--format', 'json'])
    expect(JSON.parse(json.out)).toStrictEqual({
      instrument: 'start-back',
      version: 'start-back-9',
      language: 'en',
      validated: 'yes',
      copyright: '(c) Holder',
      authorisation: 'a letter',
      items: 9,
    })
  })

  it('takes the same words as a FHIR Questionnaire, and names the place of a mistake in it', async () => {
    const optionsOf = (item: { options?: unknown }): [string, { points: number; label: string }][] =>
      Object.entries((item.options ?? trial['options']) as Record<string, { points: number; label: string }>)
    const questionnaire = {
      resourceType: 'Questionnaire',
      status: 'active',
      language: 'en',
      derivedFrom: ['urn:lende:instrument:start-back|start-back-9'],
      copyright: '(c) Holder',
      extension: [{ url: 'urn:lende:authorisation', valueString: 'a letter' }],
      item: worded.items.map((item) => ({
        linkId: item.item,
        type: 'choice',
        text: item.label,
        answerOption: optionsOf(item).map(([code, { points, label }]) => ({
          valueCoding: { code, display: label },
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: points }],
        })),
      })),
    }
    const good = await lende(['wording-pack', '-', '--lang', 'en'], JSON.stringify(questionnaire))
    expect(good.out).toContain('STarT Back (start-back), version start-back-9, language en.')
    expect(good.code).toBe(0)
    const text = JSON.stringify({ ...questionnaire, derivedFrom: ['urn:lende:instrument:start-back|2'] }, undefined, 1)
    const bad = await lende(['wording-pack', '-', '--lang', 'en'], text)
    expect(bad.code).toBe(2)
    const line = text.split('\n').findIndex((one) => one.includes('urn:lende:instrument')) + 1
    expect(bad.err).toMatch(new RegExp(`^<stdin>:${line}:3: this is another version.*start-back-9`))
  })

  it.each([
    ['nl', 'ontbreekt; vul het aan uit het formulier'],
    ['fr', 'manque\u00a0; complétez-le d’après le formulaire'],
    ['de', 'fehlt; ergänzen Sie es aus dem Formular'],
    ['en', 'is missing; add it from the form'],
  ])('names the place of a mistake and the way out, in %s', async (language, words) => {
    const file = written('short.yaml', stringify({ ...worded, items: worded.items.slice(1) }))
    const { err, code } = await lende(['wording-pack', file, '--lang', language])
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(err).toMatch(new RegExp(`^${file}:\\d+:\\d+: item-1: `))
  })

  it('points at the very answer that counts otherwise', async () => {
    const text = readFileSync(join(root, example), 'utf8')
    const line = text.split('\n').findIndex((one) => one.includes('moderately')) + 1
    const file = written('heavier.yaml', text.replace('moderately: {points: 0', 'moderately: {points: 1'))
    const { err, code } = await lende(['wording-pack', file, '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`^${file}:${line}:7: item-9 moderately: .*expected: 0 points`))
  })

  it.each([
    ['broken JSON', '{"resourceType": "Questionnaire",', /:1:\d+: this is not valid YAML or JSON/],
    ['a case', 'age: 42\n', /:1:1: this is no pack with the words of a questionnaire/],
    ['another resource', '{"resourceType": "Patient"}', /:1:2: this is no pack.*resourceType: Questionnaire/],
    ['a key twice', 'schema: lende-wording/1\nschema: lende-wording/1\n', /:2:1: this is not valid YAML/],
    ['nothing', '', /this is no pack/],
  ])('refuses %s', async (_, text, sentence) => {
    const { err, code } = await lende(['wording-pack', '-', '--lang', 'en'], text)
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  })

  it.each([
    ['nl', 'sombere stemming'],
    ['en', 'low mood'],
    ['fr', 'humeur dépressive'],
    ['de', 'gedrückte Stimmung'],
  ])('knows our own label in %s when it is passed off as the questionnaire', async (language, label) => {
    const items = worded.items.map((item) => (item.item === 'item-8' ? { ...item, label } : item))
    const { err, code } = await lende(['wording-pack', '-', '--lang', 'en'], stringify({ ...worded, language, items }))
    expect(code).toBe(2)
    expect(err).toContain('item-8: this is our own label')
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('stands in the help, as does the option that uses a pack', async () => {
    const { out } = await lende(['--help'])
    expect(out).toMatch(/lende wording-pack FILE .*--wording FILE/)
  })

  it('needs a file that is there', async () => {
    expect((await lende(['wording-pack'])).code).toBe(2)
    expect((await lende(['wording-pack', join(folder, 'none.yaml')])).code).toBe(2)
  })
})

describe('score with a pack', () => {
  const file = written('words.yaml', stringify(worded))

  it('shows its words with what each answer scores, and no longer calls the score unvalidated', async () => {
    const { out, code } = await lende(['score', 'start-back', '-', '--wording', file, '--lang', 'en'], answers)
    expect(code).toBe(0)
    expect(out).toContain('1. Invented words of item-1: applies (1 point)')
    expect(out).toContain('9. Invented words of item-9: much hindrance (1 point)')
    expect(out).toContain('4. Invented words of item-4: no answer')
    expect(out).not.toMatch(/own wording|our own labels/i)
    expect(out).not.toContain('low mood:')
    expect(out).toContain(String(worded['copyright']))
    const json = await lende(
      ['score', 'start-back', '-', '--wording', file, '--lang', 'en', '--format', 'json'],
      answers,
    )
    expect(JSON.parse(json.out)).toMatchObject({ score: { unvalidated: false, bounds: [4, 8] } })
  })

  it('keeps a score with a trial pack, or without one, unvalidated', async () => {
    for (const words of [['--wording', example], []]) {
      const { out } = await lende(['score', 'start-back', '-', ...words, '--lang', 'en', '--format', 'json'], answers)
      expect(JSON.parse(out)).toMatchObject({ score: { unvalidated: true, bounds: [4, 8] } })
    }
  })

  it('refuses a pack of another instrument, or in another language than is spoken', async () => {
    const other = await lende(['score', 'qbpds', '-', '--wording', file, '--lang', 'en'], 'items: {}')
    expect(other.code).toBe(2)
    expect(other.err).toMatch(/start-back: there is no place here for this instrument.*expected: qbpds/)
    const language = await lende(['score', 'start-back', '-', '--wording', file, '--lang', 'nl'], answers)
    expect(language.code).toBe(2)
    expect(language.err).toMatch(/:1:1: en: .*--lang en/)
    expect((await lende(['score', 'start-back', '-', '--wording', 'none.yaml'], answers)).code).toBe(2)
  })
})
