// Places and circles on a plane whose y goes up; directions are degrees clockwise from straight up.

export interface Point {
  readonly x: number
  readonly y: number
}

/** A joint with the flesh around it. */
export interface Circle extends Point {
  readonly r: number
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The place at a distance from here in a direction. */
export const onward = ({ x, y }: Point, direction: number, distance: number): Point => ({
  x: x + distance * Math.sin(radians(direction)),
  y: y + distance * Math.cos(radians(direction)),
})

export const round = ({ x, y }: Point, r: number): Circle => ({ x, y, r })

/** Part of the way from one to another, thickness included. */
export const between = (from: Circle, to: Circle, share: number): Circle => ({
  x: mix(from.x, to.x, share),
  y: mix(from.y, to.y, share),
  r: mix(from.r, to.r, share),
})

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

/** How low the lowest of these reaches. */
export const lowestOf = (circles: readonly Circle[]): number => Math.min(...circles.map(({ y, r }) => y - r))

/** A smooth line through places and their thickness, `steps` between each two of them. */
export function smooth(circles: readonly Circle[], steps: number): Circle[] {
  const last = circles.at(-1)
  const spans = circles.slice(1).map((to, index) => {
    const from = circles[index] ?? to
    const [before, after] = [circles[index - 1] ?? from, circles[index + 2] ?? to]
    return Array.from({ length: steps }, (_, step) => bent([before, from, to, after], step / steps))
  })
  return [...spans.flat(), ...(last === undefined ? [] : [last])]
}

/** Catmull-Rom: between the middle two, in the direction of their neighbours. */
function bent([before, from, to, after]: readonly [Circle, Circle, Circle, Circle], t: number): Circle {
  const on = (a: number, b: number, c: number, d: number): number =>
    (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3) / 2
  return {
    x: on(before.x, from.x, to.x, after.x),
    y: on(before.y, from.y, to.y, after.y),
    r: mix(from.r, to.r, t),
  }
}
