// One assessment as the record keeps it: what was asked and found that day, what followed from it, what was agreed. It
// says nothing of what was done with the advice: the record does not know.

import type { RecommendationResult } from '@lende/engine'
import type { Words } from '@lende/wording'
import { agreedInLines } from './agreed-lines.ts'
import { answersInNote } from './answers-in-note.ts'
import type { Line, Origin } from './document.ts'
import { capitalised, item, text } from './document.ts'
import type { Material } from './material.ts'
import { outcomeInNote } from './outcome-in-note.ts'

export interface AssessmentInRecord {
  readonly answers: readonly Line[]
  readonly conclusion: readonly Line[]
  readonly advice: readonly Line[]
  readonly agreed: readonly Line[]
}

const agreedParts = ['wants', 'activities', 'programme-in-short', 'work', 'teach-back', 'next-visit'] as const

export function assessmentInRecord(material: Material): AssessmentInRecord {
  const { 'new-signs': newSigns, 'pain-areas': painAreas, scores, scope, urgency, dangers, classes } = outcomeInNote
  const groups = material.product.guideline.interview.map(({ group }) => group)
  const through = (parts: readonly ((material: Material) => readonly Line[])[]): Line[] =>
    parts.flatMap((part) => part(material))
  return {
    answers: [...answersInNote(groups, material), ...through([painAreas, scores])],
    conclusion: through([urgency, newSigns, dangers, scope, classes]),
    advice: adviceLines(material),
    agreed: agreedParts.flatMap((part) => agreedInLines(part, material)),
  }
}

/** All that was advised, what waits under why it waits, what had to be looked at first, and the safety net. */
function adviceLines(material: Material): Line[] {
  const { outcome, product } = material
  const { recommendations, checkFirst, safetyNet } = outcome.advice
  const { words } = product
  const directions = (['do', 'stop', 'consider', 'do-not'] as const).flatMap((direction) =>
    headed(
      words.word('direction', direction),
      recommendations.filter((one) => !one.held && one.direction === direction),
      material,
    ),
  )
  const reasons = [...new Set(recommendations.flatMap(({ held, heldBecause }) => (held && heldBecause) || []))]
  return [
    ...(directions.length === 0 ? [text(words.say('noAdvice'), 'authored:documents.says.no-advice')] : directions),
    ...reasons.flatMap((why) =>
      headed(
        words.word('held', why),
        recommendations.filter((one) => one.heldBecause === why),
        material,
      ),
    ),
    ...headed(words.say('checkFirst'), checkFirst, material),
    ...safetyNetLines(safetyNet, material),
  ]
}

function headed(head: string, those: readonly RecommendationResult[], { product: { words } }: Material): Line[] {
  const originOf = ({ id, held }: RecommendationResult): Origin => `${held ? 'held' : 'recommendation'}:${id}`
  const items = those.map((one) => {
    const says = `${words.text(`recommendation.${one.id}.text`)} (${words.word('guideline', one.guideline)})`
    return { ...item(says, originOf(one)), direction: one.direction }
  })
  return those.length === 0 ? [] : [capitalised(text(headOf(head, words), ...those.map(originOf))), ...items]
}

/** A sentence stands as it is; a name has a colon after it. */
const headOf = (head: string, words: Words): string => (head.endsWith('.') ? head : words.heading(head))

function safetyNetLines(lines: readonly string[], { product: { words } }: Material): Line[] {
  const origins = lines.map((line): Origin => `safety-net:${line}`)
  const items = lines.map((line) => item(words.text(`safety-net.${line}`), `safety-net:${line}`))
  return lines.length === 0 ? [] : [text(words.heading(words.say('safetyNet')), ...origins), ...items]
}
