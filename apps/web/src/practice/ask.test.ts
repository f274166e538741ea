// A write that got no answer is asked again and done once; what a server refuses is told by its kind; who has to prove
// themselves once more does so in between, and nothing of what was asked is lost.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ask, NotDone, whenToProveAgain } from './ask.ts'

interface Sent {
  readonly address: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

let sent: Sent[]
let answers: (() => Response)[]

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers })
const nobody = (): Response => {
  throw new TypeError('fetch failed')
}

beforeEach(() => {
  sent = []
  vi.useFakeTimers()
  vi.stubGlobal('document', { baseURI: 'https://rug.example/lende/' })
  vi.stubGlobal('fetch', async (address: URL, { method = '', headers, body }: RequestInit) => {
    sent.push({ address: address.href, method, headers: headers as Sent['headers'], body: body as string | undefined })
    const answer = answers[Math.min(sent.length, answers.length) - 1]
    if (answer === undefined) throw new RangeError('nothing to answer')
    return answer()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function asked<Value>(asking: Promise<Value>): Promise<Value | NotDone> {
  const settled = asking.catch((failure: unknown) => {
    if (failure instanceof NotDone) return failure
    throw failure
  })
  await vi.runAllTimersAsync()
  return settled
}

const merging = { params: { patient: 'a b' }, body: { into: 'c' } }

it('asks at the place the page came from, with what the door needs', async () => {
  answers = [json(200, { patient: 'x', version: 4 }, { etag: '"4"' })]
  const change = { params: { patient: 'x' }, body: { givenName: 'Jan' }, etag: '"3"' }
  expect(await asked(ask('PATCH /api/patients/:patient', change))).toEqual({
    body: { patient: 'x', version: 4 },
    etag: '"4"',
  })
  expect(sent).toEqual([
    {
      address: 'https://rug.example/lende/api/patients/x',
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'idempotency-key': expect.any(String), 'if-match': '"3"' },
      body: '{"givenName":"Jan"}',
    },
  ])
})

it('puts ids where they belong, whatever is in them, and leaves out what is not asked', async () => {
  answers = [json(200, { items: [], next: null })]
  await asked(ask('GET /api/patients/:patient/episodes', { params: { patient: '../x?' }, query: { limit: 2 } }))
  expect(sent[0]?.address).toBe('https://rug.example/lende/api/patients/..%2Fx%3F/episodes?limit=2')
  expect(sent[0]?.headers).not.toHaveProperty('idempotency-key')
})

it.each([
  ['nobody answers', nobody],
  ['the database is away', json(503, { type: 'urn:lende:problem:database-away' })],
])('asks again with the same key when %s', async (_name, first) => {
  answers = [first, json(200, { patient: 'x', version: 1 })]
  expect(await asked(ask('POST /api/patients/:patient/merge', merging))).toMatchObject({ body: { version: 1 } })
  const keys = sent.map(({ headers }) => headers['idempotency-key'])
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

it('says that nobody answers when it has tried often enough', async () => {
  answers = [nobody]
  expect(await asked(ask('POST /api/patients/:patient/merge', merging))).toMatchObject({ kind: 'unreachable' })
  expect(sent).toHaveLength(3)
})

it('tells what the server refuses, and does not ask again', async () => {
  const errors = [{ pointer: '/into', kind: 'same-patient' }]
  answers = [json(400, { type: 'urn:lende:problem:invalid-input', errors })]
  expect(await asked(ask('POST /api/patients/:patient/merge', merging))).toMatchObject({
    kind: 'invalid-input',
    errors,
  })
  expect(sent).toHaveLength(1)
})

it.each([200, 511])('takes the page of somebody else (%i) for no answer', async (status) => {
  answers = [() => new Response('<html>sign in to the network</html>', { status })]
  expect(await asked(ask('GET /api/session', {}))).toMatchObject({ kind: 'unreachable' })
})

const removing = { body: { credential: 'x' } }
const again = json(403, { type: 'urn:lende:problem:prove-again' })

it('waits while both factors are shown once more, and then asks the very same', async () => {
  answers = [again, json(200, { removed: true })]
  const stop = whenToProveAgain(async () => sent.length === 1)
  expect(await asked(ask('POST /api/passkeys/remove', removing))).toMatchObject({ body: { removed: true } })
  stop()
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})

it('asks nothing more of who thinks better of it, or where nobody is asked', async () => {
  answers = [again]
  const stop = whenToProveAgain(async () => false)
  expect(await asked(ask('POST /api/passkeys/remove', removing))).toMatchObject({ kind: 'prove-again' })
  stop()
  expect(await asked(ask('POST /api/passkeys/remove', removing))).toMatchObject({ kind: 'prove-again' })
  expect(sent).toHaveLength(2)
})

it('asks once for all that waits, and anew for what comes later', async () => {
  let times = 0
  const stop = whenToProveAgain(async () => {
    times += 1
    return true
  })
  answers = [again, again, json(200, {})]
  const both = [ask('POST /api/passkeys/remove', removing), ask('POST /api/sessions/end-others', { body: {} })]
  await asked(Promise.all(both))
  expect(times).toBe(1)
  sent = []
  answers = [again, json(200, {})]
  await asked(ask('POST /api/passkeys/remove', removing))
  expect(times).toBe(2)
  stop()
})
