// What tests make documents of: the content as it is, and every worked and named patient in it.

import { fileURLToPath } from 'node:url'
import type { Agreed } from '@lende/care'
import type { Engine, Evaluate } from '@lende/engine'
import { advise, createEngine, generateEvaluator, lower, newSigns, project, readCase } from '@lende/engine'
import { compile } from '@lende/guideline'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import type { Country, Language } from '@lende/wording'
import { wordsFor } from '@lende/wording'
import { answeredBy, CASE_DAY, changed, patientAnswers } from '../../guideline/src/patients.ts'
import type { Material } from '../src/index.ts'
import { documentMessages, doneByDefault } from '../src/index.ts'

export const compiled = compile(fileURLToPath(new URL('../../../content', import.meta.url)))
export const { guideline, content, instruments, aids, wordings } = compiled
const source = generateEvaluator(lower(guideline), guideline.edition)
const { evaluate } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { evaluate: Evaluate }
export const engine: Engine = createEngine(guideline, evaluate)

export interface Told {
  readonly raw: unknown
  readonly on?: string
  readonly role?: string
  readonly country?: Country
  readonly language?: Language
  readonly agreed?: Agreed
  readonly painAreas?: readonly string[]
}

export function materialOf(told: Told): Material {
  const { raw, on = CASE_DAY, role = 'general-practitioner', country = 'be', language = 'en' } = told
  const theCase = readCase(raw, guideline.facts, instrumentReader(instruments))
  if (!theCase.ok) throw new Error(JSON.stringify(theCase.problems))
  const answers = project(guideline.facts, theCase.value, on, instrumentDerivation(instruments))
  if (!answers.ok) throw new Error(JSON.stringify(answers.problems))
  const since = newSigns(guideline.facts, theCase.value, on)
  const advice = advise(engine, answers.value, { on, role, country }, { newSigns: since, reasons: false })
  return {
    product: { engine, guideline, instruments, aids, words: wordsFor(language, country, wordings[language]) },
    consult: { on, role, painAreas: told.painAreas ?? [] },
    outcome: { theCase: theCase.value, answers: answers.value, newSigns: since, advice },
    agreed: told.agreed ?? {},
    done: doneByDefault(advice),
    say: documentMessages(language),
  }
}

/** The same in another language or another country. */
export const inLanguage = (material: Material, language: Language): Material => ({
  ...material,
  product: { ...material.product, words: wordsFor(language, material.product.words.country, wordings[language]) },
  say: documentMessages(language),
})

/** Every named patient and every worked one. */
export const everybody: readonly (readonly [name: string, told: Told])[] = [
  ...content.patients.flatMap(({ value }) =>
    value.patients.map(({ patient }) => [patient, { raw: patientAnswers(content, patient) ?? {} }] as const),
  ),
  ...content.cases.flatMap(({ value }) =>
    value.cases.map((one) => {
      const patient = changed(one.of === undefined ? {} : (patientAnswers(content, one.of) ?? {}), one.but ?? {})
      const told: Told = {
        raw: one.file === undefined ? patient : answeredBy(one.file, patient),
        on: one.on ?? CASE_DAY,
        role: one.role ?? 'physiotherapist',
        country: one.country ?? 'be',
      }
      return [one.case, told] as const
    }),
  ),
]
