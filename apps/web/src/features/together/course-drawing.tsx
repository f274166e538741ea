// The expected course as a soft band with a line in it: a sketch without numbers, said in words beside it.

import type { Course } from '@lende/documents'
import type { Words } from '@lende/wording'
import type { TogetherView } from './together-view.ts'

type Points = NonNullable<Course['picture']>['points']
type Place = readonly [x: number, y: number]

/** From the whole band inward: shade on shade makes its edge soft. */
const shades = [1, 0.88, 0.76, 0.64, 0.52, 0.4, 0.28] as const

export function CourseDrawing({
  course,
  picture,
  words,
  say,
}: {
  readonly course: string
  readonly picture: NonNullable<Course['picture']>
  readonly words: Words
  readonly say: TogetherView['say']
}) {
  const { points } = picture
  return (
    <div className="course-drawing">
      <span className="course-more" aria-hidden="true">
        {say.morePain}
      </span>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={words.text(`together.course.${course}.means`)}
      >
        {shades.map((share) => (
          <path key={share} className="course-band" d={bandOf(points, share)} />
        ))}
        <path className="course-line" d={`M${curve(points.map(([at, , , line]) => [at, 100 - line]))}`} />
      </svg>
      <span className="course-less" aria-hidden="true">
        {say.lessPain}
      </span>
      <span className="course-now" aria-hidden="true">
        {say.now}
      </span>
      <span className="course-until" aria-hidden="true">
        {words.text(`together.course.${course}.until`)}
      </span>
    </div>
  )
}

/** The outline of a share of the band around its middle. */
function bandOf(points: Points, share: number): string {
  const edge = (side: 1 | -1): Place[] =>
    points.map(([at, low, high]) => [at, 100 - ((low + high) / 2 + (side * share * (high - low)) / 2)])
  return `M${curve(edge(1))} L${curve(edge(-1).reverse())} Z`
}

/** A smooth line through places, level at its turns. */
function curve(places: readonly Place[]): string {
  const [first, ...rest] = places
  if (first === undefined) return ''
  const bends = rest.map(([x, y], index) => {
    const before = places[index] ?? first
    const [from, to] = [slopeAt(places, index), slopeAt(places, index + 1)]
    const third = (x - before[0]) / 3
    return `C${before[0] + third} ${before[1] + from * third} ${x - third} ${y - to * third} ${x} ${y}`
  })
  return `${first[0]} ${first[1]} ${bends.join(' ')}`
}

/** How steep the line is at a place: level where it turns, else as its neighbours lie. */
function slopeAt(places: readonly Place[], index: number): number {
  const [before, at, after] = [places[index - 1], places[index], places[index + 1]]
  if (before === undefined || at === undefined || after === undefined) return 0
  const turns = (at[1] - before[1]) * (after[1] - at[1]) <= 0
  return turns ? 0 : (after[1] - before[1]) / (after[0] - before[0])
}
