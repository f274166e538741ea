// An assessment in words: who recorded it when, what was found, what followed from it under the edition of then.

import { readAgreed } from '@lende/care'
import { assessmentInRecord, type Line, type Material } from '@lende/documents'
import type { PagePart } from '@lende/pdf'
import { stoodThen } from '../../assessments/advise-on.ts'
import { type InCopy, said } from './in-copy.ts'
import type { AssessmentRow } from './rows.ts'
import { day, moment, named, roleName } from './words.ts'

export function assessmentParts(row: AssessmentRow, copy: InCopy): PagePart[] {
  const { own } = copy.say
  const material = materialOf(row, copy)
  const head: PagePart = {
    part: 'assessment',
    level: 2,
    heading: own.assessment(day(copy.say, row.held_on)),
    lines: headLines(row, copy),
  }
  if (material === null) return [head, below('answers', own.answers, [said(own.asWritten), ...asWritten(row, copy)])]
  const { answers, conclusion, advice, agreed } = assessmentInRecord(material)
  return [
    head,
    below('answers', own.answers, answers),
    below('conclusion', own.conclusion, conclusion),
    below('advice', own.advice, advice),
    below('agreed', own.agreed, agreed),
  ].filter(({ lines }) => lines.length > 0)
}

const below = (part: string, heading: string, lines: readonly Line[]): PagePart => ({ part, level: 3, heading, lines })

function headLines(row: AssessmentRow, { rows, say, nameOf }: InCopy): Line[] {
  const { own, lines } = say
  const by = `${nameOf(row.person_id)}, ${roleName(say, row.role)}`
  const source = named(own.sources, row.source)
  const isCorrected = rows.assessments.some(({ supersedes }) => supersedes === row.assessment_id)
  return [
    said([own.recorded(by, moment(say, row.recorded_at)), source].filter((one) => one !== '').join(' ')),
    said(`${lines.edition(row.edition)}.`),
    ...(row.superseded_because === null ? [] : [said(own.corrects(row.superseded_because))]),
    ...(isCorrected ? [{ ...said(own.corrected), strong: true } as Line] : []),
  ]
}

/** Null where the answers cannot be read under the edition that they were given under. */
function materialOf(row: AssessmentRow, { rows, say, editions }: InCopy): Material | null {
  const edition = editions.get(row.edition)
  if (edition === undefined) return null
  const earlier = rows.assessments.filter(({ assessment_id }) => row.earlier.includes(assessment_id))
  const stood = stoodThen(edition, {
    on: row.held_on,
    onset: { from: row.onset_from, to: row.onset_to },
    assessments: [...earlier, row].map(({ answers }) => answers),
  })
  const agreed = readAgreed(row.answers['agreed'] ?? {}, ['agreed'])
  if (!stood.ok) return null
  const { guideline, instruments, engine } = edition
  return {
    product: { engine, guideline, instruments, aids: say.aids, words: say.words },
    consult: { on: row.held_on, role: row.role, painAreas: stood.value.theCase.assessments.at(-1)?.painAreas ?? [] },
    outcome: { ...stood.value, advice: row.advice },
    agreed: agreed.ok ? agreed.value : {},
    done: { advice: new Set(), safetyNet: false },
    say: say.lines,
  }
}

const asWritten = ({ answers }: AssessmentRow, { say: { words } }: InCopy): Line[] =>
  Object.entries((answers['answers'] ?? {}) as object).map(([fact, answer]) => ({
    kind: 'item',
    text: words.labelled(fact, typeof answer === 'string' ? answer : JSON.stringify(answer)),
    from: [],
  }))
