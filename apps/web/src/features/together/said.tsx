// What is said to the patient: the messages, what to expect, a bad day, and, always last, when to call.

import type { ReactNode } from 'react'
import { NamedPart } from '../../design-system/named-part.tsx'
import { CourseDrawing } from './course-drawing.tsx'
import type { TogetherView } from './together-view.ts'

export const Section = ({
  title,
  kind,
  children,
}: {
  readonly title: string
  readonly kind: string
  readonly children: ReactNode
}) => (
  <NamedPart title={title} className="together-part" part={kind}>
    {children}
  </NamedPart>
)

/** First that somebody looks further, where that is so; then what may be said. */
export function Messages({ view: { words, chosen } }: { readonly view: TogetherView }) {
  const { waits, messages } = chosen
  return (
    <>
      {waits === null ? null : <p className="together-waits">{words.text(`together.waits.${waits}`)}</p>}
      {messages.length === 0 ? null : (
        <ul className="together-messages">
          {messages.map(({ message }) => (
            <li key={message}>{words.text(`together.message.${message}`)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Course({ view: { words, say, chosen } }: { readonly view: TogetherView }) {
  const { course } = chosen
  if (course === null) return null
  return (
    <Section title={say.course} kind="course">
      {course.picture === undefined ? null : (
        <CourseDrawing course={course.course} picture={course.picture} words={words} say={say} />
      )}
      <p>{words.text(`together.course.${course.course}`)}</p>
    </Section>
  )
}

export function Flare({ view: { words, say, chosen } }: { readonly view: TogetherView }) {
  if (chosen.flare.length === 0) return null
  return (
    <Section title={say.flare} kind="flare">
      <ol className="together-steps">
        {chosen.flare.map(({ step }) => (
          <li key={step}>{words.text(`together.flare.${step}`)}</li>
        ))}
      </ol>
    </Section>
  )
}

/** The safety net: goes with every advice, whatever it says. */
export function WhenToCall({ view: { words, say, advice } }: { readonly view: TogetherView }) {
  return (
    <Section title={say.call} kind="call">
      <ul className="together-net">
        {advice.safetyNet.map((line) => (
          <li key={line}>{words.text(`safety-net.${line}`)}</li>
        ))}
      </ul>
    </Section>
  )
}
