// A case file is read whole, and what is wrong with it is said by place and expectation, never by repeating what was
// written (specification 3).

import type { InstrumentReader, Problem, Result } from '@lende/engine'
import { nearest, readAnswer, readCase, showable } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { age, centimetres, choice, date, decision, sign, yesNo } from '../spec/facts.ts'
import './fixed-seed.ts'

const facts = [
  age(),
  sign('saddle-numbness'),
  yesNo('fever'),
  choice('course', ['gain', 'same', 'worse']),
  centimetres('finger-floor-distance'),
  date('onset-date'),
  decision('fracture-assessed', ['not-suspected'], true),
  decision('profile-decided', ['one', 'two']),
]

/** An instrument that takes a number from 0 to 10. */
const pain: InstrumentReader = {
  names: ['nrs-pain'],
  read: (_, raw, path) =>
    typeof raw === 'number' && raw >= 0 && raw <= 10
      ? { ok: true, value: raw }
      : { ok: false, problems: [{ kind: 'instrument', path }] },
}

const read = (raw: unknown): ReturnType<typeof readCase> => readCase(raw, facts, pain)

function problems(raw: unknown): readonly Problem[] {
  const result: Result<unknown> = read(raw)
  return result.ok ? [] : result.problems
}

const brief = ({ kind, path, nearest: near }: Problem): string =>
  `${kind} at ${path.join('.')}${near === undefined ? '' : `, nearest ${near}`}`
const dated = (answers: unknown, on: unknown = '2026-03-02'): unknown => ({
  schema: 'lende-case/1',
  assessments: [{ on, answers }],
})

describe('3.1 a case', () => {
  it('is one assessment when it is a flat list, the same answers as with a date', () => {
    const answers = { fever: 'no', age: 42, 'saddle-numbness': 'yes', 'nrs-pain': 6 }
    const [flat, withDate] = [read(answers), read(dated(answers))]
    if (!flat.ok || !withDate.ok) return expect.fail('refused')
    const [one] = flat.value.assessments
    const [other] = withDate.value.assessments
    expect(one).toStrictEqual({ answers: other?.answers, instruments: other?.instruments })
    expect(other?.on).toBe('2026-03-02')
    expect(one?.answers.get('saddle-numbness')).toStrictEqual({ kind: 'value', value: 'new' })
    expect(one?.instruments.get('nrs-pain')).toBe(6)
  })

  it('may be empty', () => {
    expect(read({})).toStrictEqual({
      ok: true,
      value: { assessments: [{ answers: new Map(), instruments: new Map() }] },
    })
  })

  it.each([null, 'fever', 7, [], undefined])('is not %j', (raw) => {
    expect(problems(raw).map(brief)).toStrictEqual(['not-a-mapping at '])
  })

  it('keeps who, where from and which edition, and puts assessments in order of date', () => {
    const written = {
      schema: 'lende-case/1',
      case: 'made-up-7',
      onset: '2026-01-30',
      assessments: [
        {
          on: '2026-03-02',
          by: 'dr-a',
          role: 'general-practitioner',
          source: 'form',
          edition: '2026.1+abc',
          answers: { fever: 'no' },
        },
        { on: '2026-02-02', answers: { fever: 'yes' } },
      ],
    }
    const result = read(written)
    if (!result.ok) return expect.fail('refused')
    const { id, assessments } = result.value
    expect(id).toBe('made-up-7')
    expect(assessments.map(({ on }) => on)).toStrictEqual(['2026-02-02', '2026-03-02'])
    expect(assessments[0]?.answers.get('onset-date')).toStrictEqual({
      kind: 'date',
      from: '2026-01-30',
      to: '2026-01-30',
    })
    expect(assessments[1]).toMatchObject({
      by: 'dr-a',
      role: 'general-practitioner',
      source: 'form',
      edition: '2026.1+abc',
    })
  })

  it('leaves the input as it found it', () => {
    const written = dated({ fever: 'no', age: { from: 40, to: 50 } })
    const before = structuredClone(written)
    read(written)
    expect(written).toStrictEqual(before)
  })
})

describe('3.9 a case with dates', () => {
  it.each([
    [{ assessments: [] }, ['unknown-schema at schema']],
    [{ schema: 'lende-case/2', assessments: [] }, ['unknown-schema at schema']],
    [{ schema: 'lende-case/1' }, ['missing-key at assessments']],
    [{ schema: 'lende-case/1', assessments: {} }, ['not-a-list at assessments']],
    [{ schema: 'lende-case/1', assessments: ['x'] }, ['not-a-mapping at assessments.0']],
    [{ schema: 'lende-case/1', assesments: [], assessments: [] }, ['unknown-key at assesments, nearest assessments']],
    [{ schema: 'lende-case/1', case: 7, assessments: [] }, ['not-text at case']],
    [dated({}, '2026-02-30'), ['not-a-date at assessments.0.on']],
    [dated({}, null), ['not-a-date at assessments.0.on']],
    [dated([]), ['not-a-mapping at assessments.0.answers']],
    [dated({ fevr: 'no' }), ['unknown-fact at assessments.0.answers.fevr, nearest fever']],
    [{ schema: 'lende-case/1', assessments: [{ on: '2026-03-02', by: 7 }] }, ['not-text at assessments.0.by']],
    [
      { schema: 'lende-case/1', assessments: [{ on: '2026-03-02', rol: 'x' }] },
      ['unknown-key at assessments.0.rol, nearest role'],
    ],
    [{ schema: 'lende-case/1', onset: 'monday', assessments: [{ on: '2026-03-02' }] }, ['not-a-date at onset']],
    [{ schema: 'lende-case/1', onset: 'monday', assessments: [] }, ['not-a-date at onset']],
  ] as const)('%j', (raw, expected) => {
    expect(problems(raw).map(brief)).toStrictEqual(expected)
  })
})

describe('3.3 to 3.8 what is refused', () => {
  it.each([
    ['fever', true, 'not-yes-or-no'],
    ['fever', 1, 'not-yes-or-no'],
    ['fever', null, 'not-yes-or-no'],
    ['fever', 'unknown', 'not-yes-or-no'],
    ['fever', 'toString', 'not-yes-or-no'],
    ['saddle-numbness', 'constructor', 'unknown-option'],
    ['saddle-numbness', 'newer', 'unknown-option'],
    ['course', ['gain'], 'unknown-option'],
    ['age', '42', 'not-a-number'],
    ['age', Number.NaN, 'not-a-number'],
    ['age', Number.POSITIVE_INFINITY, 'not-a-number'],
    ['age', true, 'not-a-number'],
    ['age', [42], 'not-a-number'],
    ['age', -1, 'out-of-range'],
    ['age', 121, 'out-of-range'],
    ['age', 42.5, 'not-a-step'],
    ['finger-floor-distance', 25.25, 'not-a-step'],
    ['onset-date', 20260302, 'not-a-date'],
    ['onset-date', '2026-3-2', 'not-a-date'],
    ['onset-date', '2026-02-29', 'not-a-date'],
    ['onset-date', '2026-03-02T10:00', 'not-a-date'],
    ['onset-date', { from: '2026-03-02' }, 'not-a-date'],
    ['onset-date', { from: '2026-03-02', to: '2026-03-01' }, 'empty-interval'],
    ['fracture-assessed', 'not-suspected', 'reason-required'],
    ['fracture-assessed', { value: 'not-suspected', reason: '  ' }, 'reason-required'],
    ['fracture-assessed', { value: 'gone', reason: 'seen' }, 'unknown-option'],
    ['nrs-pain', 11, 'instrument'],
  ])('%s: %j is %s', (fact, raw, kind) => {
    expect(problems({ [fact]: raw }).map((problem) => [problem.kind, problem.path])).toStrictEqual([[kind, [fact]]])
  })

  it.each([
    ['age', { from: 42.5, to: 50 }, 'not-a-step at age.from'],
    ['age', { from: 40, to: 121 }, 'out-of-range at age.to'],
    ['age', { from: 'forty', to: 50 }, 'not-a-number at age.from'],
    ['age', { from: 50, to: 40 }, 'empty-interval at age'],
    ['fracture-assessed', { value: 'not-suspected', reason: 7 }, 'not-text at fracture-assessed.reason'],
    ['fracture-assessed', { value: 'not-suspected', reason: 'seen', by: 'me' }, 'unknown-key at fracture-assessed.by'],
  ])('%s: %j is %s', (fact, raw, expected) => {
    expect(problems({ [fact]: raw }).map(brief)).toStrictEqual([expected])
  })

  it('3.6 a rough number that says nothing at all is no answer', () => {
    expect(problems({ age: {} })).not.toStrictEqual([])
    expect(problems({ age: { from: null, to: 50 } })).not.toStrictEqual([])
  })

  it('3.5 an option is not read from the prototype of anything', () => {
    expect(problems(JSON.parse('{"__proto__": "yes", "fever": "no"}')).map(({ kind }) => kind)).toStrictEqual([
      'unknown-fact',
    ])
  })
})

describe('3.2 what is accepted', () => {
  it.each([
    ['fever', 'declined', { kind: 'absent', because: 'declined' }],
    ['age', 'does-not-know', { kind: 'absent', because: 'does-not-know' }],
    ['onset-date', 'not-possible', { kind: 'absent', because: 'not-possible' }],
    ['age', 0, { kind: 'value', value: 0 }],
    ['age', 120, { kind: 'value', value: 120 }],
    ['age', { from: 40 }, { kind: 'interval', from: 40, to: 120 }],
    ['age', { to: 40 }, { kind: 'interval', from: 0, to: 40 }],
    ['finger-floor-distance', 25.5, { kind: 'value', value: 25.5 }],
    ['saddle-numbness', 'yes', { kind: 'value', value: 'new' }],
    ['onset-date', '2024-02-29', { kind: 'date', from: '2024-02-29', to: '2024-02-29' }],
    ['profile-decided', 'one', { kind: 'value', value: 'one' }],
    ['profile-decided', { value: 'one', reason: 'seen' }, { kind: 'value', value: 'one', reason: 'seen' }],
    ['fracture-assessed', 'undecided', { kind: 'value', value: 'undecided' }],
  ])('%s: %j', (id, raw, expected) => {
    const fact = facts.find((one) => one.id === id)
    expect(fact && readAnswer(fact, raw, [])).toStrictEqual({ ok: true, value: expected })
  })
})

describe('a problem never repeats what was written', () => {
  const secret = fc
    .string({ minLength: 12, maxLength: 30 })
    .filter((text) => showable(text) === undefined && !text.includes('__proto__'))
  const hidden = (raw: unknown, text: string): void => {
    const found = problems(raw)
    expect(found.length).toBeGreaterThan(0)
    expect(JSON.stringify(found)).not.toContain(JSON.stringify(text).slice(1, -1))
  }

  it.each(facts.map(({ id }) => id))('as an answer to %s', (id) => {
    fc.assert(
      fc.property(secret, (text) => {
        hidden({ [id]: text }, text)
        hidden({ [id]: { from: text, to: text } }, text)
        hidden({ [id]: { value: text, reason: text } }, text)
      }),
      { numRuns: 20 },
    )
  })

  it('as a number', () => {
    for (const raw of [987654321, -987654321, 54321.123])
      expect(JSON.stringify(problems({ age: raw }))).not.toMatch(/987654321|54321/)
  })

  it('as a name: somebody’s words are no name, not even in the path', () => {
    fc.assert(
      fc.property(secret, (text) => {
        hidden({ [text]: 'yes' }, text)
        hidden(dated({ [text]: 'yes' }), text)
        hidden({ schema: 'lende-case/1', assessments: [], [text]: 1 }, text)
        hidden({ 'fracture-assessed': { value: 'not-suspected', reason: 'seen', [text]: 1 } }, text)
      }),
      { numRuns: 30 },
    )
  })
})

describe('3.3 the nearest name', () => {
  it.each([
    ['saddle-numbnes', 'saddle-numbness'],
    ['fver', 'fever'],
    ['completely-different', undefined],
    ['', undefined],
  ])('of %s is %s', (name, expected) => {
    expect(nearest(name, ['fever', 'saddle-numbness', 'age'])).toBe(expected)
  })

  it('of a name is itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z-]{1,30}$/), (name) => {
        expect(nearest(name, ['zzzzzzzzzzzz', name])).toBe(name)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['saddle-numbness', true],
    ['p1.stop', true],
    ['Jan Janssens', false],
    ['<script>', false],
    ['x'.repeat(80), false],
    ['', false],
  ])('%s may be shown: %s', (name, shown) => {
    expect(showable(name) !== undefined).toBe(shown)
  })
})
