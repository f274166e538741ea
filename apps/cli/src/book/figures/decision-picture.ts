// A classification as one picture: what settles a class by itself first, then the table of the rest.
// One that is no small table is drawn as its conditions, each with an arrow to its class.

import type { Classification } from '@lende/engine'
import { conditionInWords } from '@lende/wording'
import { axisName, axisValue } from '../axis-words.ts'
import type { Figure } from '../document/block.ts'
import type { Axis, ClassRow, ClassTable, Gate } from '../findings/class-table.ts'
import type { BookSource } from '../source.ts'
import { arrowRight, box, edge, ground, hairline, heightOf, ink, paper, set, shade, soft, wrapped } from './drawing.ts'

const width = 720
const small = 11.5
const classWidth = 210
const arrowWidth = 46
const conditionWidth = width - classWidth - arrowWidth - 2

/** A piece of the picture, and where the next may begin. */
interface Drawn {
  readonly drawing: string
  readonly bottom: number
}

type Names = (id: string | null) => string

/** Drawn from the table where there is one, else from the conditions in words. */
export function decisionPicture(
  classification: Classification,
  found: ClassTable | undefined,
  source: BookSource,
): Figure {
  const { words } = source
  const key = `classification.${classification.id}`
  const nameOf: Names = (id) => (id === null ? words.say('openClass') : words.text(`${key}.${id}.name`))
  const { drawing, bottom } =
    found === undefined ? conditionsAt(4, classification, nameOf, source) : tableAt(4, found, nameOf, source)
  return {
    id: `class-${classification.id}`,
    title: words.say('figureClass', { name: words.text(`${key}.name`) }),
    about: `${words.series(classification.classes.map(({ id }) => aboutClass(key, id, source)))}.`,
    width,
    height: bottom + 6,
    drawing: [ground(width, bottom + 6), drawing].join('\n'),
  }
}

function aboutClass(key: string, id: string, { words }: BookSource): string {
  const about = `${key}.${id}.about`
  const name = words.text(`${key}.${id}.name`)
  return words.has(about) ? `${name} (${words.text(about).replace(/\.$/, '')})` : name
}

function tableAt(top: number, found: ClassTable, nameOf: Names, source: BookSource): Drawn {
  const { say, heading } = source.words
  let y = top
  const drawn = found.gates.map((gate) => {
    const one = gateAt(y, gate, nameOf, source)
    y = one.bottom + 8
    return one.drawing
  })
  if (found.gates.length > 0) {
    drawn.push(set(2, y + 2, [heading(say('otherwise'))], { size: small, fill: soft }))
    y += 22
  }
  if (found.columns === undefined) return { drawing: drawn.join('\n'), bottom: y }
  const grid = gridAt(y, found, found.columns, nameOf, source)
  return { drawing: [...drawn, grid.drawing].join('\n'), bottom: grid.bottom }
}

function gateAt(y: number, { axis, value, class: settled }: Gate, nameOf: Names, source: BookSource): Drawn {
  const text = source.words.labelled(axisName(axis, source), axisValue(axis, value, source))
  return leadingTo(y, [{ depth: 0, text }], nameOf(settled))
}

function conditionsAt(
  top: number,
  { classes }: Classification,
  nameOf: Names,
  { guideline, words }: BookSource,
): Drawn {
  let y = top
  const drawn = classes.map(({ id, proposed }) => {
    const rule = guideline.rules.find((one) => one.id === proposed)
    const lines = rule === undefined ? [] : conditionInWords(rule.when, guideline, words)
    const one = leadingTo(y, lines, nameOf(id))
    y = one.bottom + 8
    return one.drawing
  })
  return { drawing: drawn.join('\n'), bottom: y - 8 }
}

/** Lines of a condition in a box, an arrow, and the class. */
function leadingTo(
  y: number,
  lines: readonly { readonly depth: number; readonly text: string }[],
  name: string,
): Drawn {
  let at = y + 8
  const texts = lines.map(({ depth, text }) => {
    const indent = 12 + depth * 14
    const cut = wrapped(text, conditionWidth - indent - 10, small)
    const drawn = set(indent, at, cut, { size: small })
    at += heightOf(cut, small) + 1
    return drawn
  })
  const named = wrapped(name, classWidth - 20, 13)
  const height = Math.max(at - y + 6, heightOf(named) + 16)
  const x = conditionWidth + arrowWidth
  return {
    drawing: [
      box(1, y, conditionWidth, height, { stroke: edge, round: 6 }),
      ...texts,
      arrowRight(conditionWidth + 5, x - 3, y + height / 2),
      classBox(x, y, classWidth, height, named),
    ].join('\n'),
    bottom: y + height,
  }
}

const classBox = (x: number, y: number, w: number, h: number, named: readonly string[]): string =>
  box(x, y, w, h, { fill: shade, stroke: ink, width: 1.2, round: 6 }) +
  set(x + w / 2, y + (h - heightOf(named)) / 2, named, { bold: true, anchor: 'middle' })

/** Widths of the heads of rows, by how many axes they have. */
const headWidths: readonly number[] = [0, 200, 150]

function gridAt(top: number, table: ClassTable, columns: Axis, nameOf: Names, source: BookSource): Drawn {
  const headWidth = headWidths[table.rowAxes.length] as number
  const left = table.rowAxes.length * headWidth + 1
  const columnWidth = (width - left - 1) / columns.values.length
  const heads = headsAt(top, { table, columns, left, headWidth, columnWidth }, source)
  let y = heads.bottom
  const rows = table.rows.map((row) => {
    const one = rowAt(y, row, { table, columns, left, headWidth, columnWidth }, nameOf, source)
    y = one.bottom
    return one.drawing
  })
  return { drawing: [heads.drawing, ...rows].join('\n'), bottom: y + 2 }
}

interface Grid {
  readonly table: ClassTable
  readonly columns: Axis
  /** Where the columns begin. */
  readonly left: number
  readonly headWidth: number
  readonly columnWidth: number
}

/** What the axes are about, and the values of the columns. */
function headsAt(top: number, { table, columns, left, headWidth, columnWidth }: Grid, source: BookSource): Drawn {
  const about = wrapped(axisName(columns, source), width - left - 8, small)
  const y = top + heightOf(about, small) + 6
  const names = table.rowAxes.map((axis) => wrapped(axisName(axis, source), headWidth - 12, small))
  const values = columns.values.map((_, index) => wrapped(axisValue(columns, index, source), columnWidth - 14, small))
  const quiet = { size: small, fill: soft }
  return {
    drawing: [
      set(left + 4, top, about, quiet),
      ...names.map((name, axis) => set(4 + axis * headWidth, y + 4, name, quiet)),
      ...values.map((value, index) =>
        set(left + (index + 0.5) * columnWidth, y + 4, value, { size: small, anchor: 'middle' }),
      ),
    ].join('\n'),
    bottom: y + Math.max(...[...names, ...values].map((lines) => heightOf(lines, small))) + 12,
  }
}

function rowAt(y: number, row: ClassRow, grid: Grid, nameOf: Names, source: BookSource): Drawn {
  const { table, left, headWidth, columnWidth } = grid
  const heads = table.rowAxes.map((axis, index) =>
    wrapped(valuesInWords(axis, row.values[index] ?? [], source), headWidth - 16, small),
  )
  const runs = runsOf(row.cells).map((run) => ({
    ...run,
    name: wrapped(nameOf(run.class), run.length * columnWidth - 16, 13),
  }))
  const height = Math.max(
    36,
    ...heads.map((head) => heightOf(head, small) + 14),
    ...runs.map(({ name }) => heightOf(name) + 16),
  )
  return {
    drawing: [
      box(0.5, y, width - 1, 0.5, { fill: hairline }),
      ...heads.map((head, axis) =>
        set(4 + axis * headWidth, y + (height - heightOf(head, small)) / 2, head, { size: small }),
      ),
      ...runs.map(({ from, length, name, class: id }) =>
        cellAt(left + from * columnWidth + 2, y + 3, length * columnWidth - 4, height - 6, name, id === null),
      ),
    ].join('\n'),
    bottom: y + height,
  }
}

/** All values of an axis make no difference; some are named. */
function valuesInWords(axis: Axis, values: readonly number[], source: BookSource): string {
  const { say } = source.words
  if (values.length === axis.values.length) return say('anyValue')
  return values.map((value) => axisValue(axis, value, source)).join(` ${say('or')} `)
}

const cellAt = (x: number, y: number, w: number, h: number, name: readonly string[], isEmpty: boolean): string =>
  isEmpty
    ? box(x, y, w, h, { fill: paper, stroke: hairline, round: 6 }) +
      set(x + w / 2, y + (h - heightOf(name)) / 2, name, { fill: soft, anchor: 'middle' })
    : classBox(x, y, w, h, name)

/** Neighbours in a row that give one class are one cell. */
function runsOf(
  row: readonly (string | null)[],
): { readonly from: number; length: number; readonly class: string | null }[] {
  const runs: { from: number; length: number; class: string | null }[] = []
  row.forEach((one, from) => {
    const last = runs.at(-1)
    if (last !== undefined && last.class === one) last.length += 1
    else runs.push({ from, length: 1, class: one })
  })
  return runs
}
