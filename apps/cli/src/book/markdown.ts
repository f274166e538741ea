// Small pieces of Markdown: tables, and the diagram of a rule.

import type { Condition, Guideline } from '@lende/engine'
import type { Words } from '@lende/wording'
import { criterionInWords } from '@lende/wording'

/** A table; cells are escaped so that a bar in a text does not end them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A rule's tree as a Mermaid diagram: what it needs, and how its parts come together. */
export function diagramOf(condition: Condition, guideline: Guideline, words: Words): string {
  const lines: string[] = []
  let count = 0
  const draw = (part: Condition): string => {
    const name = `n${count++}`
    if ('atLeast' in part) {
      const [only] = part.of
      if (part.of.length === 1 && only) return draw(only)
      lines.push(`  ${name}{{"${quoted(joint(part.atLeast, part.of.length, words))}"}}`)
      for (const inner of part.of) lines.push(`  ${draw(inner)} --> ${name}`)
    } else lines.push(`  ${name}["${quoted(criterionInWords(part, guideline, words))}"]`)
    return name
  }
  draw(condition)
  return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n')
}

const quoted = (text: string): string => text.replace(/"/g, '#quot;')

function joint(n: number, parts: number, words: Words): string {
  const text = n === parts ? words.say('allOf') : n === 1 ? words.say('anyOf') : words.say('atLeastOf', { n })
  return text.replace(/\s*:$/, '')
}
