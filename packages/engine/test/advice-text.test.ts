// An advice is stored, and sent over HTTP, as text: the text that JSON.stringify, the oracle here, writes of it.

import { adviceText, advise } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { engine, guideline, patients, situation } from './real-guideline.ts'

describe('the text of an advice', () => {
  it('is letter for letter its JSON, for 500 partial patients of every role one after another', () => {
    const next = patients(31)
    for (let count = 0; count < 500; count++) {
      const role = guideline.roles[count % guideline.roles.length] as string
      const advice = advise(engine, next(), { ...situation, role })
      expect(adviceText(advice)).toBe(JSON.stringify(advice))
    }
  })

  it('is so too for what a clinician wrote with quotes, lines and other alphabets', () => {
    const fact = guideline.facts.find(({ domain }) => domain.kind === 'decision')
    const option = fact?.domain.kind === 'decision' ? fact.domain.options.at(-1) : undefined
    const reason = 'zei: "pijn\n in de rug" \\ боль \u2028 😀'
    const answers = new Map([[fact?.id ?? '', { kind: 'value' as const, value: option ?? '', reason }]])
    const advice = advise(engine, answers, situation)
    expect(adviceText(advice)).toBe(JSON.stringify(advice))
    expect(adviceText(advice)).toContain(JSON.stringify(reason))
  })
})
