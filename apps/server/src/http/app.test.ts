// What holds at every door: problems, headers, where changes come from, and what is written down.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { get, jan, open, openStage, register, type Stage, send } from '../../test/stage.ts'

let stage: Stage
const lines: string[] = []

beforeAll(async () => {
  stage = await openStage({ log: { write: (line) => lines.push(line) }, origin: 'https://lende.example' })
})
afterAll(() => stage.close())

const desk = () => stage.here.people.desk

it('every failure is a problem of RFC 9457, with its kind, and says nothing else', async () => {
  const { app } = stage
  const id = '00000000-0000-4000-8000-000000000000'
  const secret = 'Geheim'
  const answers = {
    'unknown-route': await get(app, `/api/${secret}`, { who: desk() }),
    'malformed-request': await get(app, `/api/patients/%E0%A4${secret}`, { who: desk() }),
    'not-signed-in': await get(app, `/api/patients/${id}`, { who: null }),
    'not-found': await get(app, `/api/patients/${id}`, { who: desk() }),
    'role-may-not': await get(app, `/api/patients/${id}/episodes`, { who: desk() }),
    'invalid-input': await send(app, ['POST', '/api/patients'], { ...jan, [secret]: 1 }, { who: desk() }),
    'not-json': await send(app, ['POST', '/api/patients'], secret, {
      who: desk(),
      headers: { 'content-type': 'text/plain' },
    }),
    'too-large': await send(
      app,
      ['POST', '/api/patients'],
      { ...jan, givenName: 'x'.repeat(300_000) },
      { who: desk() },
    ),
    'version-needed': await send(app, ['PATCH', `/api/patients/${id}`], { givenName: secret }, { who: desk() }),
    'idempotency-key-needed': await send(app, ['POST', '/api/patients'], jan, {
      who: desk(),
      headers: { 'idempotency-key': '' },
    }),
    'metrics-closed': await app.inject({ url: '/metrics', remoteAddress: '10.0.0.9' }),
    'wrong-method': await app.inject({ method: 'DELETE', url: `/api/patients/${id}` }),
  }
  for (const [kind, answer] of Object.entries(answers)) {
    expect.soft(answer.headers['content-type'], kind).toBe('application/problem+json')
    expect.soft(answer.json(), kind).toMatchObject({ type: `urn:lende:problem:${kind}`, status: answer.statusCode })
    expect.soft(answer.json().instance, kind).toBe(`urn:uuid:${answer.headers['x-request-id']}`)
    expect.soft(answer.body, kind).not.toContain(secret)
  }
  expect(answers['not-signed-in'].headers['www-authenticate']).toBe('Session realm="Lende"')
  expect(answers['wrong-method'].headers.allow).toBe('GET, PATCH, HEAD')
})

it('a body that is no JSON is a problem, and so is one that reaches for prototypes', async () => {
  for (const body of ['{"givenName": "Jan', '', '{"__proto__": {"role": "lead"}}']) {
    const answer = await send(stage.app, ['POST', '/api/patients'], body, { who: desk() })
    expect.soft([answer.statusCode, answer.json().type], body).toEqual([400, 'urn:lende:problem:malformed-request'])
  }
})

it('wrong input is told by place and kind', async () => {
  const body = { givenName: ' ', birthDate: '1970-02-30', ownNumber: 7, language: 'es', extra: true }
  const answer = await send(stage.app, ['POST', '/api/patients'], body, { who: desk() })
  const { errors } = answer.json()
  expect(errors).toHaveLength(6)
  expect(errors).toEqual(
    expect.arrayContaining([
      { pointer: '', kind: 'unknown-field' },
      { pointer: '/familyName', kind: 'missing' },
      { pointer: '/givenName', kind: 'wrong-format' },
      { pointer: '/birthDate', kind: 'wrong-format' },
      { pointer: '/ownNumber', kind: 'not-allowed' },
      { pointer: '/language', kind: 'not-allowed' },
    ]),
  )
})

it('what may be left empty is told what is wrong with it when it is not', async () => {
  const wrong = async (ownNumber: unknown) =>
    (await send(stage.app, ['POST', '/api/patients'], { ...jan, ownNumber }, { who: desk() })).json().errors
  const kinds = { 'too-long': 'x'.repeat(41), 'wrong-format': 'a\nb', 'not-allowed': true }
  for (const [kind, sent] of Object.entries(kinds))
    expect.soft(await wrong(sent), kind).toEqual([{ pointer: '/ownNumber', kind }])
})

it('every answer carries the same headers, whatever it is', async () => {
  const { app } = stage
  const answers = [
    await get(app, '/healthz', { who: null }),
    await get(app, '/nowhere', { who: null }),
    await get(app, '/api/patients/%E0%A4', { who: null }),
    await app.inject({ method: 'PUT', url: '/healthz' }),
    await send(app, ['POST', '/api/patients'], jan, { who: desk() }),
  ]
  for (const { headers } of answers)
    expect.soft(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
    })
})

it('a change from another site is refused, and one that does not say where it comes from', async () => {
  const refused = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://lende.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
  ]
  const accepted = [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://lende.example' },
  ]
  const ask = async (headers: Record<string, string>, at: number) => {
    const own = {
      'content-type': 'application/json',
      'idempotency-key': `csrf-${at}`,
      cookie: desk().session,
      ...headers,
    }
    return (await stage.app.inject({ method: 'POST', url: '/api/patients', payload: jan, headers: own })).statusCode
  }
  expect(await Promise.all(refused.map(ask))).toEqual(refused.map(() => 403))
  expect(await Promise.all(accepted.map(ask))).toEqual(accepted.map(() => 201))
})

it('the log has the door, the status and the request, and nothing of a patient', async () => {
  lines.splice(0)
  const who = stage.here.people.physiotherapist
  const patient = await register(stage.app, who, { givenName: 'Xaveria', ownNumber: 'N-88' })
  await open(stage.app, who, patient)
  const read = await get(stage.app, `/api/patients/${patient}`, { who })
  await send(stage.app, ['POST', '/api/patients/find'], { name: 'Peeters Xav' }, { who })
  const text = lines.join('')
  for (const never of ['Xaveria', 'Peeters', 'N-88', patient, who.session, who.person])
    expect(text).not.toContain(never)
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ reqId: read.headers['x-request-id'], route: '/api/patients/:patient', status: 200 }),
  )
})

it('a fault is logged by kind and place, and told as nothing but a fault', async () => {
  lines.splice(0)
  const app = stage.appWith({
    log: { write: (line) => lines.push(line) },
    whoIs: () => Promise.reject(new TypeError('about Jan Peeters')),
  })
  const answer = await get(app, '/api/cared-for', { who: null })
  expect(answer.json()).toMatchObject({ type: 'urn:lende:problem:fault', status: 500 })
  expect(answer.body + lines.join('')).not.toContain('Peeters')
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      err: expect.objectContaining({ type: 'TypeError', stack: expect.stringContaining('app.test') }),
    }),
  )
})

it('is ready while the database answers in the right shape', async () => {
  expect((await get(stage.app, '/readyz', { who: null })).statusCode).toBe(200)
  expect((await get(stage.app, '/healthz', { who: null })).json()).toEqual({ state: 'alive' })
})

it('measures are told on this machine, or with their token, and count by door and status', async () => {
  const app = stage.appWith({ metricsToken: 'a token of measures', trustedProxies: ['127.0.0.1'] })
  await get(app, '/healthz', { who: null })
  await get(app, '/api/patients/nobody', { who: null })
  const near = await app.inject('/metrics')
  expect(near.headers['content-type']).toContain('text/plain')
  expect(near.body).toContain('lende_http_answers_total{method="GET",route="/healthz",status="200"} 1')
  expect(near.body).toContain('lende_http_answers_total{method="GET",route="/api/patients/:patient",status="401"} 1')
  expect(near.body).toContain('lende_http_answer_seconds_bucket{method="GET",route="/healthz",le="+Inf"} 1')
  const status = async (headers: Record<string, string>, remoteAddress: string) =>
    (await app.inject({ url: '/metrics', headers, remoteAddress })).statusCode
  expect(await status({}, '10.0.0.9')).toBe(403)
  expect(await status({ authorization: 'Bearer a token of measures' }, '10.0.0.9')).toBe(200)
  expect(await status({ authorization: 'Bearer another' }, '10.0.0.9')).toBe(403)
  expect(await status({ 'x-forwarded-for': '10.0.0.9' }, '127.0.0.1')).toBe(403)
})
