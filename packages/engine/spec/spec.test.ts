// Every sentence of the specification holds: its tables row by row, its examples one by one.

import { describe, expect, it } from 'vitest'
import { connected, outcomeOf } from './outcome.ts'
import { sections } from './sections.ts'
import type { Example, Sentence } from './specification.ts'

describe.each(sections)('$title', ({ sentences }) => {
  describe.each(sentences)('$number $says', ({ tables = [], examples = [] }: Sentence) => {
    it.each(tables.flatMap(({ of, rows }) => rows.map((row) => ({ of, ...row }))))('$of $given is $is', ({
      of,
      given,
      is,
    }) => {
      expect(connected(of, given)).toBe(is)
    })

    it.each(
      examples.map((example, place) => [place + 1, example] as const),
    )('example %i', async (_, example: Example) => {
      const found = await outcomeOf(example)
      const asked = Object.fromEntries(Object.keys(example.expect).map((key) => [key, found[key]]))
      expect(asked).toStrictEqual(example.expect)
    })
  })
})

describe('the sentences', () => {
  it('are numbered by section and place, without gaps', () => {
    const numbers = sections.map(({ sentences }) => sentences.map(({ number }) => number))
    const expected = sections.map(({ sentences }, section) =>
      sentences.map((_, place) => `${section + 1}.${place + 1}`),
    )
    expect(numbers).toStrictEqual(expected)
  })

  it('each have a table or an example', () => {
    const bare = sections.flatMap(({ sentences }) =>
      sentences.filter(({ tables = [], examples = [] }) => tables.length + examples.length === 0),
    )
    expect(bare).toStrictEqual([])
  })

  it('give every row of the truth tables of two and of three', () => {
    const rows = sections.flatMap(({ sentences }) => sentences.flatMap(({ tables = [] }) => tables))
    const large = rows.filter(({ rows: { length } }) => length > 1)
    expect(large.map(({ rows: { length } }) => length)).toStrictEqual([3, 9, 9, 27])
    for (const table of large) {
      const given = new Set(table.rows.map((row) => row.given.join()))
      expect(given.size).toBe(3 ** (table.rows[0]?.given.length ?? 0))
    }
  })
})
