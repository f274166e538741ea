// A whole guideline from a few lines. What linking makes of content (urgency, scope, standing, effective classes)
// is made here as well, so that a sketch behaves like a compiled guideline.

import type { Classification, Condition, Danger, Fact, Guideline, Recommendation, Rule, Urgency } from '@lende/engine'
import {
  effectiveRule,
  OUTSIDE,
  PLAN_HELD,
  proposedRule,
  REASSURANCE_HELD,
  rankOf,
  sourcesOf,
  UNDECIDED,
  urgencies,
  urgencyRule,
} from '@lende/engine'
import { allOf, anyOf, conditionText, holds, is } from './criteria.ts'
import { factText } from './facts.ts'

export interface SketchedRule {
  readonly id: string
  readonly when: Condition
  readonly unless?: readonly string[]
}

export interface SketchedDanger {
  readonly id: string
  /** The decision by which a clinician closes it. */
  readonly judgement?: string
  readonly tiers: readonly {
    readonly tier: 'suspected' | 'possible'
    readonly urgency: Urgency
    readonly when: Condition
  }[]
}

export interface SketchedClassification {
  readonly id: string
  readonly decision?: string
  readonly classes: readonly { readonly id: string; readonly when: Condition }[]
}

export interface SketchedRecommendation extends SketchedRule, Partial<Omit<Recommendation, 'id' | 'rule'>> {}

export interface Sketch {
  readonly facts: readonly Fact[]
  readonly rules?: readonly SketchedRule[]
  readonly scope?: readonly SketchedRule[]
  readonly dangers?: readonly SketchedDanger[]
  readonly classifications?: readonly SketchedClassification[]
  readonly recommendations?: readonly SketchedRecommendation[]
  /** What is asked, in order; all facts that are not derived, when left out. */
  readonly interview?: readonly string[]
  /** The same in groups, where a role may have them in an order of its own. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
  readonly interviews?: Guideline['interviews']
  /** What a danger comes to stands apart in the diagram, as linking has it; off where a single diagram is what it is about. */
  readonly dangersApart?: true
  readonly pathway?: Guideline['pathway']
  readonly constraints?: Guideline['constraints']
  readonly properties?: Guideline['properties']
}

const written = ({ id, when, unless = [] }: SketchedRule): Rule => ({ id, when, unless, generated: false })
const generated = (id: string, when: Condition): Rule => ({ id, when, unless: [], generated: true })

/** The guideline of a sketch. */
export function guidelineOf(sketch: Sketch): Guideline {
  const { facts, rules = [], scope = [], recommendations = [] } = sketch
  const dangers = (sketch.dangers ?? []).map(dangerOf)
  const classifications = (sketch.classifications ?? []).map(classificationOf)
  return {
    schema: 'lende-guideline/1',
    edition: 'sketch',
    facts,
    rules: [
      ...[...scope, ...rules].map(written),
      ...[...(sketch.dangers ?? []).flatMap(tierRules), ...dangerRules(dangers)].map((rule) =>
        sketch.dangersApart ? { ...rule, apart: true as const } : rule,
      ),
      ...reassuranceRules(rules),
      generated(OUTSIDE, anyOf(...scope.map(({ id }) => holds(id)))),
      ...(sketch.classifications ?? []).flatMap(classRules),
      ...recommendations.map(written),
      ...facts.flatMap(({ id, askWhen }) => (askWhen === undefined ? [] : [generated(`${id}.ask`, askWhen)])),
    ],
    scope: scope.map(({ id }) => ({ id, rule: id })),
    dangers,
    classifications,
    recommendations: recommendations.map(recommendationOf),
    roles: ['physiotherapist', 'general-practitioner'],
    interview: Object.entries(groupsOf(sketch)).map(([group, asked]) => ({
      group,
      facts: asked,
      restIsHarmless: false,
    })),
    interviews: sketch.interviews ?? [],
    ...(sketch.pathway === undefined ? {} : { pathway: sketch.pathway }),
    constraints: sketch.constraints ?? [],
    properties: sketch.properties ?? [],
    statements: [],
    currency: [],
    safetyNet: ['call-when-worse'],
  }
}

const groupsOf = ({ groups, interview, facts }: Sketch): NonNullable<Sketch['groups']> =>
  groups ?? { interview: interview ?? facts.filter((fact) => !fact.derived).map(({ id }) => id) }

const tierRule = (danger: string, place: number): string => `${danger}-${place + 1}`

function dangerOf({ id, tiers, judgement }: SketchedDanger): Danger {
  return {
    id,
    ...(judgement === undefined ? {} : { judgement }),
    destination: {},
    codes: [],
    signs: { critical: [], supporting: [] },
    tiers: tiers.map(({ tier, urgency }, place) => {
      const rule = tierRule(id, place)
      const closes = judgement !== undefined && urgency !== 'emergency'
      return { tier, urgency, rule, standing: closes ? `${rule}.standing` : rule }
    }),
  }
}

const tierRules = ({ id, tiers }: SketchedDanger): Rule[] =>
  tiers.map(({ when }, place) => written({ id: tierRule(id, place), when }))

/** What stands after judgement, and how high it lifts the urgency. */
function dangerRules(dangers: readonly Danger[]): Rule[] {
  const tiers = dangers.flatMap(({ tiers, judgement }) => tiers.map((tier) => ({ ...tier, judgement })))
  return [
    ...tiers.flatMap(({ rule, standing, judgement }) =>
      judgement === undefined || rule === standing
        ? []
        : [generated(standing, allOf(holds(rule), is(judgement, UNDECIDED)))],
    ),
    ...urgencies.slice(1).map((level) => {
      const high = tiers.filter(({ urgency }) => rankOf(urgency) >= rankOf(level))
      return generated(urgencyRule(level), anyOf(...high.map(({ standing }) => holds(standing))))
    }),
    generated(PLAN_HELD, holds(urgencyRule('within-days'))),
  ]
}

/** Content writes this rule; a sketch may, or reassurance waits for what plans wait for. */
const reassuranceRules = (rules: readonly SketchedRule[]): Rule[] =>
  rules.some(({ id }) => id === REASSURANCE_HELD) ? [] : [generated(REASSURANCE_HELD, holds(PLAN_HELD))]

function classificationOf({ id, decision, classes }: SketchedClassification): Classification {
  return {
    id,
    guideline: 'kngf-2013',
    ...(decision === undefined ? {} : { decision }),
    classes: classes.map((one) => ({
      id: one.id,
      proposed: proposedRule(id, one.id),
      effective: effectiveRule(id, one.id),
    })),
  }
}

/** The clinician's decision where there is one, else what the rules propose. */
function classRules({ id, decision, classes }: SketchedClassification): Rule[] {
  return classes.flatMap((one) => {
    const proposed = holds(proposedRule(id, one.id))
    const effective =
      decision === undefined ? proposed : anyOf(is(decision, one.id), allOf(is(decision, UNDECIDED), proposed))
    return [written({ id: proposedRule(id, one.id), when: one.when }), generated(effectiveRule(id, one.id), effective)]
  })
}

function recommendationOf({ when: _when, unless: _unless, ...one }: SketchedRecommendation): Recommendation {
  return {
    guideline: 'kngf-2013',
    action: one.id,
    direction: 'do',
    roles: ['physiotherapist'],
    heldBy: 'danger',
    whileUnknown: 'ask',
    strength: 'not-stated',
    levels: [],
    quality: [],
    currency: [],
    countries: [],
    checklist: [],
    ...one,
    rule: one.id,
  }
}

/** A sketch as lines of the manual. */
export function sketchText(sketch: Sketch): string[] {
  return [
    ...sketch.facts.map((fact) => `fact \`${factText(fact)}\`${relevanceText(fact)}`),
    ...(sketch.scope ?? []).map((one) => `outside scope \`${ruleText(one)}\``),
    ...(sketch.rules ?? []).map((one) => `rule \`${ruleText(one)}\``),
    ...(sketch.dangers ?? []).flatMap(({ id, tiers }) =>
      tiers.map(({ tier, urgency, when }) => `danger \`${id}\`, ${tier}, ${urgency}: \`${conditionText(when)}\``),
    ),
    ...(sketch.classifications ?? []).flatMap(({ id, decision, classes }) =>
      classes.map(
        ({ id: name, when }) =>
          `class \`${id}.${name}\`${decision ? ` (decided by \`${decision}\`)` : ''}: \`${conditionText(when)}\``,
      ),
    ),
    ...(sketch.recommendations ?? []).map((one) => `recommendation \`${ruleText(one)}\`${adviceText(one)}`),
    ...(sketch.dangersApart ? ['what a danger comes to stands apart'] : []),
    ...Object.entries(sketch.groups ?? {}).map(([group, asked]) => `group \`${group}: ${asked.join(', ')}\``),
    ...(sketch.interviews ?? []).map(
      ({ role, contact, groups }) => `for the \`${role}\` at a \`${contact}\` contact first \`${groups.join(', ')}\``,
    ),
    ...(sketch.constraints ?? []).map(({ never }) => `never \`${conditionText(never)}\``),
    ...(sketch.properties ?? []).map(
      (one) => `property \`${one.id}\`: if \`${conditionText(one.if)}\`, \`${conditionText(one.must)}\``,
    ),
  ]
}

const ruleText = ({ id, when, unless = [] }: SketchedRule): string =>
  `${id}: ${conditionText(when)}${unless.length === 0 ? '' : `, unless ${unless.join(' or ')}`}`

function relevanceText({ relevantWhen, normal, askWhen, derived }: Fact): string {
  const parts = [
    ...(relevantWhen ? [`relevant when \`${conditionText(relevantWhen)}\`${normalText(normal)}`] : []),
    ...(askWhen ? [`asked when \`${conditionText(askWhen)}\``] : []),
    ...(derived ? [`${derived.kind}${sourcesText(sourcesOf(derived))}`] : []),
  ]
  return parts.map((part) => `; ${part}`).join('')
}

const normalText = (normal: Fact['normal']): string => (normal === undefined ? '' : `, normal \`${normal}\``)

const sourcesText = (sources: readonly string[]): string =>
  sources.length === 0 ? '' : ` of \`${sources.join(', ')}\``

function adviceText(one: SketchedRecommendation): string {
  const { guideline, action, direction, roles, heldBy, whileUnknown, countries, checklist } = one
  const parts = [
    ...(guideline ? [guideline] : []),
    ...(action ? [`action ${action}`] : []),
    ...(direction ? [direction] : []),
    ...(roles ? [`for ${roles.join(', ')}`] : []),
    ...(heldBy ? [`held by ${heldBy}`] : []),
    ...(whileUnknown ? [`while unknown: ${whileUnknown}`] : []),
    ...(countries ? [`only in ${countries.join(', ')}`] : []),
    ...(checklist ? [`checklist ${checklist.join(', ')}`] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}
