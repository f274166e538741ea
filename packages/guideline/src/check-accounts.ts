// Is everything accounted for: statements by rules, names by words, examinations by the order of questions?

import type { Condition, Engine, Guideline, Rule } from '@lende/engine'
import { factsIn, rulesIn, urgencyRule } from '@lende/engine'
import type { Compiled } from './compile.ts'
import type { Failure } from './failure.ts'
import { tierRule } from './texts.ts'

/** Every account that does not balance. */
export function checkAccounts(compiled: Compiled, engine: Engine): Failure[] {
  return [
    ...statementAccounts(compiled),
    ...wordAccounts(compiled),
    ...orderAccounts(compiled),
    ...caseAccounts(compiled),
    ...signAccounts(compiled, engine),
  ].map(({ where, says }) => ({ kind: 'account', where, says }))
}

type Account = Omit<Failure, 'kind'>

/** Every statement is cited by a rule, or says why not, or is open; every citation exists. */
function statementAccounts({ guideline }: Compiled): Account[] {
  const cited = new Map<string, string[]>()
  for (const { id, provenance } of guideline.rules)
    for (const { statement } of provenance?.sources ?? []) cited.set(statement, [...(cited.get(statement) ?? []), id])
  const known = new Map(guideline.statements.map((statement) => [statement.id, statement]))
  const documentOf = (statement: string) => known.get(statement)?.document
  const unknown = guideline.rules.flatMap(({ id, provenance }) =>
    (provenance?.sources ?? []).flatMap(({ cite, statement }) =>
      documentOf(statement) === cite
        ? []
        : [{ where: id, says: `cites ${cite} ${statement}, which is not in the sources` }],
    ),
  )
  const unaccounted = guideline.statements.flatMap(({ id, status }) => {
    if (status === 'rule' && !cited.has(id))
      return [{ where: 'sources', says: `${id} has no rule and no reason why not` }]
    return status === 'open' && cited.has(id)
      ? [{ where: 'sources', says: `${id} is called open but is encoded by ${cited.get(id)?.[0]}` }]
      : []
  })
  return [...unknown, ...unaccounted]
}

function wordAccounts({ guideline, texts, content }: Compiled): Account[] {
  const has = (section: string, id: string): boolean =>
    texts.has(`word.${section}.${id}`) ||
    (texts.has(`word.${section}.${id}.be`) && texts.has(`word.${section}.${id}.nl`))
  const need = (where: string, section: string, id: string): Account[] =>
    has(section, id) ? [] : [{ where, says: `words.yaml has no ${section} ${id}` }]
  const terms = [...texts].flatMap(([key, { text }]) =>
    [...text.matchAll(/\{([a-z-]+)\}/g)].flatMap(([, term]) => need(key, 'term', term as string)),
  )
  return [
    ...guideline.recommendations.flatMap(({ id, action, roles, strength, guideline: of }) => [
      ...need(id, 'action', action),
      ...need(id, 'strength', strength),
      ...need(id, 'guideline', of),
      ...roles.flatMap((role) => need(id, 'role', role)),
    ]),
    ...guideline.recommendations.flatMap(({ id, currency }) =>
      currency.flatMap((note) =>
        guideline.currency.some((one) => one.id === note) ? [] : [{ where: id, says: `no currency note ${note}` }],
      ),
    ),
    ...guideline.dangers.flatMap(({ id, destination, tiers }) => [
      ...Object.values(destination).flatMap((one) => need(id, 'destination', one as string)),
      ...tiers.flatMap(({ urgency }) =>
        destination[urgency] === undefined ? [{ where: id, says: `no destination for ${urgency}` }] : [],
      ),
    ]),
    ...content.facts.flatMap(({ file, value }) =>
      value.facts.flatMap((fact) =>
        fact.ask === undefined && fact.derived === undefined
          ? [{ where: `${file}: ${fact.fact}`, says: 'has no question' }]
          : [],
      ),
    ),
    ...content.facts.flatMap(({ file, value }) =>
      value.facts.flatMap((fact) =>
        fact.informants.includes('patient') && fact.derived === undefined && fact['ask-patient'] === undefined
          ? [{ where: `${file}: ${fact.fact}`, says: 'has no question for the patient' }]
          : [],
      ),
    ),
    ...terms,
  ]
}

/** What makes an examination relevant is asked before it. */
function orderAccounts({ guideline }: Compiled): Account[] {
  const place = new Map(guideline.facts.map((fact, index) => [fact.id, index]))
  return guideline.facts.flatMap((fact) =>
    [...factsBehind(fact.relevantWhen ?? { atLeast: 0, of: [] }, guideline.rules)].flatMap((before) =>
      (place.get(before) as number) < (place.get(fact.id) as number)
        ? []
        : [{ where: fact.id, says: `is asked before ${before}, on which its relevance depends` }],
    ),
  )
}

/** The facts a condition reads, through every rule it names. */
function factsBehind(condition: Condition, rules: readonly Rule[], seen: Set<string> = new Set()): Set<string> {
  const named = rulesIn(condition).flatMap((name) => {
    if (seen.has(name)) return []
    seen.add(name)
    const rule = rules.find(({ id }) => id === name)
    const parts = rule === undefined ? [] : [rule.when, ...rule.unless.map((id) => ({ rule: id, is: 'yes' as const }))]
    return parts.flatMap((part) => [...factsBehind(part, rules, seen)])
  })
  return new Set([...factsIn(condition), ...named])
}

/** Every authored rule has a case that says yes, one that says no and one that leaves it unknown. */
function caseAccounts({ content, guideline }: Compiled): Account[] {
  return content.rules.flatMap(({ value }) => {
    const need = (
      where: string,
      cases: readonly { readonly expect: string }[],
      expected: readonly string[],
    ): Account[] =>
      expected
        .filter((one) => !cases.some(({ expect }) => expect === one))
        .map((one) => ({ where, says: `has no case that expects ${one}` }))
    const truths = ['yes', 'no', 'unknown']
    return [
      ...(value.scope ?? []).flatMap((one) => need(one.outside, one.cases, truths)),
      ...(value.rules ?? []).flatMap((one) =>
        need(one.rule, one.cases, truths.slice(0, neverUnknown(one.rule, guideline) ? 2 : 3)),
      ),
      ...(value.recommendations ?? []).flatMap((one) => need(one.recommendation, one.cases, truths)),
      ...(value.dangers ?? []).flatMap((one) =>
        one.tiers.flatMap((tier, index) =>
          need(
            `${one.danger} ${tier.tier} ${tier.urgency}`,
            tier.cases,
            truths.slice(0, neverUnknown(tierRule(one, index), guideline) ? 2 : 3),
          ),
        ),
      ),
      ...(value.classifications ?? []).flatMap((one) =>
        need(one.classification, one.cases, [...one.classes.map(({ class: id }) => id), 'unknown']),
      ),
    ]
  })
}

/** A rule made only of "is it known?", or of findings that nobody is asked for, is never unknown itself. */
function neverUnknown(rule: string, guideline: Guideline): boolean {
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  const isSettled = (condition: Condition): boolean => {
    if ('atLeast' in condition) return condition.of.every(isSettled)
    if ('rule' in condition) return neverUnknown(condition.rule, guideline)
    if ('known' in condition) return true
    const relevantWhen = facts.get(condition.fact)?.relevantWhen
    return relevantWhen !== undefined && 'atLeast' in relevantWhen && relevantWhen.of.length === 0
  }
  const found = guideline.rules.find(({ id }) => id === rule)
  return found !== undefined && isSettled(found.when)
}

/** The signs a danger lists as critical are those that can lift the urgency to within days or above, and no others. */
function signAccounts({ guideline }: Compiled, { program, diagram }: Engine): Account[] {
  const built = diagram()
  const support = (rule: string): Set<string> => {
    const seen = new Set<number>()
    const facts = new Set<string>()
    const visit = (node: number): void => {
      if (node < 2 || seen.has(node)) return
      seen.add(node)
      const level = built.diagram.levelOf[node] as number
      if (level < built.slots) facts.add(program.slots[level]?.fact ?? '')
      else visit(built.roots[built.apart[level - built.slots] as number] as number)
      for (let cell = 0; cell < (built.diagram.arity[level] as number); cell++)
        visit(built.diagram.branch(node, level, cell))
    }
    visit(built.roots[program.ruleIndex.get(rule) as number] as number)
    return facts
  }
  const facts = new Set(guideline.facts.map(({ id }) => id))
  const listed = new Set(guideline.dangers.flatMap(({ signs }) => [...signs.critical, ...signs.supporting]))
  return guideline.dangers.flatMap((danger) => {
    const urgent = danger.tiers.filter(({ urgency }) => ['within-days', 'same-day', 'emergency'].includes(urgency))
    const critical = new Set(urgent.flatMap(({ rule }) => [...support(rule)]))
    const stray = danger.signs.critical.filter((sign) => !critical.has(sign))
    const unlisted = [...critical].filter((sign) => facts.has(sign) && !listed.has(sign))
    return [
      ...stray.map((sign) => ({ where: danger.id, says: `${sign} is listed as critical but cannot lift the urgency` })),
      ...unlisted.map((sign) => ({
        where: danger.id,
        says: `${sign} can lift ${urgencyRule('within-days')} but is not listed as a sign`,
      })),
    ]
  })
}
