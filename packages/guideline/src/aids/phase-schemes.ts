// How other schemes name the stages of pain: names beside ours, for reading only. The rules keep their own phases.

import { z } from 'zod'
import type { Aid, AidText } from './aid.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)
const days = z.number().int().nonnegative()

/** From a day up to, and without, another; the last stage has no end. */
const stage = z.strictObject({ stage: id, name: text, from: days, to: days.optional() })

const scheme = z.strictObject({
  scheme: id,
  name: text,
  /** What to know before reading it beside our phases. */
  note: text,
  /** Sources by name. */
  from: z.array(id).min(1),
  reading: z.enum(['literal', 'interpreted', 'own-choice']),
  /** None where a guideline gave up naming stages by their days. */
  stages: z.array(stage),
})

const source = z.strictObject({
  source: id,
  title: text,
  place: text,
  says: text,
  attested: z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify']),
})

const shape = z.strictObject({ sources: z.array(source), schemes: z.array(scheme) })

type Scheme = z.infer<typeof scheme>
type PhaseSchemes = z.infer<typeof shape>

export const phaseSchemes: Aid<typeof shape> = { shape, texts: textsOf, problems: problemsOf }

function textsOf({ schemes, sources }: PhaseSchemes): AidText[] {
  return [
    ...sources.map((one): AidText => [`phase-scheme-source.${one.source}.says`, one.says]),
    ...schemes.flatMap(({ scheme: id, name, note, stages }): AidText[] => [
      [`phase-scheme.${id}.name`, name],
      [`phase-scheme.${id}.note`, note],
      ...stages.map((one): AidText => [`phase-scheme.${id}.stage.${one.stage}`, one.name]),
    ]),
  ]
}

function problemsOf({ schemes, sources }: PhaseSchemes): string[] {
  const known = sources.map(({ source }) => source)
  const cited = schemes.flatMap(({ from }) => from)
  return [
    ...repeated(known).map((name) => `the source ${name} is written twice`),
    ...repeated(schemes.map((one) => one.scheme)).map((name) => `the phase scheme ${name} is written twice`),
    ...known.filter((name) => !cited.includes(name)).map((name) => `no phase scheme is from the source ${name}`),
    ...schemes.flatMap((one) => [
      ...one.from
        .filter((name) => !known.includes(name))
        .map((name) => `the phase scheme ${one.scheme} is from ${name}, which is no source`),
      ...repeated(one.stages.map(({ stage }) => stage)).map(
        (name) => `the phase scheme ${one.scheme} has ${name} twice`,
      ),
      ...gapsIn(one),
    ]),
  ]
}

/** Every day belongs to one stage: from day 0, each stage where the one before it ended, the last without end. */
function gapsIn({ scheme, stages }: Scheme): string[] {
  return stages.flatMap(({ stage, from, to }, index) => {
    const before = stages[index - 1]
    const begins = before === undefined ? 0 : before.to
    return [
      ...(from === begins || begins === undefined ? [] : [`${scheme}: ${stage} has to begin on day ${begins}`]),
      ...(to !== undefined && to <= from ? [`${scheme}: ${stage} has to end after it begins`] : []),
      ...(to === undefined && index < stages.length - 1 ? [`${scheme}: only the last stage has no end`] : []),
      ...(to !== undefined && index === stages.length - 1 ? [`${scheme}: the last stage has no end`] : []),
    ]
  })
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) < index)),
]
