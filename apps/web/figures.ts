// The figures of the book for the page: the same drawings, their colours as classes so that they turn light and dark
// with it, and what each shows as sentences in a list.

import type { Classification, Urgency } from '@lende/engine'
import { prove, urgencies } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import type { Language } from '@lende/wording'
import { languages, wordsFor } from '@lende/wording'
import type { Figure } from '../cli/src/book/document/block.ts'
import { svgOf } from '../cli/src/book/document/html.ts'
import { assessmentFlow } from '../cli/src/book/figures/assessment-flow.ts'
import { decisionPicture } from '../cli/src/book/figures/decision-picture.ts'
import { phaseTimeline } from '../cli/src/book/figures/phase-timeline.ts'
import { urgencyLadder } from '../cli/src/book/figures/urgency-ladder.ts'
import { findingsIn } from '../cli/src/book/findings.ts'
import type { BookSource } from '../cli/src/book/source.ts'
import type { DrawnFigure } from './src/features/explorer/explorer-shapes.ts'

/** Where the words of the countries differ, the figures have those of the book. */
const COUNTRY = 'be'

/** All figures of every language. */
export function figuresIn(compiled: Compiled): ReadonlyMap<Language, readonly DrawnFigure[]> {
  const { guideline } = compiled
  const found = { compiled, guideline, proof: prove(guideline), findings: findingsIn(guideline, compiled.content) }
  return new Map(
    languages.map((language) => {
      const words = wordsFor(language, COUNTRY, compiled.wordings[language])
      return [language, drawnIn({ ...found, words })]
    }),
  )
}

const drawnIn = (source: BookSource): DrawnFigure[] => [
  drawn(urgencyLadder(source.guideline, source.words), rungs(source)),
  drawn(assessmentFlow(source), stages(source)),
  ...source.findings.timelines.map((timeline) =>
    drawn(
      phaseTimeline(timeline, source.words),
      timeline.rows.map((row) => phaseTimeline({ ...timeline, rows: [row] }, source.words).about),
    ),
  ),
  ...source.guideline.classifications.map((one) =>
    drawn(decisionPicture(one, source.findings.classTables.get(one.id), source), classes(one, source)),
  ),
]

const drawn = (figure: Figure, says: readonly string[]): DrawnFigure => ({
  id: figure.id,
  title: figure.title,
  says: [...new Set(says)],
  svg: inClasses(svgOf(figure)),
})

/** One rung of the ladder at a time, in the words of the figure itself. */
function rungs({ guideline, words }: BookSource): string[] {
  const onRung = (urgency: Urgency) =>
    guideline.dangers.map((danger) => ({ ...danger, tiers: danger.tiers.filter((one) => one.urgency === urgency) }))
  return urgencies
    .toReversed()
    .map((urgency) => urgencyLadder({ ...guideline, dangers: onRung(urgency) }, words).about)
    .filter((says) => says !== '')
}

function stages(source: BookSource): string[] {
  const end = `. ${source.words.say('safetyNet')}`
  return source.findings.stages.map((stage) => {
    const { about } = assessmentFlow({ ...source, findings: { ...source.findings, stages: [stage] } })
    return about.endsWith(end) ? about.slice(0, -end.length) : about
  })
}

const classes = (one: Classification, source: BookSource): string[] =>
  one.classes.map((each) => decisionPicture({ ...one, classes: [each] }, undefined, source).about)

/** The colours of the book by what they mean; the page says how each of them looks. */
const meanings: Readonly<Record<string, string>> = {
  '#1C2126': 'ink',
  '#56606A': 'soft',
  '#D9D6CC': 'hairline',
  '#7C858D': 'edge',
  '#0A6B66': 'accent',
  '#FFFFFF': 'paper',
  '#F3F2ED': 'shade',
  '#A3160F': 'emergency',
  '#FCE9E6': 'emergency-ground',
  '#9A3F00': 'same-day',
  '#FDEEDF': 'same-day-ground',
  '#735600': 'within-days',
  '#FBF3D6': 'within-days-ground',
  none: 'none',
}

/** A drawing with classes for its colours, and in the type of the page. */
function inClasses(svg: string): string {
  return svg.replace(/<(text|rect|line|path|circle)([^>]*?)(\/?)>/g, (_, tag: string, written: string, end: string) => {
    const names: string[] = []
    const rest = written
      .replace(/ font-family="[^"]*"/, '')
      .replace(/ (fill|stroke)="([^"]*)"/g, (_match, what: string, colour: string) => {
        names.push(`${what}-${meaningOf(colour)}`)
        return ''
      })
    return `<${tag}${names.length === 0 ? '' : ` class="${names.join(' ')}"`}${rest}${end}>`
  })
}

function meaningOf(colour: string): string {
  const meaning = meanings[colour]
  if (meaning === undefined) throw new RangeError(`a figure has the colour ${colour}, which means nothing`)
  return meaning
}
