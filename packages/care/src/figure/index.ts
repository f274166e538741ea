export { drawExercise } from './draw-exercise.ts'
export type { Drawing, Stroke } from './drawing.ts'
export { drawingSvg } from './drawing-svg.ts'
