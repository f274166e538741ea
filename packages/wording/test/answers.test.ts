// Answers as people read them: a day in the words of the language, never as a file writes it.

import type { Answer } from '@lende/engine'
import { amountInWords, answerInWords, languages, wordsFor } from '@lende/wording'
import { expect, test } from 'vitest'
import { shippedContent } from '../../guideline/test/shipped.ts'

const { wordings } = shippedContent

const said = (language: (typeof languages)[number], from: string, to: string): string =>
  answerInWords({ kind: 'date', from, to } as Answer, undefined, wordsFor(language, 'be', wordings[language]))

test.each([
  ['nl', '1 augustus 2026', '11 augustus 2026 - 13 augustus 2026'],
  ['fr', '1er août 2026', '11 août 2026 - 13 août 2026'],
  ['de', '1. August 2026', '11. August 2026 - 13. August 2026'],
  ['en', '1 August 2026', '11 August 2026 - 13 August 2026'],
] as const)('in %s a day is written %s', (language, day, between) => {
  expect(said(language, '2026-08-01', '2026-08-01')).toBe(day)
  expect(said(language, '2026-08-11', '2026-08-13')).toBe(between)
})

test('no language writes a day as a file does', () => {
  for (const language of languages) expect(said(language, '2026-08-01', '2026-08-02')).not.toMatch(/\d-\d/)
})

test.each([
  ['nl', '0 zittingen', '1 zitting', '2 zittingen'],
  ['fr', '0 séance', '1 séance', '2 séances'],
  ['de', '0 Behandlungseinheiten', '1 Behandlungseinheit', '2 Behandlungseinheiten'],
  ['en', '0 sessions', '1 session', '2 sessions'],
] as const)('in %s one is counted as one', (language, ...said) => {
  const words = wordsFor(language, 'be', wordings[language])
  expect([0, 1, 2].map((value) => amountInWords(value, 'sessions', words))).toEqual(said)
  expect(amountInWords(1, 'percent', words)).toBe('1 %')
})
