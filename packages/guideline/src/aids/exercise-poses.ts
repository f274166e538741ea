// A pose that no body can take, or that names what is not there, is found before it is drawn.

import type { Figure, FigureOfExercise, JointName, Pose } from './exercise-shape.ts'

/** Every problem of the poses of one exercise. */
export function misposed(name: string, { seen, poses, tells, props = [] }: FigureOfExercise, ranges: Figure['ranges']) {
  const limits = seen === 'side' ? ranges.side : ranges.front
  const names = poses.map((one) => one.pose)
  return [
    ...names.filter((one, index) => names.indexOf(one) < index).map((one) => `pose ${one} stands there twice`),
    ...props.filter((one) => !names.includes(one.pose)).map((one) => `${one.prop} belongs to no pose ${one.pose}`),
    ...(tells === undefined || names.includes(tells) ? [] : [`is told by no pose ${tells}`]),
    ...poses.flatMap((one) => beyond(one, limits)),
    ...poses
      .filter((one) => one.upon !== undefined && !props.some((each) => each.prop === one.upon))
      .map((one) => `${one.pose} stands upon a ${one.upon} that is not there`),
    ...(poses[0]?.arrow !== undefined && poses[0].arrow.toward === undefined
      ? [`the arrow of ${poses[0].pose} follows no pose before it`]
      : []),
  ].map((problem) => `${name}: ${problem}`)
}

/** Joints bent further than they go. */
function beyond({ pose, joints }: Pose, limits: Figure['ranges']['side']): string[] {
  const { tilt: _, near = {}, far = {}, ...both } = joints
  return [both, near, far].flatMap((angles) =>
    (Object.entries(angles) as [JointName, number | undefined][])
      .filter(([joint, at]) => at !== undefined && (at < limits[joint][0] || at > limits[joint][1]))
      .map(([joint, at]) => `${pose}: ${joint} at ${at}, which is beyond ${limits[joint].join(' to ')}`),
  )
}
