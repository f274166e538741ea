// The pathway without a patient as a page: what a provider does at a stage, at every risk, and what depends on more.

import type { Direction, Guideline, Pathway, PathwayLine } from '@lende/engine'
import type { Format } from './advice.ts'
import { labelOf } from './answers.ts'
import type { Words } from './words.ts'

/** The page for one stage. */
export function pathwayInWords(
  { stage, risks, lines }: Pathway,
  guideline: Guideline,
  words: Words,
  format: Format,
): string {
  const { say, word, text, labelled, series } = words
  const isMarkdown = format === 'markdown'
  const assumptions = guideline.pathway
  const riskName = (risk: string): string => text(`classification.${assumptions?.riskClassification}.${risk}.name`)
  const title = series([
    word('role', stage.role),
    text(`pathway.kind.${stage.kind}`),
    text(`classification.${assumptions?.phaseClassification}.${stage.phase}.name`),
  ])
  const entry = (line: PathwayLine): string[] => {
    const { recommendation, dependsOn } = line
    const risk =
      line.risks.length === risks.length ? [] : [labelled(say('atRisk'), line.risks.map(riskName).join(', '))]
    const open =
      dependsOn.length === 0 ? [] : [labelled(say('hingesOn'), series(dependsOn.map((fact) => labelOf(fact, words))))]
    const marks = [...risk, ...open, word('guideline', recommendation.guideline)]
    const own = `recommendation.${recommendation.id}.patient`
    const shown =
      stage.role === 'patient' && words.has(own) ? text(own) : text(`recommendation.${recommendation.id}.text`)
    return [isMarkdown ? `- ${shown}` : `  - ${shown}`, `${isMarkdown ? '  - ' : '      '}${series(marks)}`]
  }
  const section = (name: string, of: readonly PathwayLine[]): string[] =>
    of.length === 0 ? [] : ['', isMarkdown ? `## ${name}` : name.toUpperCase(), ...of.flatMap(entry)]
  const settled = lines.filter(({ dependsOn }) => dependsOn.length === 0)
  const rest = lines.filter(({ dependsOn }) => dependsOn.length > 0)
  return [
    isMarkdown ? `# ${title}` : title,
    say('pathwayAssumes'),
    ...directions.flatMap((direction) => section(word('direction', direction), settled.filter(inDirection(direction)))),
    ...section(
      say('dependsOnMore'),
      directions.flatMap((direction) => rest.filter(inDirection(direction))),
    ),
    '',
    isMarkdown ? `*${say('disclaimer')}*` : say('disclaimer'),
    '',
  ].join('\n')
}

const directions: readonly Direction[] = ['stop', 'do', 'consider', 'do-not']

const inDirection =
  (direction: Direction) =>
  ({ recommendation }: PathwayLine): boolean =>
    recommendation.direction === direction
