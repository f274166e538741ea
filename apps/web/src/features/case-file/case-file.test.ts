// A case file is named without the patient, read in every shape we write, and goes on where it was left.

import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import type { Consult, RawCase } from '../../consult/consult.ts'
import { caseOf, emptyConsult } from '../../consult/consult.ts'
import { defaultName, fileName } from './file-name.ts'
import { goOn, otherEdition } from './go-on.ts'
import { openCaseFile, readCaseFile } from './read-case-file.ts'
import { seal } from './sealed-case.ts'

const { guideline, instruments } = shippedContent
const product = { guideline, instruments }
const on = '2026-11-22'
const role = 'general-practitioner'
const schema = 'lende-case/1'

const read = (text: string) => readCaseFile(text, product, on)
const problemsIn = async (text: string) => {
  const file = await read(text)
  return file.kind === 'refused' ? file.problems : []
}
async function caseIn(text: string): Promise<RawCase> {
  const file = await read(text)
  if (file.kind !== 'case') throw new Error(JSON.stringify(file))
  return file.theCase
}

describe('the name of a file', () => {
  it('is the day, and nothing of the patient', () => {
    expect(fileName(defaultName(on), on, false)).toBe('lende-case-2026-11-22.json')
    expect(fileName(defaultName(on), on, true)).toBe('lende-case-2026-11-22.lende')
    expect(fileName('', on, false)).toBe('lende-case-2026-11-22.json')
  })

  it('may be one of one’s own, without what a disk refuses or an ending twice', () => {
    expect(fileName('dossier 12', on, false)).toBe('dossier 12.json')
    expect(fileName('dossier 12.json', on, true)).toBe('dossier 12.lende')
    expect(fileName('../../etc/pass:wd?', on, false)).toBe('etc pass wd.json')
    expect(fileName('...', on, false)).toBe('lende-case-2026-11-22.json')
    expect(fileName('a\u0000b\u202ec', on, false)).toBe('a b c.json')
    expect(fileName('x'.repeat(300), on, false)).toHaveLength(85)
  })
})

describe('a file that is opened', () => {
  it('is a case in JSON or in YAML, in order of date', async () => {
    const theCase = {
      schema,
      assessments: [
        { on: '2026-11-10', answers: { fever: 'no' } },
        { on: '2026-11-01', answers: { fever: 'yes' } },
      ],
    }
    const days = ({ assessments }: RawCase) => assessments.map((one) => (one as { on: string }).on)
    expect(days(await caseIn(JSON.stringify(theCase)))).toStrictEqual(['2026-11-01', '2026-11-10'])
    expect(
      await caseIn(`schema: ${schema}\nassessments:\n  - on: 2026-11-01\n    answers: {fever: no}\n`),
    ).toStrictEqual({
      schema,
      assessments: [{ on: '2026-11-01', answers: { fever: 'no' } }],
    })
  })

  it('may be flat answers: an earlier contact of today', async () => {
    const theCase = await caseIn('fever: no\nage: 44\n')
    expect(theCase).toStrictEqual({ schema, assessments: [{ on, answers: { fever: 'no', age: 44 } }] })
    expect(goOn(theCase, on, role)).toStrictEqual(emptyConsult(on, role, theCase))
  })

  it('is refused with the place of every problem, and never with what was answered', async () => {
    const problems = await problemsIn('fever: jaa\nage: 44\nsadle-numbness: no\nmalaise: Jan Peeters\n')
    expect(problems.map(({ kind, line, column }) => [kind, line, column])).toStrictEqual([
      ['not-yes-or-no', 1, 1],
      ['unknown-fact', 3, 1],
      ['not-yes-or-no', 4, 1],
    ])
    expect(JSON.stringify(problems)).not.toContain('Peeters')
  })

  it.each([
    ['broken YAML', '{fever: no', 'not-yaml'],
    ['a list', '- fever', 'not-a-mapping'],
    ['another schema', 'schema: fhir\nassessments: []\n', 'unknown-schema'],
    ['a day to come', `schema: ${schema}\nassessments: [{on: 2026-11-23, answers: {}}]\n`, 'date-in-future'],
    ['an onset to come', 'onset-date: 2026-12-01\n', 'date-in-future'],
    ['an alias that would explode', 'a: &a [x, x]\nb: [*a, *a]\n', 'not-yaml'],
    ['nesting without end', '['.repeat(5000), 'too-deep'],
    ['a text far too long', 'x'.repeat(1_000_001), 'too-large'],
  ])('is refused: %s', async (_, text, kind) => {
    expect((await problemsIn(text)).map((problem) => problem.kind)).toContain(kind)
  })

  it('says where a date lies that is still to come', async () => {
    const [problem] = await problemsIn(`schema: ${schema}\nassessments:\n  - on: 2026-11-23\n    answers: {}\n`)
    expect([problem?.line, problem?.column]).toStrictEqual([3, 5])
  })

  it('is not loaded when it is far too large', async () => {
    const file = await openCaseFile(new Blob(['x'.repeat(1_000_001)]), product, on)
    expect(file).toMatchObject({ kind: 'refused', problems: [{ kind: 'too-large' }] })
  })

  it('asks for a passphrase when it is sealed, and says so when the seal is damaged', async () => {
    const sealed = await seal('{}', 'vier woorden zijn genoeg', 100_000)
    expect(await read(JSON.stringify(sealed))).toStrictEqual({ kind: 'sealed', sealed })
    expect(await read(JSON.stringify({ ...sealed, data: '' }))).toMatchObject({ kind: 'sealed' })
    expect(await read(JSON.stringify({ ...sealed, extra: 1 }))).toStrictEqual({ kind: 'damaged-seal' })
  })
})

describe('an opened case goes on', () => {
  const answered: Consult = {
    ...emptyConsult(on, role),
    given: new Map<string, string | number>([
      ['fever', 'no'],
      ['age', 44],
    ]),
    painAreas: ['calf-left'],
  }
  const saved = (consult: Consult): Promise<RawCase> => caseIn(JSON.stringify(caseOf(consult, guideline.edition)))

  it('with today’s assessment as it was saved, in the same order', async () => {
    const consult = goOn(await saved(answered), on, role)
    expect(consult).toStrictEqual(answered)
    expect([...consult.given.keys()]).toStrictEqual(['fever', 'age'])
  })

  it('is the same file again when nothing is added', async () => {
    const earlier = {
      schema,
      case: 'a-1',
      onset: '2026-10-01',
      assessments: [{ on: '2026-11-01', answers: { age: 44 } }],
    }
    for (const consult of [answered, { ...answered, earlier }, emptyConsult(on, role, earlier)]) {
      const once = await saved(consult)
      expect(caseOf(goOn(once, on, role), guideline.edition)).toStrictEqual(once)
    }
  })

  it('as an earlier contact on another day, for another profession, or when somebody else made it', async () => {
    const theCase = await saved(answered)
    expect(goOn(theCase, '2026-11-23', role)).toStrictEqual(emptyConsult('2026-11-23', role, theCase))
    expect(goOn(theCase, on, 'physiotherapist')).toStrictEqual(emptyConsult(on, 'physiotherapist', theCase))
    const byAnother = { ...theCase, assessments: [{ ...(theCase.assessments[0] as object), by: 'intake' }] }
    expect(goOn(byAnother, on, role).earlier).toStrictEqual(byAnother)
  })

  it('loses neither the name nor the onset of a case whose first assessment is of today', async () => {
    const theCase = {
      schema,
      case: 'a-1',
      onset: '2026-10-01',
      assessments: [{ on, role, answers: { age: 44 } }],
    }
    const consult = goOn(theCase, on, role)
    expect(consult.given.get('onset-date')).toBe('2026-10-01')
    expect(caseOf(consult, guideline.edition)).toMatchObject({ case: 'a-1', assessments: [{ answers: { age: 44 } }] })
  })

  it('says by which other edition it was made', () => {
    const by = (edition?: string): RawCase => ({
      schema,
      assessments: [{ on, ...(edition ? { edition } : {}), answers: {} }],
    })
    expect(otherEdition(by('2025.1'), '2026.1')).toBe('2025.1')
    expect(otherEdition(by('2026.1'), '2026.1')).toBeUndefined()
    expect(otherEdition(by(), '2026.1')).toBeUndefined()
  })
})
