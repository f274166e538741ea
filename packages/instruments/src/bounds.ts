// A number of points that is known, or that lies between two others.

/** Lowest and highest, both included. */
export type Bounds = readonly [number, number]

/** A sum as far as it is known. */
export type PartScore =
  | { readonly status: 'complete'; readonly value: number }
  | { readonly status: 'incomplete'; readonly bounds: Bounds }

export const partScore = ([least, most]: Bounds): PartScore =>
  least === most ? { status: 'complete', value: least } : { status: 'incomplete', bounds: [least, most] }
