// What is drawn beside a line; its words say it all, so that nothing is lost where nothing is drawn.

import '../together/together.css'
import type { FigureLine } from '@lende/documents'
import { ExerciseFigure } from '../programme/exercise-figure.tsx'
import { CourseDrawing } from '../together/course-drawing.tsx'
import { Pictogram } from '../together/pictogram.tsx'
import type { LineView } from './sheet-view.ts'

interface Props {
  readonly figure: FigureLine['figure']
  readonly view: LineView
}

export function LinePicture(props: Props) {
  const { figure, view } = props
  switch (figure.of) {
    case 'exercise':
      return <ExerciseFigure exercise={figure.name} words={view.product.words} />
    case 'pictogram':
      return <CardPictogram {...props} />
    case 'course':
      return <ExpectedCourse {...props} />
  }
}

function CardPictogram({ figure: { name }, view }: Props) {
  const found = view.product.aids.together?.card.find(({ pictogram }) => pictogram === name)
  return found === undefined ? null : <Pictogram of={found.pictogram} />
}

function ExpectedCourse({ figure: { name }, view: { product, messages } }: Props) {
  const found = product.aids.together?.courses.find(({ course }) => course === name)
  return found?.picture === undefined ? null : (
    <CourseDrawing
      course={found.course}
      picture={found.picture}
      words={product.words}
      say={messages.together.patient}
    />
  )
}
