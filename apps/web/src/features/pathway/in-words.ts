// What stands beside a line: at which risk, and from which guideline, with whether that was verified.

import type { Engine, Guideline, PathwayLine, Provenance, Recommendation } from '@lende/engine'
import type { Words } from '@lende/wording'

export const directions = ['stop', 'do', 'consider', 'do-not'] as const

/** A recommendation as its reader is told it. */
export function toldTo(role: string, { id }: Recommendation, words: Words): string {
  const own = `recommendation.${id}.patient`
  return role === 'patient' && words.has(own) ? words.text(own) : words.text(`recommendation.${id}.text`)
}

export const provenanceOf = ({ guideline }: Engine, { rule }: Recommendation): Provenance | undefined =>
  guideline.rules.find(({ id }) => id === rule)?.provenance

/** The guideline, and that it is not verified where it is not. */
export function sourceInWords(engine: Engine, recommendation: Recommendation, words: Words): string {
  const name = words.word('guideline', recommendation.guideline)
  const isOpen = provenanceOf(engine, recommendation)?.attested === 'to-verify'
  return isOpen ? words.series([name, words.word('attested', 'to-verify')]) : name
}

/** The risks at which a line holds; null when it holds at all. */
export function risksInWords(
  { risks }: Pick<PathwayLine, 'risks'>,
  { pathway }: Guideline,
  words: Words,
): string | null {
  if (pathway === undefined || risks.length === pathway.risks.length) return null
  const names = risks.map((risk) => words.text(`classification.${pathway.riskClassification}.${risk}.name`))
  return words.labelled(words.say('atRisk'), names.join(', '))
}
