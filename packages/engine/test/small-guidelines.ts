// Small random guidelines and random answers to them: small enough to try every possible patient.

import type { Answer, Answers, Condition, Fact, Guideline, NumberDomain } from '@lende/engine'
import { absences, comparisons, optionsOf } from '@lende/engine'
import fc from 'fast-check'
import { conditionText } from '../spec/criteria.ts'
import { choice, decision, yesNo } from '../spec/facts.ts'

export type SmallGuideline = Pick<Guideline, 'facts' | 'rules' | 'constraints'>

export interface Texture {
  /** May criteria ask whether a fact is known at all? */
  readonly asksWhetherKnown?: boolean
  readonly examinations?: boolean
  readonly decisions?: boolean
  readonly constraints?: boolean
  readonly immutable?: boolean
}

export const everything: Texture = { asksWhetherKnown: true, examinations: true, decisions: true, immutable: true }

/** Two to four facts, two to five rules over them that use, deny and except each other. */
export function smallGuideline(texture: Texture = everything): fc.Arbitrary<SmallGuideline> {
  return bareFacts(texture).chain((bare) =>
    withExaminations(bare, texture).chain((facts) =>
      fc
        .record({
          conditions: fc.array(condition(facts, texture), { minLength: 2, maxLength: 5 }),
          exceptions: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
          constraints: fc.array(condition(facts, texture), { maxLength: texture.constraints ? 2 : 0 }),
          order: fc.shuffledSubarray([...facts], { minLength: facts.length }),
        })
        .map(({ conditions, exceptions, constraints, order }) => ({
          facts: order,
          rules: conditions.map((when, place) => ({
            id: `rule-${place}`,
            when: earlierRulesOnly(when, place),
            unless:
              place > 0 && (exceptions[place] as number) % 3 === 0
                ? [`rule-${(exceptions[place] as number) % place}`]
                : [],
            generated: false,
          })),
          constraints: constraints.map((never, place) => ({
            id: `never-${place}`,
            never: earlierRulesOnly(never, conditions.length),
          })),
        })),
    ),
  )
}

function bareFacts(texture: Texture): fc.Arbitrary<Fact[]> {
  const kinds = [
    'yes-no',
    'choice',
    'grade',
    'centimetres',
    ...(texture.decisions ? ['decision' as const] : []),
  ] as const
  const shape = fc.record({ kind: fc.constantFrom(...kinds), immutable: fc.boolean() })
  return fc
    .array(shape, { minLength: 2, maxLength: 4 })
    .map((shapes) =>
      shapes.map(({ kind, immutable }, place) =>
        bareFact(kind, `fact-${place}`, texture.immutable === true && immutable),
      ),
    )
}

function bareFact(
  kind: 'yes-no' | 'choice' | 'grade' | 'centimetres' | 'decision',
  id: string,
  immutable: boolean,
): Fact {
  switch (kind) {
    case 'yes-no':
      return yesNo(id, { immutable })
    case 'choice':
      return choice(id, ['a', 'b', 'c'], { immutable })
    case 'decision':
      return decision(id, ['x', 'y'])
    case 'grade':
      return number(id, { kind: 'number', unit: 'grade', min: 0, max: 5, step: 1 }, immutable)
    case 'centimetres':
      return number(id, { kind: 'number', unit: 'cm', min: -0.2, max: 0.3, step: 0.1 }, immutable)
  }
}

const number = (id: string, domain: NumberDomain, immutable: boolean): Fact => ({ ...yesNo(id), domain, immutable })

/** Some facts become examinations, relevant under a condition on facts before them. */
function withExaminations(bare: readonly Fact[], texture: Texture): fc.Arbitrary<Fact[]> {
  if (!texture.examinations) return fc.constant([...bare])
  const made = bare.map((fact, place) => {
    if (place === 0 || fact.domain.kind === 'decision') return fc.constant(fact)
    const history = condition(bare.slice(0, place), { ...texture, examinations: false }).map(withoutRules)
    return fc
      .record({ examined: fc.boolean(), relevantWhen: history, normal: fc.constantFrom(...valuesOf(fact)) })
      .map(({ examined, relevantWhen, normal }) => (examined ? { ...fact, relevantWhen, normal } : fact))
  })
  return fc.tuple(...made)
}

/** Every value a fact can take. */
export function valuesOf({ domain }: Fact): (string | number)[] {
  if (domain.kind !== 'number') return [...optionsOf(domain)]
  const steps = Math.round((domain.max - domain.min) / domain.step)
  return Array.from({ length: steps + 1 }, (_, step) => onStep(domain, domain.min + step * domain.step))
}

/** As a person would write it: 0.3, not 0.30000000000000004. */
const onStep = (_: NumberDomain, value: number): number => Number(value.toFixed(6))

function condition(facts: readonly Fact[], texture: Texture): fc.Arbitrary<Condition> {
  const { tree } = fc.letrec<{ tree: Condition; connective: Condition; criterion: Condition }>((tie) => ({
    tree: fc.oneof({ maxDepth: 2, withCrossShrink: true }, tie('criterion'), tie('connective')),
    criterion: fc.oneof(
      { arbitrary: fc.constantFrom(...facts).chain((fact) => criterionOn(fact, texture)), weight: 5 },
      {
        arbitrary: fc.record({
          rule: fc.nat({ max: 4 }).map((place) => `rule-${place}`),
          is: fc.constantFrom('yes' as const, 'no' as const),
        }),
        weight: 1,
      },
    ),
    connective: fc
      .array(tie('tree'), { minLength: 1, maxLength: 3 })
      .chain((of) => fc.integer({ min: 1, max: of.length }).map((n) => ({ atLeast: n, of }))),
  }))
  return tree
}

function criterionOn(fact: Fact, { asksWhetherKnown }: Texture): fc.Arbitrary<Condition> {
  const { domain, id } = fact
  // Not taken is known of a decision, so whether it is known is never asked.
  const asks = asksWhetherKnown && domain.kind !== 'decision'
  const known = asks ? [{ arbitrary: fc.boolean().map((one) => ({ fact: id, known: one })), weight: 1 }] : []
  const about: fc.Arbitrary<Condition> =
    domain.kind === 'number'
      ? fc.record({
          fact: fc.constant(id),
          compare: fc.constantFrom(...comparisons),
          // Few thresholds, so that few cells have to be tried.
          value: fc.constantFrom(
            onStep(domain, domain.min + 2 * domain.step),
            onStep(domain, domain.max - domain.step),
          ),
          unit: fc.constant(domain.unit),
        })
      : fc.subarray([...optionsOf(domain)], { minLength: 1 }).map((is) => ({ fact: id, is }))
  return fc.oneof({ arbitrary: about, weight: 5 }, ...known)
}

/** Rules name only rules before them; the first rule names none. */
function earlierRulesOnly(tree: Condition, place: number): Condition {
  if ('atLeast' in tree) return { ...tree, of: tree.of.map((part) => earlierRulesOnly(part, place)) }
  if (!('rule' in tree)) return tree
  return place === 0
    ? { atLeast: 0, of: [] }
    : { ...tree, rule: `rule-${Number(tree.rule.slice('rule-'.length)) % place}` }
}

const withoutRules = (tree: Condition): Condition => earlierRulesOnly(tree, 0)

/** Some facts answered, some roughly, some declined, some not asked. */
export function answersTo(
  facts: readonly Fact[],
  { absent = true }: { readonly absent?: boolean } = {},
): fc.Arbitrary<Answers> {
  const each = facts.map((fact) => fc.option(answerTo(fact, absent), { freq: 2, nil: undefined }))
  return fc.tuple(...each).map((answers) => answered(facts, answers))
}

/** Every fact answered with one value. */
export function totalAnswers(facts: readonly Fact[]): fc.Arbitrary<Answers> {
  return fc.tuple(...facts.map(anyValueOf)).map((answers) => answered(facts, answers))
}

function answered(facts: readonly Fact[], answers: readonly (Answer | undefined)[]): Answers {
  return new Map(
    facts.flatMap(({ id }, place) => {
      const answer = answers[place]
      return answer === undefined ? [] : [[id, answer] as const]
    }),
  )
}

const anyValueOf = (fact: Fact): fc.Arbitrary<Answer> =>
  fc.constantFrom(...valuesOf(fact)).map((value) => ({ kind: 'value', value }))

function answerTo(fact: Fact, absent: boolean): fc.Arbitrary<Answer> {
  const absence = absent
    ? [{ arbitrary: fc.constantFrom(...absences).map((because): Answer => ({ kind: 'absent', because })), weight: 1 }]
    : []
  if (fact.domain.kind !== 'number') return fc.oneof({ arbitrary: anyValueOf(fact), weight: 5 }, ...absence)
  const values = valuesOf(fact) as number[]
  const rough = fc.tuple(fc.nat({ max: values.length - 1 }), fc.nat({ max: values.length - 1 })).map(
    ([a, b]): Answer => ({
      kind: 'interval',
      from: values[Math.min(a, b)] as number,
      to: values[Math.max(a, b)] as number,
    }),
  )
  return fc.oneof({ arbitrary: anyValueOf(fact), weight: 3 }, { arbitrary: rough, weight: 3 }, ...absence)
}

/** For failure messages: the guideline in the words of the manual. */
export function written({ facts, rules, constraints }: SmallGuideline): string {
  const lines = [
    ...facts.map(({ id, domain, relevantWhen, normal, immutable }) =>
      [
        id,
        domain.kind,
        immutable ? 'immutable' : '',
        relevantWhen ? `relevant when ${conditionText(relevantWhen)}, normal ${normal}` : '',
      ].join(' '),
    ),
    ...rules.map(
      ({ id, when, unless }) => `${id}: ${conditionText(when)}${unless.map((one) => ` unless ${one}`).join('')}`,
    ),
    ...constraints.map(({ never }) => `never ${conditionText(never)}`),
  ]
  return `\n${lines.join('\n')}\n`
}
