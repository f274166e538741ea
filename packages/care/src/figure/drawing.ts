// A drawing as plain data: what draws it chooses the colours.

export interface Stroke {
  /** An SVG path. */
  readonly d: string
  /** Near and far have an edge of paper around them; a joint has none, so that what it lies over grows out of it. */
  readonly part: 'far' | 'near' | 'joint' | 'prop' | 'ground' | 'arrow'
}

export interface Drawing {
  readonly width: number
  readonly height: number
  /** The first lies under the rest. */
  readonly strokes: readonly Stroke[]
}
