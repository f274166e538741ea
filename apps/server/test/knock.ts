import fc from 'fast-check'
import { expect } from 'vitest'

interface Answer {
  readonly statusCode: number
  readonly body: string
}

/**
 * Knocks at one door with whatever chance makes of `asked`: it may refuse, it never stumbles. Chance goes on until the
 * door has answered with one of `through`: knocks that never came further than the door tell nothing about what is
 * behind it.
 */
export async function knock<Asked>(
  asked: fc.Arbitrary<Asked>,
  send: (what: Asked) => Promise<Answer>,
  through: readonly number[],
): Promise<void> {
  const seen = new Set<number>()
  const sent = async (what: Asked): Promise<void> => {
    const answer = await send(what)
    seen.add(answer.statusCode)
    expect(answer.statusCode, answer.body).toBeLessThan(500)
  }
  const came = () => through.some((status) => seen.has(status))
  await fc.assert(fc.asyncProperty(asked, sent), { numRuns: 20 })
  for (const what of came() ? [] : fc.sample(asked, 1000)) {
    await sent(what)
    if (came()) break
  }
  expect(came(), `only answered ${[...seen].join(', ')}`).toBe(true)
}
