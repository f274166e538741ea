// What is drawn in a PDF: the exercises of a document as SVG, by what each is of and its name. What has no drawing here
// stands there in its words.

import type { Drawing } from '@lende/care'
import { drawExercise, drawingSvg } from '@lende/care'
import type { Document } from '@lende/documents'
import type { Aids } from '@lende/guideline'

export function drawingsFor({ parts }: Document, { exercises }: Aids): Readonly<Record<string, string>> {
  if (exercises === undefined) return {}
  const figures = parts.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'figure' ? [line.figure] : [])))
  return Object.fromEntries(
    figures.flatMap(({ of, name }) => {
      const found = of === 'exercise' ? exercises.exercises.find(({ exercise }) => exercise === name) : undefined
      return found === undefined ? [] : [[`${of}:${name}`, together(drawExercise(found, exercises.figure.lengths))]]
    }),
  )
}

/** Room between poses, in the measure of the drawings. */
const room = 10

/** The poses of one exercise as one picture: of who lies down below each other, else side by side. */
function together(drawings: readonly Drawing[]): string {
  const [first] = drawings
  const isWide = first !== undefined && first.width > 1.6 * first.height
  const along = ({ width, height }: Drawing): number => (isWide ? height : width)
  const places = drawings.map((_, place) => drawings.slice(0, place).reduce((at, one) => at + along(one) + room, 0))
  const length = drawings.reduce((all, one) => all + along(one) + room, -room)
  const across = Math.max(0, ...drawings.map(({ width, height }) => (isWide ? width : height)))
  const [width, height] = isWide ? [across, length] : [length, across]
  const poses = drawings.map((one, at) =>
    drawingSvg(one).replace('<svg ', `<svg ${isWide ? 'y' : 'x'}="${places[at] ?? 0}" `),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${poses.join('')}</svg>`
}
