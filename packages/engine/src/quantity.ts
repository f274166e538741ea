// A number travels with its unit; thresholds and answers meet only in the same one.

export const units = ['years', 'days', 'cm', 'points', 'percent', 'grade', 'sessions', 'contacts', 'kg'] as const
export type Unit = (typeof units)[number]

export interface Quantity {
  readonly value: number
  readonly unit: Unit
}

export const isUnit = (text: string): text is Unit => (units as readonly string[]).includes(text)

/** How many steps of the domain's grain a value is from zero; NaN when it falls between two steps. */
export function stepsOf(value: number, step: number): number {
  const steps = Math.round(value / step)
  return Math.abs(steps * step - value) < step * 1e-6 ? steps : Number.NaN
}
