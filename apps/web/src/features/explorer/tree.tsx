// A condition as a tree of words: one criterion a line, a rule it names to be followed or unfolded where it stands.

import type { Condition } from '@lende/engine'
import { criterionInWords, ruleName } from '@lende/wording'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Link } from 'wouter'
import { placeOf } from './places.ts'
import { useExplorer } from './use-explorer.ts'

/** When a rule holds, its exceptions last. A rule that only names another stands unfolded. */
export function RuleTree({ rule: id }: { readonly rule: string }) {
  const { guideline, words } = useExplorer()
  const rule = guideline.rules.find((one) => one.id === id)
  if (rule === undefined) return null
  return (
    <ul className="tree">
      <Branch condition={rule.when} isWhole />
      {rule.unless.map((name) => (
        <RuleLeaf key={name} rule={name} before={words.say('unless')} />
      ))}
    </ul>
  )
}

/** A condition that stands by itself. */
export const Tree = ({ condition }: { readonly condition: Condition }) => (
  <ul className="tree">
    <Branch condition={condition} />
  </ul>
)

function Branch({ condition, isWhole = false }: { readonly condition: Condition; readonly isWhole?: boolean }) {
  const { guideline, words, say } = useExplorer()
  if ('atLeast' in condition) {
    const { atLeast, of } = condition
    const [only] = of
    if (only === undefined) return <li>{atLeast === 0 ? say.always : words.say('never')}</li>
    if (of.length === 1) return <Branch condition={only} isWhole={isWhole} />
    const joins =
      atLeast === of.length
        ? words.say('allOf')
        : atLeast === 1
          ? words.say('anyOf')
          : words.say('atLeastOf', { n: atLeast })
    return (
      <li>
        <span className="tree-joins">{joins}</span>
        <ul>
          {of.map((part) => (
            <Branch key={JSON.stringify(part)} condition={part} />
          ))}
        </ul>
      </li>
    )
  }
  if ('rule' in condition)
    return <RuleLeaf rule={condition.rule} text={criterionInWords(condition, guideline, words)} unfolded={isWhole} />
  return (
    <li>
      <Link href={placeOf.fact(condition.fact)}>{criterionInWords(condition, guideline, words)}</Link>
    </li>
  )
}

interface Leaf {
  readonly rule: string
  readonly text?: string
  readonly before?: string
  readonly unfolded?: boolean
}

function RuleLeaf({ rule, text, before, unfolded = false }: Leaf) {
  const { guideline, words, say } = useExplorer()
  const [isOpen, setOpen] = useState(unfolded)
  const name = text ?? ruleName(rule, guideline, words)
  return (
    <li>
      <span className="tree-rule">
        <AriaButton
          className="unfold screen-only"
          onPress={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={say.unfold(name)}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M4 2 L8 6 L4 10" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </AriaButton>
        <span>
          {before === undefined ? null : <span className="tree-joins">{before} </span>}
          <RuleLink rule={rule}>{name}</RuleLink>
        </span>
      </span>
      {isOpen ? <RuleTree rule={rule} /> : null}
    </li>
  )
}

/** A rule by name; that of a recommendation stands on its page. */
export function RuleLink({ rule, children }: { readonly rule: string; readonly children?: string }) {
  const { guideline, words } = useExplorer()
  const isAdvice = guideline.recommendations.some(({ id }) => id === rule)
  return (
    <Link href={isAdvice ? placeOf.recommendation(rule) : placeOf.rule(rule)}>
      {children ?? ruleName(rule, guideline, words)}
    </Link>
  )
}
