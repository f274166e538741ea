// What another edition wrote down is never a reason to refuse today's contact; what cannot be read is unknown, not no.

import type { InstrumentReader } from '@lende/engine'
import { readCase, whatCanBeRead } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { age, choice, yesNo } from '../spec/facts.ts'
import './fixed-seed.ts'

const facts = [age(), yesNo('fever'), choice('course', ['gain', 'same', 'worse'])]
const pain: InstrumentReader = {
  names: ['nrs-pain'],
  read: (_, raw, path) =>
    typeof raw === 'number' ? { ok: true, value: raw } : { ok: false, problems: [{ kind: 'instrument', path }] },
}
const read = (answers: unknown) => whatCanBeRead({ on: '2026-03-02', answers }, facts, pain)['answers']

describe('what can be read', () => {
  it('is all of it, where all of it can', () => {
    const written = { on: '2026-03-02', answers: { fever: 'yes', age: 42, 'nrs-pain': 3 } }
    expect(whatCanBeRead(written, facts, pain)).toBe(written)
  })

  it('is the rest, where a question, an option or an instrument is no more', () => {
    expect(
      read({ 'fever-felt': 'yes', fever: 'yes', course: 'better', age: -4, 'nrs-pain': { item: 2 }, 'old-score': 3 }),
    ).toEqual({ fever: 'yes' })
  })

  it('never fails to be read, whatever names and answers stood there', () => {
    const names = fc.oneof(
      fc.constantFrom('fever', 'age', 'course', 'nrs-pain', '__proto__', '0', 'a name'),
      fc.string(),
    )
    const values = fc.oneof(fc.constantFrom('yes', 'gain', 42, null), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (pairs) => {
        const written = whatCanBeRead({ on: '2026-03-02', answers: Object.fromEntries(pairs) }, facts, pain)
        expect(readCase({ schema: 'lende-case/1', assessments: [written] }, facts, pain).ok).toBe(true)
      }),
    )
  })
})
