// Shapes as SVG paths, on paper: y goes down. All turn the same way, so that overlapping ones fill as one.

import type { Circle, Point } from './geometry.ts'
import { distance } from './geometry.ts'

const written = (value: number): string => String(Math.round(value * 100) / 100)
export const at = ({ x, y }: Point): string => `${written(x)} ${written(y)}`

/** A limb through thick places, rounded at each. */
export const chain = (circles: readonly Circle[]): string =>
  circles.length === 1
    ? circles.map(disc).join('')
    : circles
        .slice(1)
        .map((to, index) => capsule(circles[index] ?? to, to))
        .join('')

export const disc = ({ x, y, r }: Circle): string =>
  `M${at({ x: x - r, y })}A${written(r)} ${written(r)} 0 1 1 ${at({ x: x + r, y })}A${written(r)} ${written(r)} 0 1 1 ${at({ x: x - r, y })}Z`

/** Two discs and the band that holds them. */
function capsule(from: Circle, to: Circle): string {
  const apart = distance(from, to)
  if (apart <= Math.abs(from.r - to.r)) return disc(from.r > to.r ? from : to)
  const way = Math.atan2(to.y - from.y, to.x - from.x)
  const spread = Math.acos((from.r - to.r) / apart)
  const edge = ({ x, y, r }: Circle, turn: number): string =>
    at({ x: x + r * Math.cos(way + turn), y: y + r * Math.sin(way + turn) })
  const arc = (r: number, large: boolean): string => `A${written(r)} ${written(r)} 0 ${large ? 1 : 0} 1 `
  return [
    `M${edge(from, spread)}${arc(from.r, spread < Math.PI / 2)}${edge(from, -spread)}`,
    `L${edge(to, -spread)}${arc(to.r, spread > Math.PI / 2)}${edge(to, spread)}Z`,
  ].join('')
}

/** A plane between places, turning as the rest does. */
export function plane(points: readonly Point[]): string {
  const around = points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
  return `M${(around < 0 ? [...points].reverse() : points).map(at).join('L')}Z`
}

export const line = (points: readonly Point[]): string => `M${points.map(at).join('L')}`

/** A line with its head, no longer than the line itself. */
export function arrow(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-3) ?? points.at(-2)]
  if (tip === undefined || before === undefined) return ''
  const back = Math.atan2(before.y - tip.y, before.x - tip.x)
  const barb = (turn: number): Point => ({
    x: tip.x + 3.6 * Math.cos(back + turn),
    y: tip.y + 3.6 * Math.sin(back + turn),
  })
  return `${line(points)}${line([barb(0.55), tip, barb(-0.55)])}`
}
