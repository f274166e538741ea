// The way of an assessment from top to bottom: what decides, what it reads of the interview, and what happens if it stops.

import type { Words } from '@lende/wording'
import type { Figure } from '../document/block.ts'
import type { Stage } from '../findings/stages.ts'
import type { BookSource } from '../source.ts'
import { arrowDown, arrowRight, box, edge, ground, heightOf, ink, paper, set, shade, soft, wrapped } from './drawing.ts'

const width = 720
const spine = 268
const spineWidth = 236
const small = 11.5
const middle = spine + spineWidth / 2
const gap = 18

/** Drawn from the stages; the interview stands on the left, what stops or changes the way on the right. */
export function assessmentFlow(source: BookSource): Figure {
  const { findings, words } = source
  const deciding = findings.stages.filter(({ kind }) => kind !== 'plan')
  const plans = findings.stages.filter(({ kind }) => kind === 'plan')
  let y = 30
  const drawn = deciding.map((stage) => {
    const isFirst = deciding.find(({ kind }) => kind === stage.kind) === stage
    const one = stageAt(y, stage, isFirst, source)
    y = one.bottom + gap
    return `${one.drawing}\n${arrowDown(middle, one.bottom + 1, y - 1)}`
  })
  const advice = plansAt(y, plans, source)
  const end = { x: spine, y: advice.bottom + gap, width: spineWidth, fill: shade }
  const last = boxAt(end, words.say('safetyNet'), [words.say('stageFollowUp')])
  const height = last.bottom + 8
  return {
    id: 'assessment',
    title: words.say('figureFlow'),
    about: [...findings.stages.map((stage) => aboutStage(stage, words)), words.say('safetyNet')].join('. '),
    width,
    height,
    drawing: [
      ground(width, height),
      heads(words),
      ...drawn,
      advice.drawing,
      arrowDown(middle, advice.bottom + 1, advice.bottom + gap - 1),
      last.drawing,
    ].join('\n'),
  }
}

const heads = ({ say }: Words): string =>
  [
    set(0, 6, [say('flowReads')], { size: small, fill: soft }),
    set(spine, 6, [say('flowDecides')], { size: small, fill: soft }),
    set(spine + spineWidth + 26, 6, [say('flowThen')], { size: small, fill: soft }),
  ].join('\n')

const plansInARow = 3
const between = 10
const planWidth = (width - 2 - (plansInARow - 1) * between) / plansInARow

/** The advice of all rule sets stands side by side: none goes before another. */
function plansAt(top: number, plans: readonly Stage[], source: BookSource): Drawn {
  const { words } = source
  let y = top
  const rows: string[] = []
  for (let at = 0; at < plans.length; at += plansInARow) {
    const row = plans.slice(at, at + plansInARow).map((stage, place) => {
      const reads = words.labelled(words.say('flowReads'), readInWords(stage.groups, words))
      const x = 1 + place * (planWidth + between)
      return boxAt({ x, y, width: planWidth, fill: shade }, titleOf(stage, words), [...linesOf(stage, source), reads])
    })
    rows.push(...row.map(({ drawing }) => drawing))
    y = Math.max(...row.map(({ bottom }) => bottom)) + between
  }
  return { drawing: rows.join('\n'), bottom: y - between }
}

interface Drawn {
  readonly drawing: string
  readonly bottom: number
}

function stageAt(y: number, stage: Stage, isFirst: boolean, source: BookSource): Drawn {
  const { words } = source
  const pieces = [
    boxAt({ x: spine, y, width: spineWidth, fill: paper }, titleOf(stage, words), linesOf(stage, source)),
    readsAt(y, stage, words),
    thenAt(y, stage, isFirst, words),
  ]
  return {
    drawing: pieces.map(({ drawing }) => drawing).join('\n'),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
  }
}

function titleOf(stage: Stage, { say, text, word }: Words): string {
  switch (stage.kind) {
    case 'scope':
      return say('scope')
    case 'dangers':
      return say('danger')
    case 'classification':
      return text(`classification.${stage.classification}.name`)
    case 'plan':
      return word('guideline', stage.guideline)
  }
}

function linesOf(stage: Stage, { guideline, words: { say, text } }: BookSource): string[] {
  switch (stage.kind) {
    case 'scope':
      return []
    case 'dangers':
      return [say('stageDangers', { n: guideline.dangers.length })]
    case 'classification': {
      const classes = guideline.classifications.find(({ id }) => id === stage.classification)?.classes ?? []
      return [classes.map(({ id }) => text(`classification.${stage.classification}.${id}.name`)).join(', ')]
    }
    case 'plan':
      return [say('stageAdvice', { n: stage.recommendations })]
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fill: string
}

function boxAt({ x, y, width: w, fill }: Place, title: string, lines: readonly string[]): Drawn {
  const named = wrapped(title, w - 24, 13)
  const below = lines.flatMap((one) => wrapped(one, w - 24, small))
  const height = heightOf(named) + heightOf(below, small) + 16
  return {
    drawing: [
      box(x, y, w, height, { fill, stroke: ink, width: 1.2, round: 6 }),
      set(x + 12, y + 7, named, { bold: true }),
      set(x + 12, y + 8 + heightOf(named), below, { size: small, fill: soft }),
    ].join('\n'),
    bottom: y + height,
  }
}

function readsAt(y: number, { groups }: Stage, words: Words): Drawn {
  if (groups.length === 0) return { drawing: '', bottom: y }
  const lines = wrapped(readInWords(groups, words), spine - 44, small)
  return {
    drawing: [set(0, y + 8, lines, { size: small }), arrowRight(spine - 34, spine - 4, y + 16)].join('\n'),
    bottom: y + 8 + heightOf(lines, small),
  }
}

/** Groups of questions by name, or only how many. */
function readInWords(groups: Stage['groups'], { text, say }: Words): string {
  if (groups.length <= mostNamed)
    return groups.map(({ group, questions }) => `${text(`interview.${group}`)} ${questions}`).join(', ')
  const questions = groups.reduce((sum, one) => sum + one.questions, 0)
  return say('flowMany', { questions, groups: groups.length })
}

const mostNamed = 4

/** What happens outside the straight way down. */
function thenAt(y: number, { kind }: Stage, isFirst: boolean, { say }: Words): Drawn {
  const said = {
    scope: say('flowOutside'),
    dangers: say('flowDanger'),
    classification: say('flowClass'),
    plan: undefined,
  }[kind]
  if (said === undefined || !isFirst) return { drawing: '', bottom: y }
  const x = spine + spineWidth
  const lines = wrapped(said, width - x - 34, small)
  return {
    drawing: [
      box(x + 14, y + 8, 2, heightOf(lines, small), { fill: edge }),
      set(x + 26, y + 8, lines, { size: small }),
    ].join('\n'),
    bottom: y + 8 + heightOf(lines, small),
  }
}

function aboutStage(stage: Stage, words: Words): string {
  const groups = stage.groups.map(({ group }) => words.text(`interview.${group}`)).join(', ')
  return groups === '' ? titleOf(stage, words) : `${titleOf(stage, words)} (${groups})`
}
