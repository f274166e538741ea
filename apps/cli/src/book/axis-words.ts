// Axes, answers and ranges in words.

import type { Fact } from '@lende/engine'
import type { Words } from '@lende/wording'
import { decimal, labelOf, optionLabel, ruleName } from '@lende/wording'
import type { Axis } from './findings/class-table.ts'
import type { BookSource } from './source.ts'

/** What an axis is about. */
export function axisName(axis: Axis, { guideline, words }: Pick<BookSource, 'guideline' | 'words'>): string {
  switch (axis.kind) {
    case 'options':
    case 'range':
      return labelOf(axis.fact, words)
    case 'rule':
      return ruleName(axis.rule, guideline, words)
    case 'classes':
      return words.text(`classification.${axis.classification}.name`)
  }
}

/** One value of an axis. */
export function axisValue(axis: Axis, index: number, source: Pick<BookSource, 'guideline' | 'words'>): string {
  const { words, guideline } = source
  const value = axis.values[index]
  if (value === undefined) return words.say('unknownValue')
  switch (axis.kind) {
    case 'options':
      return optionLabel(axis.fact, String(value), words)
    case 'range':
      return rangeInWords(
        value as readonly [number, number],
        guideline.facts.find(({ id }) => id === axis.fact) as Fact,
        words,
      )
    case 'rule':
      return words.word('option', String(value))
    case 'classes':
      return words.text(`classification.${axis.classification}.${String(value)}.name`)
  }
}

/** A part of a scale: "0–4 MRC", or with one end where the other is that of the scale. */
export function rangeInWords([from, to]: readonly [number, number], fact: Fact, words: Words): string {
  if (fact.domain.kind !== 'number') return ''
  const { min, max, unit } = fact.domain
  const said = (value: number): string => decimal(value, words)
  const named = words.word('unit', unit)
  if (from === to) return `${said(from)} ${named}`
  if (to === max && from !== min) return `≥ ${said(from)} ${named}`
  if (from === min && to !== max) return `≤ ${said(to)} ${named}`
  return `${said(from)}–${said(to)} ${named}`
}

/** An answer without what stands in brackets after it: for a narrow column. */
export const shortly = (label: string): string => label.replace(/\s*\([^)]*\)/g, '')
