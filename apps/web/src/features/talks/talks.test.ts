// The two talks over every worked patient of the content: nothing is said without its advice, and nothing speaks against a
// scan while something is suspected or open.

import type { Advice, Answers, Evaluate } from '@lende/engine'
import { advise, createEngine, generateEvaluator, lower } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import {
  answeredBy,
  answersFrom,
  CASE_DAY,
  changed,
  patientAnswers,
} from '../../../../../packages/guideline/src/patients.ts'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import type { ImagingTalk } from './imaging-talk.ts'
import { imagingTalk, parts } from './imaging-talk.ts'
import type { MedicinesTalk } from './medicines-talk.ts'
import { medicinesTalk } from './medicines-talk.ts'
import type { Saying, Talks } from './said-now.ts'

const { guideline, content, instruments, aids } = shippedContent
const source = generateEvaluator(lower(guideline), guideline.edition)
const { evaluate } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { evaluate: Evaluate }
const engine = createEngine(guideline, evaluate)
const talks = aids.talks as Talks

interface Patient {
  readonly of?: string | undefined
  readonly but?: Readonly<Record<string, unknown>> | undefined
  readonly file?: unknown
  readonly on?: string | undefined
  readonly role?: string | undefined
  readonly country?: string | undefined
}

function sayingFor({
  of,
  but = {},
  file,
  on = CASE_DAY,
  role = 'general-practitioner',
  country = 'be',
}: Patient): Saying {
  const patient = changed(of === undefined ? {} : (patientAnswers(content, of) ?? {}), but)
  const raw = file === undefined ? patient : answeredBy(file, patient)
  const answers = answersFrom(guideline, instruments, raw, on)
  if (!answers.ok) throw new Error(JSON.stringify(answers.problems))
  const known: Answers = answers.value
  return { advice: advise(engine, known, { on, role, country }, { reasons: false }), age: known.get('age') }
}

const imagingOf = (patient: Patient): ImagingTalk => imagingTalk(talks.imaging, sayingFor(patient))
const medicinesOf = (patient: Patient): MedicinesTalk => medicinesTalk(talks.medicines, sayingFor(patient), guideline)

const roles = ['general-practitioner', 'physiotherapist', 'spine-surgeon'] as const
const worked = content.cases
  .flatMap(({ value }) => value.cases)
  .flatMap((one) => roles.map((role): [string, Saying] => [`${one.case}, ${role}`, sayingFor({ ...one, role })]))

const givenIn = ({ recommendations }: Advice): readonly string[] =>
  recommendations.filter(({ held }) => !held).map(({ id }) => id)
const unfounded = (said: readonly { readonly with: readonly string[] }[], among: readonly string[]) =>
  said.filter((one) => !one.with.some((id) => among.includes(id)))
const againstScan = ({ says }: ImagingTalk) => parts.flatMap((part) => says[part])

describe('of every worked patient', () => {
  it('the talk about a scan says nothing whose recommendation is not given', () => {
    for (const [name, saying] of worked) {
      const talk = imagingTalk(talks.imaging, saying)
      const said = [...againstScan(talk), ...(talk.answer === null ? [] : [talk.answer])]
      expect({ name, unfounded: unfounded(said, givenIn(saying.advice)) }).toEqual({ name, unfounded: [] })
    }
  })

  it('nothing speaks against a scan while something is suspected or open: then only why it waits', () => {
    const waiting = worked.filter(([, { advice }]) => advice.reassurance.held)
    expect(waiting.length).toBeGreaterThan(300)
    for (const [name, saying] of waiting) {
      const { waits, answer, needed, ...talk } = imagingTalk(talks.imaging, saying)
      expect({
        name,
        waits: waits !== null,
        answer,
        needed,
        against: againstScan({ waits, answer, needed, ...talk }),
      }).toEqual({
        name,
        waits: true,
        answer: null,
        needed: [],
        against: [],
      })
    }
  })

  it('with an urgency of days or less, it says how soon somebody looks', () => {
    const urgent = worked.filter(
      ([, { advice }]) =>
        advice.reassurance.held && ['emergency', 'same-day', 'within-days'].includes(advice.urgency.level),
    )
    expect(urgent.length).toBeGreaterThan(50)
    for (const [name, saying] of urgent)
      expect({ name, looks: imagingTalk(talks.imaging, saying).looks }).toEqual({
        name,
        looks: saying.advice.urgency.level,
      })
  })

  it('the talk about medicines says nothing whose recommendation is not given, or not to be checked', () => {
    for (const [name, saying] of worked) {
      const { opening, groups, against } = medicinesTalk(talks.medicines, saying, guideline)
      const toCheck = saying.advice.checkFirst.filter(({ held }) => !held).map(({ id }) => id)
      const [checked, told] = [true, false].map((isCheck) =>
        groups.flatMap(({ say }) => say ?? []).filter(({ verdict }) => (verdict === 'check-first') === isCheck),
      )
      const said = [
        ...opening,
        ...groups.flatMap(({ more }) => more),
        ...against.map(({ one }) => one),
        ...(told ?? []),
      ]
      expect({
        name,
        said: unfounded(said, givenIn(saying.advice)),
        checked: unfounded(checked ?? [], toCheck),
      }).toEqual({
        name,
        said: [],
        checked: [],
      })
    }
  })

  it('no medicine may be tried while its recommendation waits', () => {
    for (const [name, saying] of worked) {
      const held = saying.advice.recommendations.filter((one) => one.held).map(({ id }) => id)
      const tried = medicinesTalk(talks.medicines, saying, guideline)
        .groups.filter(({ say }) => say?.verdict === 'may-try')
        .flatMap(({ restsOn }) => restsOn.map(({ id }) => id))
      expect({ name, waiting: tried.filter((id) => held.includes(id)) }).toEqual({ name, waiting: [] })
    }
  })
})

describe('about a scan a general practitioner tells', () => {
  it('somebody with simple back pain that it does not help now, why, and what is done instead', () => {
    const { answer, says } = imagingOf({ of: 'no-danger', but: { 'imaging-considered': 'yes' } })
    expect(answer?.leads).toBe('not-now')
    expect(parts.filter((part) => says[part].length === 0)).toEqual([])
  })

  it.each([
    [18, 'bulge-20'],
    [24, 'bulge-20'],
    [25, 'bulge-30'],
    [44, 'bulge-40'],
    [54, 'bulge-50'],
    [55, 'bulge-from-50'],
    [74, 'bulge-from-50'],
    [75, 'bulge-80'],
    [{ from: 40, to: 43 }, 'bulge-40'],
    [{ from: 40, to: 50 }, 'bulge-any-age'],
  ])('at %o the figure that is known nearest to that age', (age, line) => {
    expect(imagingOf({ of: 'no-danger', but: { age } }).says.shows[0]?.line).toBe(line)
  })

  it('somebody with pain along a root how often that settles', () => {
    expect(imagingOf({ of: 'radicular' }).says.changes.map(({ line }) => line)).toContain('leg-settles')
    expect(imagingOf({ of: 'no-danger' }).says.changes.map(({ line }) => line)).not.toContain('leg-settles')
  })

  it('somebody whose leg is no better after six weeks that a specialist may look, and nothing against a scan', () => {
    const talk = imagingOf({ of: 'radicular', but: { 'days-since-onset': 42, 'leg-pain-course': 'same' } })
    expect(talk.answer?.answer).toBe('specialist-opinion')
    expect(againstScan(talk)).toEqual([])
  })

  it.each([
    ['a danger sign', { fever: 'yes' }],
    ['an open danger question', { fever: 'not-asked' }],
    ['an age outside the scope', { age: 17 }],
  ])('with %s only that somebody looks further', (_, but) => {
    const talk = imagingOf({ of: 'no-danger', but })
    expect(talk.waits).not.toBeNull()
    expect(againstScan(talk)).toEqual([])
  })
})

describe('about medicines a general practitioner tells', () => {
  const verdicts = (patient: Patient): Record<string, string> =>
    Object.fromEntries(medicinesOf(patient).groups.map(({ group, say }) => [group, say?.verdict ?? '']))
  const group = (patient: Patient, name: string) => medicinesOf(patient).groups.find((one) => one.group === name)

  it('that an anti-inflammatory may be tried when nothing speaks against it, and no opioid before it', () => {
    expect(verdicts({ of: 'nsaid-clear' })).toEqual({ nsaid: 'may-try', paracetamol: 'little-help' })
  })

  it('each reason by name when it is no plain choice', () => {
    const talk = group({ of: 'nsaid-clear', but: { 'ulcer-or-bleed-ever': 'yes', lithium: 'yes' } }, 'nsaid')
    expect(talk?.say?.verdict).toBe('weigh')
    expect(talk?.applies).toEqual(['ulcer-or-bleed-ever', 'lithium'])
  })

  it('what is still to be checked by name, never as a no', () => {
    const talk = group({ of: 'nsaid-clear', but: { 'kidney-function': 'not-asked', age: 70 } }, 'nsaid')
    expect(talk?.say?.verdict).toBe('check-first')
    expect(talk?.open).toContain('kidney-function')
    expect(talk?.applies).toContain('age')
  })

  it('a weak opioid only where an anti-inflammatory cannot or did not help, with the study that found no benefit', () => {
    const talk = group({ of: 'nsaid-clear', but: { 'nsaid-effect': 'no-effect' } }, 'opioid')
    expect(talk?.say?.say).toBe('opioid-try')
    expect(talk?.say?.verdict).toBe('weigh')
    expect(talk?.more.map(({ line }) => line)).toContain('opioid-no-better')
    expect(talk?.restsOn.flatMap(({ currency }) => currency)).toContain('C1')
  })

  it('no opioid for pain that lasts', () => {
    const lasting = { age: 50, 'first-back-pain-age': 50, 'days-since-onset': 100, 'no-improvement-six-weeks': 'no' }
    expect(verdicts({ of: 'nsaid-clear', but: lasting })['opioid']).toBe('not-advised')
  })

  it.each([
    [{}],
    [{ fever: 'yes' }],
  ])('whoever takes an opioid to say at once when passing urine gets harder, also in danger', (but) => {
    const talk = group({ of: 'nsaid-clear', but: { 'takes-opioid': 'yes', ...but } }, 'opioid')
    expect(talk?.more.map(({ line }) => line)).toContain('opioid-bladder')
  })

  it('of paracetamol what the country holds', () => {
    expect(verdicts({ of: 'nsaid-clear', country: 'be' })['paracetamol']).toBe('little-help')
    expect(verdicts({ of: 'nsaid-clear', country: 'nl' })['paracetamol']).toBe('weigh')
  })

  it('with pain along a root which medicines are advised against', () => {
    const { against } = medicinesOf({ of: 'radicular' })
    expect(against.map(({ one }) => one.against)).toEqual(['leg-pain'])
  })

  it('while a danger is suspected no medicine to try, but still what speaks against one', () => {
    const talk = medicinesOf({ of: 'nsaid-clear', but: { fever: 'yes', 'ulcer-or-bleed-ever': 'yes' } })
    expect(talk.waits).toBe('danger')
    expect(talk.groups.map(({ group: name, say }) => [name, say?.verdict])).toEqual([['nsaid', 'weigh']])
  })
})
