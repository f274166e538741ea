// From checked files to one guideline: names looked up, trees read, rules put in order, generated rules made.

import { createHash } from 'node:crypto'
import type {
  Classification,
  Condition,
  Danger,
  Fact,
  Guideline,
  Path,
  Problem,
  Provenance,
  Rule,
  Statement,
  Urgency,
} from '@lende/engine'
import {
  effectiveRule,
  factsIn,
  OUTSIDE,
  PLAN_HELD,
  proposedRule,
  rankOf,
  rulesIn,
  sourcesOf,
  stepsOf,
  UNDECIDED,
  urgencies,
  urgencyRule,
} from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import { readingsOf } from '@lende/instruments'
import type { Names } from './criterion.ts'
import { TreeReader } from './criterion.ts'
import { factOf } from './fact-of.ts'
import { interviewOf, interviewsOf, type NameProblem, pathwayOf } from './link-asking.ts'
import type { Content, ContentFile } from './load-content.ts'
import { placed } from './read-yaml.ts'
import type { RuleFile, WrittenReview, WrittenSource } from './shape.ts'
import { tierRule } from './texts.ts'

export interface Linked {
  readonly guideline: Guideline
  readonly problems: readonly Problem[]
}

/** Rules that hold when any danger is suspected, whatever its urgency. */
export const ANY_SUSPECTED = 'any-danger-suspected'

/** Year and number of the edition; the hash follows from the content. */
const editionNumber = '2026.1'

/** Links content into a guideline; problems name the file and line. */
export function link(content: Content): Linked {
  const linker = new Linker(content)
  const guideline = linker.guideline()
  return { guideline, problems: linker.problems }
}

/** A rule still in files: where its tree stands, and what it will be called. */
interface Pending {
  readonly id: string
  readonly tree?: unknown
  readonly made?: Condition
  readonly file: ContentFile<unknown>
  readonly path: Path
  readonly unless: readonly string[]
  readonly apart?: true
  readonly provenance?: Provenance
}

class Linker {
  readonly problems: Problem[] = []
  readonly #content: Content
  readonly #pending: Pending[] = []

  constructor(content: Content) {
    this.#content = content
  }

  guideline(): Guideline {
    const files = this.#content.rules
    const facts = this.#facts()
    for (const file of files) this.#gather(file)
    const dangers = files.flatMap((file) => (file.value.dangers ?? []).map((danger) => this.#danger(danger)))
    const scope = files.flatMap(({ value }) =>
      (value.scope ?? []).map(({ outside }) => ({ id: outside, rule: outside })),
    )
    const classifications = files.flatMap(({ value }) =>
      (value.classifications ?? []).map((one) => classificationOf(one, value.guideline)),
    )
    this.#generate(
      dangers,
      scope.map(({ rule }) => rule),
      classifications,
    )
    this.#generateAsks()
    const names = this.#names(facts, dangers, classifications)
    const linkedFacts = facts.map((fact) => this.#withTrees(fact, names))
    const rules = this.#inOrder(
      this.#pending.map((pending) => this.#rule(pending, names)),
      linkedFacts,
    )
    const problem: NameProblem = (file, path, detail) => this.#problem(file, path, detail)
    const logic = {
      schema: 'lende-guideline/1' as const,
      facts: linkedFacts,
      rules,
      scope,
      dangers,
      classifications,
      recommendations: this.#recommendations(),
      roles: this.#content.words.flatMap(({ value }) => Object.keys(value['role'] ?? {})),
      interview: interviewOf(this.#content),
      interviews: interviewsOf(this.#content, linkedFacts, problem),
      ...pathwayOf(this.#content, { facts: linkedFacts, classifications }, problem),
      constraints: this.#content.constraints.flatMap((file) =>
        file.value.constraints.map(({ constraint, never }, index) => ({
          id: constraint,
          never: this.#tree(never, names, file, ['constraints', index, 'never']),
        })),
      ),
      properties: this.#properties(names),
      statements: this.#statements(),
      safetyNet: this.#content.safetyNet.flatMap(({ value }) => value['safety-net'].map(({ line }) => line)),
      currency: this.#content.currency.flatMap(({ value }) =>
        value.currency.map(({ note, severity }) => ({ id: note, severity })),
      ),
    }
    // A score that is counted otherwise is another edition too.
    const counted = this.#content.instruments.map(({ value }) => value)
    const hash = createHash('sha256')
      .update(JSON.stringify([logic, counted]))
      .digest('hex')
      .slice(0, 12)
    return { ...logic, edition: `${editionNumber}+${hash}` }
  }

  /** Facts in interview order, what is derived right after what it is derived from, the rest last. */
  #facts(): Fact[] {
    const facts = this.#writtenFacts()
    const asked = this.#content.interview.flatMap(({ value }) => value.interview.flatMap((group) => group.facts))
    const following = (source: string): Fact[] =>
      facts
        .filter(({ derived }) => derived !== undefined && lastAsked(sourcesOf(derived), asked) === source)
        .flatMap((fact) => [fact, ...following(fact.id)])
    const counted = facts.filter(({ derived }) => derived !== undefined && sourcesOf(derived).length === 0)
    const ordered = [
      ...counted,
      ...asked.flatMap((id) => [...facts.filter((fact) => fact.id === id), ...following(id)]),
    ]
    const rest = facts.filter((fact) => !ordered.includes(fact))
    const known = new Set([
      ...facts.map(({ id }) => id),
      ...facts.flatMap(({ derived }) => (derived ? sourcesOf(derived) : [])),
    ])
    const unasked = rest
      .filter(({ domain }) => domain.kind !== 'decision')
      .map(({ id }) => `the fact ${id} stands nowhere in the interview`)
    const unknown = asked
      .filter((id) => !known.has(id))
      .map((id) => `the interview asks ${id}, which is no fact and no instrument`)
    for (const detail of [...unasked, ...unknown])
      this.#report({ kind: 'content', path: [], file: 'interview.yaml', detail })
    return [...ordered, ...rest]
  }

  #writtenFacts(): Fact[] {
    const facts = new Map<string, Fact>()
    for (const file of this.#content.facts)
      for (const written of file.value.facts) {
        if (facts.has(written.fact)) this.#problem(file, [], `the fact ${written.fact} stands twice`)
        const fact = factOf(written)
        if (fact.domain.kind === 'number' && Number.isNaN(stepsOf(fact.domain.min, fact.domain.step)))
          this.#problem(file, [], `the lowest value of ${fact.id} falls between two steps`)
        this.#checkReading(fact, file)
        facts.set(written.fact, fact)
      }
    return [...facts.values()]
  }

  /** A fact may read only what its instrument has: without this the mistake would show with the first patient. */
  #checkReading({ id, derived }: Fact, file: ContentFile<unknown>): void {
    if (derived?.kind !== 'instrument') return
    const instruments = this.#content.instruments.map(({ value }) => value as unknown as Instrument)
    const instrument = instruments.find((one) => one.instrument === derived.instrument)
    if (instrument === undefined) this.#problem(file, [], `${id} reads ${derived.instrument}, which is no instrument`)
    else if (!readingsOf(instrument).includes(derived.reads))
      this.#problem(file, [], `${id} reads ${derived.reads}, which ${derived.instrument} does not have`)
  }

  #withTrees(fact: Fact, names: Names): Fact {
    const file = this.#content.facts.find(({ value }) => value.facts.some((one) => one.fact === fact.id))
    const index = file?.value.facts.findIndex((one) => one.fact === fact.id) ?? -1
    const written = file?.value.facts[index]
    if (file === undefined || written === undefined) return fact
    const tree = (key: 'relevant-when' | 'ask-when'): Condition =>
      this.#tree(written[key], names, file, ['facts', index, key])
    return {
      ...fact,
      ...(written['relevant-when'] === undefined ? {} : { relevantWhen: tree('relevant-when') }),
      ...(written['ask-when'] === undefined ? {} : { askWhen: tree('ask-when') }),
    }
  }

  #gather(file: ContentFile<RuleFile>): void {
    const { value } = file
    value.scope?.forEach((one, index) => {
      this.#pend(file, one.outside, one.when, ['scope', index, 'when'], [], one)
    })
    value.rules?.forEach((one, index) => {
      this.#pend(file, one.rule, one.when, ['rules', index, 'when'], one.unless, one)
    })
    value.classifications?.forEach((one, index) => {
      one.classes.forEach(({ class: id, when }, place) => {
        this.#pend(
          file,
          proposedRule(one.classification, id),
          when,
          ['classifications', index, 'classes', place, 'when'],
          [],
          one,
        )
      })
    })
    value.dangers?.forEach((danger, index) => {
      danger.tiers.forEach((tier, place) => {
        this.#pend(file, tierRule(danger, place), tier.when, ['dangers', index, 'tiers', place, 'when'], [], tier)
        this.#setApart()
      })
    })
    value.recommendations?.forEach((one, index) => {
      this.#pend(file, one.recommendation, one.when, ['recommendations', index, 'when'], one.unless, one)
    })
  }

  #pend(
    file: ContentFile<unknown>,
    id: string,
    tree: unknown,
    path: Path,
    unless: readonly string[] | undefined,
    { source, review }: { readonly source: WrittenSource; readonly review: WrittenReview },
  ): void {
    if (this.#pending.some((other) => other.id === id)) this.#problem(file, path, `the name ${id} stands twice`)
    this.#pending.push({ id, tree, file, path, unless: unless ?? [], provenance: provenanceOf(source, review) })
  }

  /** A rule made of others, which whatever uses it takes as one answer. */
  #makeApart(id: string, made: Condition): void {
    this.#make(id, made, true)
  }

  #make(id: string, made: Condition, apart?: true): void {
    const file = this.#content.rules[0] as ContentFile<unknown>
    this.#pending.push({ id, made, file, path: [], unless: [], ...(apart === undefined ? {} : { apart }) })
  }

  /** The rule just read is taken as one answer by whatever uses it. */
  #setApart(): void {
    const last = this.#pending.pop()
    if (last !== undefined) this.#pending.push({ ...last, apart: true })
  }

  #danger(danger: NonNullable<RuleFile['dangers']>[number]): Danger {
    return {
      id: danger.danger,
      ...(danger.judgement === undefined ? {} : { judgement: danger.judgement }),
      ...(danger.blocking === undefined ? {} : { blocking: true as const }),
      codes: danger.codes ?? [],
      signs: danger.signs,
      destination: danger.destination,
      tiers: danger.tiers.map(({ tier, urgency }, index) => {
        const rule = tierRule(danger, index)
        return {
          tier,
          urgency,
          rule,
          standing: urgency === 'emergency' || danger.judgement === undefined ? rule : `${rule}.standing`,
        }
      }),
    }
  }

  #generate(dangers: readonly Danger[], scope: readonly string[], classifications: readonly Classification[]): void {
    const anyOf = (names: readonly string[]): Condition => ({
      atLeast: 1,
      of: names.map((rule) => ({ rule, is: 'yes' as const })),
    })
    for (const { id, tiers } of dangers)
      for (const kind of ['suspected', 'possible'] as const)
        this.#makeApart(tierGroup(id, kind), anyOf(tiers.filter(({ tier }) => tier === kind).map(({ rule }) => rule)))
    const waits = this.#judgementsWait()
    const tiers = dangers.flatMap((danger) =>
      danger.tiers.map((tier) => ({ ...tier, judgement: danger.judgement, wait: waits.get(danger.id) ?? [] })),
    )
    for (const { rule, standing, judgement, wait } of tiers)
      if (standing !== rule && judgement !== undefined)
        this.#makeApart(standing, bothOf({ rule, is: 'yes' }, uncountedJudgement(judgement, wait)))
    for (const level of urgencies.slice(1))
      this.#makeApart(
        urgencyRule(level),
        anyOf(
          tiers.filter(({ urgency }) => rankOf(urgency as Urgency) >= rankOf(level)).map(({ standing }) => standing),
        ),
      )
    this.#makeApart(
      ANY_SUSPECTED,
      anyOf(tiers.filter(({ tier }) => tier === 'suspected').map(({ standing }) => standing)),
    )
    this.#makeApart(PLAN_HELD, { rule: urgencyRule('within-days'), is: 'yes' })
    this.#makeApart(OUTSIDE, anyOf(scope))
    for (const { classes, decision } of classifications)
      for (const { id, proposed, effective } of classes) this.#make(effective, this.#effective(decision, id, proposed))
  }

  /** By danger, the rule while which its judgement does not count. */
  #judgementsWait(): ReadonlyMap<string, readonly string[]> {
    const waits = new Map<string, readonly string[]>()
    for (const file of this.#content.rules)
      for (const { danger, judgement, 'judgement-waits': wait } of file.value.dangers ?? []) {
        if (wait === undefined) continue
        if (judgement === undefined) this.#problem(file, [], `${danger} has no judgement that could wait`)
        if (this.#pending.some(({ id }) => id === wait)) waits.set(danger, [wait])
        else this.#problem(file, [], `the judgement of ${danger} waits for ${wait}, which is no rule`)
      }
    return waits
  }

  /** The clinician's decision where there is one, else what the rules propose; a class nobody can decide is only proposed. */
  #effective(decision: string | undefined, id: string, proposed: string): Condition {
    const held: Condition = { rule: proposed, is: 'yes' }
    if (decision === undefined) return held
    const written = this.#content.facts.flatMap(({ value }) => value.facts).find(({ fact }) => fact === decision)
    const undecided = bothOf({ fact: decision, is: [UNDECIDED] }, held)
    return written?.options !== undefined && id in written.options
      ? { atLeast: 1, of: [{ fact: decision, is: [id] }, undecided] }
      : undecided
  }

  #generateAsks(): void {
    for (const file of this.#content.facts)
      file.value.facts.forEach((fact, index) => {
        const tree = fact['ask-when']
        if (tree !== undefined)
          this.#pending.push({ id: `${fact.fact}.ask`, tree, file, path: ['facts', index, 'ask-when'], unless: [] })
      })
  }

  #names(facts: readonly Fact[], dangers: readonly Danger[], classifications: readonly Classification[]): Names {
    const classed = new Map<string, Map<string, readonly string[]>>()
    for (const { id, classes } of classifications) {
      classed.set(id, new Map(classes.map((one) => [one.id, [one.effective]])))
      classed.set(`${id}.proposed`, new Map(classes.map((one) => [one.id, [one.proposed]])))
    }
    for (const { id } of dangers)
      classed.set(id, new Map((['suspected', 'possible'] as const).map((kind) => [kind, [tierGroup(id, kind)]])))
    return {
      facts: new Map(facts.map((fact) => [fact.id, fact])),
      rules: new Set(this.#pending.map(({ id }) => id)),
      classed,
    }
  }

  #rule(pending: Pending, names: Names): Rule {
    const when = pending.made ?? this.#tree(pending.tree, names, pending.file, pending.path)
    for (const name of pending.unless)
      if (!names.rules.has(name)) this.#problem(pending.file, pending.path, `unless names ${name}, which is no rule`)
    return {
      id: pending.id,
      when,
      unless: pending.unless,
      generated: pending.provenance === undefined,
      ...(pending.apart === undefined ? {} : { apart: pending.apart }),
      ...(pending.provenance === undefined ? {} : { provenance: pending.provenance }),
    }
  }

  #tree(raw: unknown, names: Names, file: ContentFile<unknown>, path: Path): Condition {
    const reader = new TreeReader(names)
    const condition = reader.read(raw, path)
    for (const problem of reader.problems) this.#report({ ...placed(problem, file.written), file: file.file })
    return condition
  }

  /** Each rule after those it uses; a circle is a problem. */
  #inOrder(rules: readonly Rule[], facts: readonly Fact[]): Rule[] {
    const relevance = new Map(
      facts.map((fact) => [fact.id, fact.relevantWhen === undefined ? [] : rulesIn(fact.relevantWhen)]),
    )
    const byId = new Map(rules.map((rule) => [rule.id, rule]))
    const ordered: Rule[] = []
    const state = new Map<string, 'open' | 'done'>()
    const place = (rule: Rule): void => {
      if (state.get(rule.id) === 'done') return
      if (state.get(rule.id) === 'open') {
        this.#report({ kind: 'content', path: [], detail: `the rule ${rule.id} uses itself` })
        return
      }
      state.set(rule.id, 'open')
      const pointedTo = factsIn(rule.when).flatMap((fact) => relevance.get(fact) ?? [])
      for (const name of [...rulesIn(rule.when), ...rule.unless, ...pointedTo]) {
        const used = byId.get(name)
        if (used) place(used)
      }
      state.set(rule.id, 'done')
      ordered.push(rule)
    }
    for (const rule of rules) place(rule)
    return ordered
  }

  #recommendations(): Guideline['recommendations'] {
    const statements = new Map(this.#statements().map((statement) => [statement.id, statement]))
    return this.#content.rules.flatMap((file) =>
      (file.value.recommendations ?? []).map((one) => {
        const cited = provenanceOf(one.source, one.review).sources.flatMap(
          ({ statement }) => statements.get(statement) ?? [],
        )
        return {
          id: one.recommendation,
          guideline: file.value.guideline,
          action: one.action,
          direction: one.direction,
          roles: one.roles,
          rule: one.recommendation,
          heldBy: this.#heldBy(one['held-by'], file, one.recommendation),
          whileUnknown: one['while-unknown'] ?? 'ask',
          strength: one.strength,
          levels: [...new Set(cited.flatMap(({ levels }) => levels))].sort(),
          quality: [...new Set(cited.flatMap(({ quality }) => quality))].sort(),
          currency: one.currency ?? [],
          countries: one.countries ?? [],
          checklist: one.checklist ?? [],
        }
      }),
    )
  }

  #heldBy(written: string, file: ContentFile<RuleFile>, recommendation: string): string {
    const isKnown =
      ['danger', 'reassurance', 'nothing'].includes(written) || this.#pending.some(({ id }) => id === written)
    if (!isKnown)
      this.#problem(
        file,
        [],
        `${recommendation} is held by ${written}, which is no rule; expected danger, reassurance, nothing or a rule`,
      )
    return written
  }

  #properties(names: Names): Guideline['properties'] {
    return this.#content.properties.flatMap((file) =>
      file.value.properties.map((one, index) => ({
        id: one.property,
        if: this.#tree(one.if, names, file, ['properties', index, 'if']),
        must: this.#tree(one.must, names, file, ['properties', index, 'must']),
      })),
    )
  }

  #statements(): Statement[] {
    return this.#content.sources.flatMap(({ value }) =>
      value.documents.flatMap(({ document, statements }) =>
        statements.map((one) => ({
          id: one.statement,
          document,
          levels: one.levels ?? [],
          quality: one.quality ?? [],
          status:
            one.open === 'yes'
              ? ('open' as const)
              : one['no-rule-because'] === undefined
                ? ('rule' as const)
                : ('no-rule' as const),
        })),
      ),
    )
  }

  #problem(file: ContentFile<unknown>, path: Path, detail: string): void {
    this.#report({ ...placed({ kind: 'content', path, detail }, file.written), file: file.file })
  }

  #report(problem: Problem): void {
    this.problems.push(problem)
  }
}

/** Of several sources the one that is asked last; a source that is not asked itself is its own place. */
const lastAsked = (sources: readonly string[], asked: readonly string[]): string | undefined =>
  sources.reduce<string | undefined>(
    (last, source) => (last === undefined || asked.indexOf(source) > asked.indexOf(last) ? source : last),
    undefined,
  )

/** That a danger is suspected, or possible, by any of its tiers. */
const tierGroup = (danger: string, kind: 'suspected' | 'possible'): string => `${danger}.any-${kind}`

const bothOf = (...of: Condition[]): Condition => ({ atLeast: of.length, of })

/** Nobody judged yet, or what the judgement waits for still holds. */
function uncountedJudgement(judgement: string, wait: readonly string[]): Condition {
  const undecided: Condition = { fact: judgement, is: [UNDECIDED] }
  return wait.length === 0
    ? undecided
    : { atLeast: 1, of: [undecided, ...wait.map((rule): Condition => ({ rule, is: 'yes' }))] }
}

function classificationOf(one: NonNullable<RuleFile['classifications']>[number], guideline: string): Classification {
  return {
    id: one.classification,
    guideline,
    ...(one.decision === undefined ? {} : { decision: one.decision }),
    classes: one.classes.map(({ class: id }) => ({
      id,
      proposed: proposedRule(one.classification, id),
      effective: effectiveRule(one.classification, id),
    })),
  }
}

/** All statements a source names, `also` included, as one list. */
export function provenanceOf(source: WrittenSource, review: WrittenReview): Provenance {
  const listed = [{ cite: source.cite, statement: source.statement }, ...(source.also ?? [])]
  return {
    sources: listed.flatMap(({ cite, statement }) => [statement].flat().map((one) => ({ cite, statement: one }))),
    reading: source.reading,
    attested: source.attested,
    review,
  }
}

/** Facts that a guideline's rules read, through everything. */
export const factsRead = (guideline: Pick<Guideline, 'rules'>): Set<string> =>
  new Set(guideline.rules.flatMap((rule) => factsIn(rule.when)))
