// What an assessment says of function and work: the facts that may be shown, as they stood on its day, and no other.

import type { Answer, Answers } from '@lende/engine'
import { CASE_SCHEMA, project, readCase } from '@lende/engine'
import { instrumentDerivation, instrumentReader } from '@lende/instruments'
import type { RecordedAssessment } from '../assessments/assessment.ts'
import type { Edition } from '../editions/edition.ts'

/** A value, the two between which it lies, or why it is not known. Never the words of anybody. */
export type ToldValue =
  | string
  | number
  | { readonly from: string; readonly to: string }
  | { readonly from: number; readonly to: number }

export interface ToldFact {
  readonly fact: string
  readonly value: ToldValue
}

/** Under the edition it was recorded under, so that it reads as it was meant. */
export function toldOfWork(
  { guideline: { facts }, instruments }: Edition,
  { on, written }: Pick<RecordedAssessment, 'on' | 'written'>,
  shown: readonly string[],
): readonly ToldFact[] {
  const raw = { schema: CASE_SCHEMA, assessments: [{ on, ...written }] }
  const read = readCase(raw, facts, instrumentReader(instruments))
  if (!read.ok) throw new RangeError('an assessment does not read under its own edition')
  const projected = project(facts, read.value, on, instrumentDerivation(instruments))
  // By itself something may not be derived that was, with those before it: what was answered still stands.
  const answers: Answers = projected.ok ? projected.value : (read.value.assessments[0]?.answers ?? new Map())
  return shown.flatMap((fact) => {
    const answer = answers.get(fact)
    return answer === undefined ? [] : [{ fact, value: toldOf(answer) }]
  })
}

function toldOf(answer: Answer): ToldValue {
  switch (answer.kind) {
    case 'value':
      return answer.value
    case 'absent':
      return answer.because
    case 'date':
      return answer.from === answer.to ? answer.from : { from: answer.from, to: answer.to }
    case 'interval':
      return { from: answer.from, to: answer.to }
  }
}
