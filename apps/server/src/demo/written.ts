// One contact of a course as an assessment is written: answers, areas and agreements, with the days of a calendar.

import type { Agreed, Answers, Contact, Course, MadeUp, Measured, Range } from './courses.ts'
import { ageOn, type Days, weeksAfter } from './days.ts'

export interface Around {
  readonly madeUp: MadeUp
  readonly course: Course
  readonly born: string
  readonly days: Days
  /** From 0 up to 1, the same each time. */
  readonly chance: () => number
}

export function writtenOf(contact: Contact, around: Around, measured: Measured = contact): Answers {
  const { madeUp, days } = around
  const on = days.atWork(contact.day)
  const sets = contact.of.map((name) => named(madeUp.sets, name))
  const answers = dated(
    Object.assign({}, ...sets, whoIn(contact, around), scores(measured, around), contact.answers),
    days,
  )
  const agreed = contact.agreed === undefined ? undefined : agreedFrom(named(madeUp.agreed, contact.agreed), on)
  return {
    answers,
    ...(contact.areas && { 'pain-areas': contact.areas }),
    ...(agreed && { agreed }),
  }
}

function named<Value>(all: Readonly<Record<string, Value>>, name: string): Value {
  const found = all[name]
  if (found === undefined) throw new RangeError(`courses.yaml has no ${name}`)
  return found
}

/** Of the person: age and sex once, and at each contact what is asked of a woman who may be pregnant. */
function whoIn({ of, day }: Contact, { course, born, days }: Around): Answers {
  const { sex } = course.patient
  const age = ageOn(born, days.atWork(day))
  const maybePregnant = sex === 'female' && age <= 55
  return {
    ...(of.includes('first') ? { age, sex, 'first-back-pain-age': age } : {}),
    ...(maybePregnant ? { pregnancy: 'no', 'early-pregnancy-signs': 'no', 'unexplained-vaginal-bleeding': 'no' } : {}),
  }
}

function scores({ nrs, psk }: Measured, { course: { activities = [] }, chance }: Around): Answers {
  return {
    ...(nrs && { 'nrs-pain': chosen(nrs, chance) }),
    ...(psk && { psk: { activities: psk.map((score, at) => ({ activity: activities[at], score })) } }),
  }
}

export const chosen = ([from, to]: Range, chance: () => number): number => from + Math.floor(chance() * (to - from + 1))

/** An answer that is a day is written as `{day: -30}`. */
const dated = (answers: Answers, days: Days): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([fact, answer]) =>
      typeof answer === 'object' && answer !== null && 'day' in answer
        ? [fact, days.atWork(Number(answer.day))]
        : [fact, answer],
    ),
  )

/** A programme begins on the day it is agreed, a plan for work a week later. */
function agreedFrom({ programme, work, ...rest }: Agreed, on: string): Answers {
  return {
    ...rest,
    ...(programme && {
      programme: { ...programme, from: on, items: programme.items.map((item) => ({ ...item, from: on })) },
    }),
    ...(work && {
      work: {
        ...work,
        from: weeksAfter(on, 1),
        weeks: work.weeks.map((week, at) => ({ ...week, from: weeksAfter(on, at + 1) })),
      },
    }),
  }
}
