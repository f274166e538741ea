// What is asked in which order, and what the pathway assumes without a patient: names of the guideline, and no rule.

import type { Fact, Guideline, Path } from '@lende/engine'
import { readAnswer } from '@lende/engine'
import type { Content, ContentFile } from './load-content.ts'

export type NameProblem = (file: ContentFile<unknown>, path: Path, detail: string) => void

export function interviewOf({ interview }: Content): Guideline['interview'] {
  return interview.flatMap(({ value }) =>
    value.interview.map(({ group, section, facts, rest }) => ({
      group,
      ...(section === undefined ? {} : { section }),
      facts,
      restIsHarmless: rest === 'harmless',
    })),
  )
}

export function interviewsOf(
  { interview: files }: Content,
  facts: readonly Fact[],
  problem: NameProblem,
): Guideline['interviews'] {
  return files.flatMap((file) => {
    const known = file.value.interview.map(({ group }) => group)
    return (file.value.interviews ?? []).map((interview, index) => {
      const { for: role, contact, groups, 'one-screen': oneScreen = [], 'as-before': asBefore = [] } = interview
      const fewTogether = (interview['few-together'] ?? []).map(({ rest, ...few }) => ({
        ...few,
        ...(rest && { rest }),
      }))
      for (const group of [...groups, ...oneScreen, ...fewTogether.flatMap((few) => few.groups)])
        if (!known.includes(group)) problem(file, ['interviews', index, 'groups'], `no group ${group}`)
      for (const id of asBefore)
        if (isNeverAsBefore(facts.find((fact) => fact.id === id)))
          problem(file, ['interviews', index, 'as-before'], `${id} is no fact, or a sign, judgement or count`)
      return { role, contact, groups, oneScreen, fewTogether, asBefore }
    })
  })
}

/** What the pathway without a patient assumes; every answer is read once, so that a slip shows here. */
export function pathwayOf(
  { pathway: [file] }: Content,
  { facts, classifications }: Pick<Guideline, 'facts' | 'classifications'>,
  problem: NameProblem,
): Pick<Guideline, 'pathway'> {
  if (file === undefined) return {}
  const { assumed, kinds, phases, risks, ...names } = file.value.pathway
  const layers = [assumed, ...[...kinds, ...phases, ...risks].map(({ answers }) => answers)]
  for (const [id, raw] of layers.flatMap((layer) => Object.entries(layer))) {
    const fact = facts.find((one) => one.id === id)
    if (fact === undefined) problem(file, ['pathway'], `the pathway assumes ${id}, which is no fact`)
    else if (!readAnswer(fact, raw, []).ok)
      problem(file, ['pathway'], `the pathway assumes an answer to ${id} that it does not take`)
  }
  const classed = (classification: string, classes: readonly string[]): void => {
    const known = classifications.find(({ id }) => id === classification)?.classes.map(({ id }) => id) ?? []
    for (const one of classes)
      if (!known.includes(one)) problem(file, ['pathway'], `${classification} has no class ${one}`)
  }
  classed(
    names['phase-classification'],
    phases.map(({ phase }) => phase),
  )
  classed(
    names['risk-classification'],
    risks.map(({ risk }) => risk),
  )
  return {
    pathway: {
      assumed,
      kinds: kinds.map(({ kind, answers }) => ({ id: kind, answers })),
      phases: phases.map(({ phase, answers }) => ({ id: phase, answers })),
      risks: risks.map(({ risk, answers }) => ({ id: risk, answers })),
      phaseClassification: names['phase-classification'],
      riskClassification: names['risk-classification'],
    },
  }
}

/** What must be asked anew each time rather than confirmed with other things: danger signs, judgements and counts. */
const isNeverAsBefore = (fact: Fact | undefined): boolean =>
  fact === undefined || fact.danger !== undefined || !['yes-no', 'choice'].includes(fact.domain.kind)
