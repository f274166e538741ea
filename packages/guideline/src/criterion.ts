// One criterion is one line: `finger-floor-distance > 25 cm`, `leg-pain is one-leg or both-legs`.
// This turns trees of such lines into conditions, with every name looked up and every unit compared.

import type { Comparison, Condition, Fact, Path, Problem } from '@lende/engine'
import { isMapping, isUnit, nearest, optionsOf, stepsOf } from '@lende/engine'

/** What the names in a tree can stand for. */
export interface Names {
  readonly facts: ReadonlyMap<string, Fact>
  readonly rules: ReadonlySet<string>
  /** Things with classes or tiers: name to value to the rules that say so. */
  readonly classed: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
}

const connectives = ['all', 'any', 'at-least'] as const

/** Reads trees; what is wrong with them gathers in `problems`. */
export class TreeReader {
  readonly problems: Problem[] = []
  readonly #names: Names

  constructor(names: Names) {
    this.#names = names
  }

  read(raw: unknown, path: Path): Condition {
    if (raw === 'never') return { atLeast: 1, of: [] }
    if (typeof raw === 'string') return this.#criterion(raw, path)
    if (isMapping(raw)) return this.#connective(raw, path)
    return this.#wrong(path, 'expected a criterion, or all, any or at-least with a list')
  }

  #connective(raw: Readonly<Record<string, unknown>>, path: Path): Condition {
    const keys = Object.keys(raw)
    if ('at-least' in raw) {
      const stray = keys.find((key) => key !== 'at-least' && key !== 'of')
      if (stray !== undefined) return this.#unknownName([...path, stray], stray, ['at-least', 'of'])
      const n = raw['at-least']
      const of = this.#parts(raw['of'], [...path, 'of'])
      if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > of.length)
        return this.#wrong([...path, 'at-least'], `expected a whole number from 1 to ${of.length}`)
      return { atLeast: n, of }
    }
    const key = keys[0]
    if (keys.length !== 1 || (key !== 'all' && key !== 'any'))
      return this.#unknownName([...path, key ?? ''], key ?? '', connectives)
    const of = this.#parts(raw[key], [...path, key])
    return { atLeast: key === 'all' ? of.length : 1, of }
  }

  #parts(raw: unknown, path: Path): Condition[] {
    if (Array.isArray(raw) && raw.length > 0) return raw.map((part, index) => this.read(part, [...path, index]))
    this.#wrong(path, 'expected a list of criteria')
    return []
  }

  #criterion(line: string, path: Path): Condition {
    const comparison = /^(\S+) (>=|>|<=|<) (\S+)(?: (\S+))?$/.exec(line)
    if (comparison) {
      const [, name, sign, amount, unit] = comparison as unknown as [string, string, Comparison, string, string?]
      return this.#comparison(name, sign, amount, unit, path)
    }
    const being = /^(\S+) is (.+)$/.exec(line)
    if (!being) return this.#wrong(path, 'expected `name is value` or `name >= number unit`')
    const [, name, values] = being as unknown as [string, string, string]
    return this.#being(name, values.split(' or '), path)
  }

  #comparison(name: string, sign: Comparison, amount: string, unit: string | undefined, path: Path): Condition {
    if (name === 'urgency') return this.#urgency(sign, amount, path)
    const fact = this.#names.facts.get(name)
    if (fact === undefined) return this.#unknownName(path, name, this.#names.facts.keys())
    if (fact.domain.kind !== 'number') return this.#wrong(path, `${name} is no number`)
    const { step, min, max, unit: expected } = fact.domain
    const value = Number(amount)
    if (unit === undefined || !isUnit(unit) || unit !== expected)
      return this.#wrong(path, `expected the unit ${expected} after the number`)
    if (Number.isNaN(stepsOf(value, step))) return this.#wrong(path, `expected a multiple of ${step}`)
    if (value < min || value > max) return this.#wrong(path, `expected a number from ${min} to ${max}`)
    return { fact: name, compare: sign, value, unit }
  }

  #urgency(sign: Comparison, level: string, path: Path): Condition {
    const rule = `urgency-at-least-${level}`
    if (sign !== '>=' || !this.#names.rules.has(rule)) return this.#wrong(path, 'expected `urgency >= level`')
    return { rule, is: 'yes' }
  }

  #being(name: string, values: readonly string[], path: Path): Condition {
    const classed = this.#names.classed.get(name)
    if (classed) return this.#oneOf(values, classed, path)
    if (this.#names.rules.has(name)) {
      const [value] = values
      if (values.length !== 1 || (value !== 'yes' && value !== 'no')) return this.#wrong(path, 'a rule is yes or no')
      return { rule: name, is: value }
    }
    const fact = this.#names.facts.get(name)
    if (fact === undefined)
      return this.#unknownName(path, name, [
        ...this.#names.facts.keys(),
        ...this.#names.rules,
        ...this.#names.classed.keys(),
      ])
    if (values.length === 1 && (values[0] === 'unknown' || values[0] === 'known'))
      return this.#knownness(fact, values[0] === 'known', path)
    const options = optionsOf(fact.domain)
    const stray = values.find((value) => !options.includes(value))
    return stray === undefined ? { fact: name, is: values } : this.#unknownName(path, stray, options)
  }

  /** A date is read by derivations only, and a decision is always known: taken, or not. */
  #knownness({ id, domain }: Fact, known: boolean, path: Path): Condition {
    if (domain.kind === 'date' || domain.kind === 'decision')
      return this.#wrong(path, `whether ${id} is known cannot be asked`)
    return { fact: id, known }
  }

  #oneOf(values: readonly string[], classed: ReadonlyMap<string, readonly string[]>, path: Path): Condition {
    const stray = values.find((value) => !classed.has(value))
    if (stray !== undefined) return this.#unknownName(path, stray, classed.keys())
    const of = values
      .flatMap((value) => classed.get(value) as readonly string[])
      .map((rule) => ({ rule, is: 'yes' as const }))
    return of.length === 1 ? (of[0] as Condition) : { atLeast: 1, of }
  }

  #unknownName(path: Path, name: string, expected: Iterable<string>): Condition {
    const all = [...expected]
    const near = nearest(name, all)
    this.problems.push({
      kind: 'unknown-name',
      path,
      name,
      expected: all.slice(0, 12),
      ...(near === undefined ? {} : { nearest: near }),
    })
    return { atLeast: 0, of: [] }
  }

  #wrong(path: Path, detail: string): Condition {
    this.problems.push({ kind: 'content', path, detail })
    return { atLeast: 0, of: [] }
  }
}
