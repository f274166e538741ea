// From one area to the next by arrow key: the nearest in that direction, also from one view to the other.

import type { Point } from './drawing.ts'
import { frame, views } from './drawing.ts'

const steps: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** Where each area stands, the views beside each other. */
const places: readonly { readonly area: string; readonly at: Point }[] = views.flatMap(({ areas }, index) =>
  areas.map(({ area, at: [x, y] }) => ({ area, at: [x + index * frame.width, y] as const })),
)

/** Going sideways counts more than going on. */
const sideways = 2.5

/** The area that an arrow key leads to; the same one at the edge, and undefined for other keys. */
export function neighbour(from: string, key: string): string | undefined {
  const step = steps[key]
  const start = places.find(({ area }) => area === from)
  if (step === undefined || start === undefined) return undefined
  const [nearest] = places
    .map(({ area, at }) => ({ area, ...distance(start.at, at, step) }))
    .filter(({ along, across }) => along > 0 && along * 2 >= across)
    .sort((a, b) => a.along + sideways * a.across - (b.along + sideways * b.across))
  return nearest?.area ?? from
}

function distance([x, y]: Point, [otherX, otherY]: Point, [right, down]: Point): { along: number; across: number } {
  const [dx, dy] = [otherX - x, otherY - y]
  return { along: dx * right + dy * down, across: Math.abs(dx * down) + Math.abs(dy * right) }
}
