// `lende advise` at the door: what goes in, what comes out, and what is refused, with its place.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Advice } from '@lende/engine'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { lende, root } from './lende.ts'

const folder = mkdtempSync(join(tmpdir(), 'lende-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const adviceFor = async (text: string, ...words: string[]): Promise<Advice> => {
  const { out, code } = await lende(['advise', '-', '--format', 'json', ...words], text)
  expect(code).toBe(0)
  return JSON.parse(out) as Advice
}

const ajv = new Ajv2020({ strict: false })
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(root, 'docs', 'reference', name), 'utf8')) as object
const isAdvice = ajv.compile(schema('advice.schema.json'))
const isCase = ajv.compile(schema('case.schema.json'))

describe('advice for what is known', () => {
  it('nothing known: nothing advised, everything open, and the safety net all the same', async () => {
    const advice = await adviceFor('{}')
    expect(advice.urgency).toMatchObject({ level: 'none', possibleUpTo: 'emergency', settled: false })
    expect(advice.scope.status).toBe('open')
    expect(advice.reassurance.held).toBe(true)
    expect(advice.recommendations).toStrictEqual([])
    expect(advice.nextQuestions[0]?.ask).toBe('bladder-disturbance')
    expect(advice.safetyNet.length).toBeGreaterThan(0)
    expect(advice.conditions.length).toBeGreaterThanOrEqual(5)
    expect(advice.conditions.every(({ tier }) => tier === 'open')).toBe(true)
  })

  it('one new saddle sign is an emergency with a destination, and exits 0', async () => {
    const advice = await adviceFor('saddle-numbness: yes')
    expect(advice.urgency.level).toBe('emergency')
    expect(advice.conditions.find(({ id }) => id === 'cauda-equina')).toMatchObject({
      tier: 'suspected',
      urgency: 'emergency',
      destination: 'emergency-spine',
      because: [{ fact: 'saddle-numbness', answer: { kind: 'value', value: 'new' } }],
    })
  })

  it('the example is advised as profile 1, each line with statement, level, reading and attestation', async () => {
    const { out } = await lende(['advise', 'examples/first-visit.yaml', '--format', 'json'])
    const advice = JSON.parse(out) as Advice
    expect(advice.classifications['kngf-2013-profile']).toMatchObject({
      proposed: 'profile-1',
      decided: null,
      provisional: true,
    })
    expect(advice.complete).toBe(true)
    expect(advice.recommendations.length).toBeGreaterThan(10)
    for (const one of advice.recommendations) {
      expect(one.sources.length, one.id).toBeGreaterThan(0)
      expect(one.because.length, one.id).toBeGreaterThan(0)
      expect(one.held, one.id).toBe(false)
    }
  })

  it('where much is unknown, a person reads some of it, and how much more there is', async () => {
    const { checkFirst } = await adviceFor('{}', '--role', 'physiotherapist')
    const { out } = await lende(['advise', '-', '--lang', 'en', '--role', 'physiotherapist'], '{}')
    const lines = out.split('\n').filter((line) => line.trim().startsWith('Still unknown:'))
    const open = checkFirst.filter(({ checklist }) => checklist.length === 0).map(({ because }) => because.length)
    expect(Math.max(...open)).toBeGreaterThan(8)
    expect(lines.length).toBe(open.length)
    lines.forEach((line, place) => {
      const [told, more = 0] = [line.split('; '), /; \+ (\d+)$/.exec(line)?.[1]]
      expect(told.length).toBeLessThanOrEqual(9)
      expect(told.length - (more === 0 ? 0 : 1) + Number(more)).toBe(open[place])
    })
  })

  it('the same input gives the same bytes', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => lende(['advise', 'examples/first-visit.yaml', '--format', 'json'])),
    )
    expect(first?.out).toBe(second?.out)
  })

  it('what comes out fits the published schema; a changed advice does not', async () => {
    for (const text of ['{}', 'saddle-numbness: yes', 'age: 17', 'age: 40\ngut-feeling: yes']) {
      const advice = await adviceFor(text)
      expect(isAdvice(advice), JSON.stringify(isAdvice.errors)).toBe(true)
      expect(isAdvice({ ...advice, urgency: { ...advice.urgency, level: 'soon' } })).toBe(false)
      expect(isAdvice({ ...advice, extra: 1 })).toBe(false)
    }
  })

  it('what goes in fits the published schema, and what does not fit is refused', () => {
    expect(isCase({})).toBe(true)
    expect(isCase({ age: 40, 'saddle-numbness': 'declined' })).toBe(true)
    expect(isCase({ 'saddle-numbness': 'maybe' })).toBe(false)
    expect(isCase({ schema: 'lende-case/1', assessments: [{ on: '2026-01-01', answers: { age: 40 } }] })).toBe(true)
  })

  it.each(['nl', 'fr', 'de', 'en'])('a page in %s has no key left untranslated', async (language) => {
    const { out, code } = await lende(['advise', 'examples/first-visit.yaml', '--lang', language])
    expect(code).toBe(0)
    expect(out).not.toMatch(/(fact|word|recommendation|danger|classification|rule)\.[a-z0-9-]+\.|\{[a-zA-Z-]+\}/)
  })

  it.each([
    'nl',
    'fr',
    'de',
    'en',
  ])('every judgement is named in words in %s, beside what the answers say', async (language) => {
    const judged = ['cauda-equina', 'motor-sensory-deficit', 'gut-feeling']
    const answers = judged.map((danger) => `${danger}-assessed: {value: not-suspected, reason: seen today}`)
    const signs = ['bladder-disturbance: older', 'strength-left: 4', 'gut-feeling: yes']
    const { out } = await lende(['advise', '-', '--lang', language], [...answers, ...signs].join('\n'))
    expect(out.match(/seen today/g)?.length).toBe(3)
    expect(out).not.toMatch(/(fact|word|option)\.[a-z0-9-]+/)
  })

  it('Belgium and the Netherlands differ in words, destinations and steps towards work, not in care', async () => {
    const [be, nl] = await Promise.all(
      ['be', 'nl'].map((country) => adviceFor('saddle-numbness: yes', '--country', country)),
    )
    const care = ({ recommendations, nextQuestions: _asked, unknown: _unknown, ...rest }: Advice) => ({
      ...rest,
      country: '',
      recommendations: recommendations.filter(({ guideline }) => !guideline.startsWith('work-')),
    })
    expect(care(be as Advice)).toStrictEqual(care(nl as Advice))
    const steps = await Promise.all(
      ['be', 'nl'].map((country) =>
        adviceFor(
          '{age: 40, work-status: absent, days-absent: 60}',
          '--country',
          country,
          '--role',
          'general-practitioner',
        ),
      ),
    )
    const workOf = ({ recommendations }: Advice): string[] =>
      [...new Set(recommendations.map(({ guideline }) => guideline))].filter((id) => id.startsWith('work-'))
    expect(steps.map((advice) => workOf(advice as Advice))).toStrictEqual([['work-be'], ['work-nl']])
    const [first, second] = await Promise.all(
      ['be', 'nl'].map((country) => lende(['advise', 'examples/first-visit.yaml', '--country', country])),
    )
    expect(first?.out).toContain('kinesitherapeut')
    expect(second?.out).toContain('fysiotherapeut')
  })

  it('a follow-up names the danger signs that are new, and what was known before', async () => {
    const before = '{on: 2026-03-02, answers: {fever: no}}'
    const now = '{on: 2026-03-16, answers: {fever: yes, cancer: past}}'
    const advice = await adviceFor(`schema: lende-case/1\nassessments: [${before}, ${now}]\n`, '--on', '2026-03-16')
    expect(advice.newSigns.map(({ fact, earlier }) => [fact, earlier?.kind ?? null])).toStrictEqual([
      ['cancer', null],
      ['fever', 'value'],
    ])
  })

  it('a medicine comes with its checklist: what applies, what is not known, and check first', async () => {
    const { out } = await lende(
      ['advise', '-', '--role', 'general-practitioner', '--lang', 'en'],
      '{pain-relief-considered: yes, nsaid-effect: not-tried, days-since-onset: 5, ssri: yes, ulcer-or-bleed-ever: no}',
    )
    expect(out).toMatch(/CHECK FIRST[\s\S]*kidney function/)
    expect(out).toMatch(/present: SSRI or SNRI/)
  })

  it('a general practitioner sees dangers, and no advice written for physiotherapists', async () => {
    const advice = await adviceFor('saddle-numbness: yes', '--role', 'general-practitioner')
    expect(advice.urgency.level).toBe('emergency')
    expect(advice.recommendations.filter(({ roles }) => !roles.includes('general-practitioner'))).toStrictEqual([])
  })
})

describe('what is refused, and where', () => {
  it.each([
    ['agge: 5\n', /^<stdin>:1:1: agge: .* age\?\n$/],
    ['age: 42\nsaddle-numbness: maybe\n', /^<stdin>:2:1: saddle-numbness: .*no, explained, older, new/],
    ['age: 200\n', /^<stdin>:1:1: age: .*0 - 120 years/],
    ['age: 20.5\n', /^<stdin>:1:1: age: .*1 years/],
    ['age: {from: 40, to: 30}\n', /^<stdin>:1:1: age/],
    ['onset-date: 2026-02-30\n', /^<stdin>:1:1: onset-date/],
    ['onset-date: 2027-01-01\n', /^<stdin>:1:1: onset-date/],
    ['schema: lende-case/9\nassessments: []\n', /^<stdin>:1:1: .*lende-case\/1/],
    [
      'schema: lende-case/1\nassessments:\n  - on: 2026-01-01\n    answers:\n      age: 40\n      gut-feling: yes\n',
      /^<stdin>:6:7: gut-feling: .*gut-feeling\?/,
    ],
    ['cauda-equina-assessed: not-suspected\n', /^<stdin>:1:1: cauda-equina-assessed/],
    ['- 1\n- 2\n', /^<stdin>:1:1/],
    ['a: [1, 2\n', /^<stdin>:\d+:\d+/],
    ['age: 40\nage: 41\n', /^<stdin>:2:1/],
  ])('%j', async (text, expected) => {
    const { code, out, err } = await lende(['advise', '-'], text)
    expect(err).toMatch(expected)
    expect(err).not.toMatch(/ at |\.ts:|Error/)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  it('an answer is never repeated in an error: it may be anything about a person', async () => {
    const secret = 'jan-de-smet-1970'
    for (const text of [
      `saddle-numbness: ${secret}`,
      `age: ${secret}`,
      `Jan de Smet 1970: yes`,
      `psk: {activities: [{activity: ${secret}, score: 99}]}`,
    ]) {
      const { err, code } = await lende(['advise', '-'], text)
      expect(code).toBe(2)
      expect(err.toLowerCase()).not.toContain('smet')
    }
  })

  it('a file that is not there, too large, too deep or built to explode is refused with a sentence', async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`
    const refused = await Promise.all([
      lende(['advise', join(folder, 'nowhere.yaml')]),
      lende(['advise', file('large.yaml', `age: 42 # ${'x'.repeat(2_000_000)}`)]),
      lende(['advise', file('deep.json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`)]),
      lende(['advise', file('bomb.yaml', bomb)]),
      lende(['advise', '-'], `age: 42 # ${'x'.repeat(3_000_000)}`),
    ])
    for (const { code, err, out } of refused) {
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err.split('\n').length).toBe(2)
      expect(err).not.toMatch(/ at |Error/)
    }
  })

  it.each([
    [['advize', 'x'], /advise/],
    [['advise', 'x', '--formaat', 'json'], /--format/],
    [['advise', 'x', '--format', 'pdf'], /text, markdown, json, ndjson/],
    [['advise', 'x', '--role', 'wizard'], /physiotherapist/],
    [['advise', 'x', '--on', '2026-13-01'], /YYYY-MM-DD/],
    [['advise'], /case file/],
    [['explain', 'examples/first-visit.yaml', 'kngf-2013-p1-reasure'], /kngf-2013-p1-reassure/],
    [['score', 'pks', 'examples/first-visit.yaml'], /psk/],
  ])('the call %j', async (words, expected) => {
    const { code, err } = await lende(words)
    expect(err).toMatch(expected)
    expect(err).not.toMatch(/ at .*\.ts/)
    expect(code).toBe(2)
  })
})

describe('many cases as NDJSON', () => {
  it('good lines are advised, bad ones reported by number, and the exit code says so at the end', async () => {
    const lines = [
      '{"age": 42}',
      'not json',
      '{"agge": 1}',
      '',
      `{"x": "${'y'.repeat(1_200_000)}"}`,
      '{"saddle-numbness": "yes"}',
    ]
    const { code, out, err } = await lende(['advise', '-', '--format', 'ndjson'], `${lines.join('\n')}\n`)
    const advised = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Advice)
    expect(advised.map(({ urgency }) => urgency.level)).toStrictEqual(['none', 'emergency'])
    expect(err.split('\n').map((line) => line.split(':').slice(0, 2).join(':'))).toStrictEqual([
      '<stdin>:2',
      '<stdin>:3',
      '<stdin>:5',
      '',
    ])
    expect(code).toBe(2)
  })

  it('a line without an end, however long, is refused within bounded memory', async () => {
    function* endless(): Generator<string> {
      const chunk = 'x'.repeat(1 << 20)
      for (let megabytes = 0; megabytes < 200; megabytes++) yield chunk
    }
    const { code, out, err } = await lende(['advise', '-', '--format', 'ndjson'], endless())
    expect(out).toBe('')
    expect(err).toMatch(/^<stdin>:1:1/)
    expect(code).toBe(2)
  })

  it('all good lines exit 0, and a file of that name needs no flag', async () => {
    const { code, out } = await lende(['advise', file('many.ndjson', '{"age": 42}\n{"age": 17}\n')])
    expect(out.trim().split('\n').length).toBe(2)
    expect(code).toBe(0)
  })
})
