// Words: every language says the same things, nothing is silently empty, and an error never repeats an answer.

import type { Problem } from '@lende/engine'
import { conditionInWords, languages, problemInWords, ruleName, wordsFor } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../guideline/test/shipped.ts'

const { guideline, wordings, texts } = shippedContent

describe.each(languages)('in %s', (language) => {
  const words = wordsFor(language, 'be', wordings[language])

  it('every rule has a name and a tree without a key in it', () => {
    for (const rule of guideline.rules) {
      const lines = conditionInWords(rule.when, guideline, words).map(({ text }) => text)
      for (const text of [ruleName(rule.id, guideline, words), ...lines]) {
        expect(text, rule.id).not.toMatch(/^(fact|word|rule|recommendation|danger|classification|instrument)\./)
        expect(text, rule.id).not.toMatch(/\{[a-zA-Z-]+\}/)
      }
    }
  })

  it('every term has its word in both countries', () => {
    const terms = new Set(
      [...texts.values()].flatMap(({ text }) => [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, term]) => term as string)),
    )
    expect(terms.size).toBeGreaterThan(3)
    for (const country of ['be', 'nl'] as const)
      for (const term of terms)
        expect(wordsFor(language, country, wordings[language]).word('term', term), term).not.toMatch(/word\.|\{/)
  })

  it('a problem has a place, a sentence and the nearest name', () => {
    const problem: Problem = {
      kind: 'unknown-fact',
      path: ['agge'],
      name: 'agge',
      nearest: 'age',
      file: 'case.yaml',
      line: 3,
      column: 5,
    }
    expect(problemInWords(problem, language)).toMatch(/^case\.yaml:3:5: agge: .{10,} age\u00a0?\?$/)
  })

  it('patients are not frightened: no words of wear, tear or damage that is theirs', () => {
    const frightening: Readonly<Record<string, RegExp>> = {
      nl: /slijtage|versleten|instabiel|degenerat|verbrijzel|gevaarlijk/i,
      fr: /usure|usé|instable|dégénér|écras|dangereu/i,
      de: /verschlei|abgenutzt|instabil|degener|gefährlich|kaputt/i,
      en: /\bwear\b|\bworn\b|unstable|degenerat|crumbl|dangerous/i,
    }
    const toPatients = [...texts.keys()].filter((key) => key.endsWith('.patient') || key.endsWith('.ask-patient'))
    expect(toPatients.length).toBeGreaterThan(40)
    for (const key of toPatients) expect(words.text(key), key).not.toMatch(frightening[language] as RegExp)
  })

  it('patient sentences are short', () => {
    const toPatients = [...texts.keys()].filter((key) => key.endsWith('.patient') || key.endsWith('.ask-patient'))
    const sentences = toPatients.flatMap((key) => words.text(key).split(/(?<=[.?:])\s+/))
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(26)
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(13)
  })
})

it('all languages have every message, with the same places to fill in', () => {
  const nl = wordsFor('nl', 'be', {})
  for (const language of languages) {
    const words = wordsFor(language, 'be', {})
    expect(words.say('bounds')).toMatch(/\{from\}.*\{to\}.*\{missing\}/)
    expect(words.say('disclaimer')).not.toBe('')
    expect(words.text('no.such.key')).toBe('no.such.key')
  }
  expect(nl.say('question', { n: 3 })).toBe('Vraag 3')
})

it('in French a colon and a semicolon stay with the word before them', () => {
  const { labelled, series } = wordsFor('fr', 'be', {})
  expect(labelled('fièvre', 'non')).toBe('fièvre\u00a0: non')
  expect(series(['fièvre', 'frissons'])).toBe('fièvre\u00a0; frissons')
})
