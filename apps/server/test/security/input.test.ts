// What is sent with bad intent: to be read as something else, to change what every object has, to come to another record or
// another door.

import type { TObject, TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '../../src/http/open-table.ts'
import type { AnyRoute } from '../../src/http/route.ts'
import { routeTable } from '../../src/http/route-table.ts'
import { letter } from '../record-doors.ts'
import { get, jan, open, openStage, register, type Stage, send } from '../stage.ts'

let stage: Stage
let patient: string
let episode: string
beforeAll(async () => {
  stage = await openStage()
  patient = await register(stage.app, who())
  episode = await open(stage.app, who(), patient)
})
afterAll(() => stage?.close())

const who = () => stage.here.people.physiotherapist
const find = (body: string | object, headers = {}) =>
  send(stage.app, ['POST', '/api/patients/find'], body, { who: who(), headers })

describe('an object', () => {
  const reaching = [
    '{"__proto__": {"role": "lead"}}',
    '{"\\u005f_proto__": {"role": "lead"}}',
    '{"constructor": {"prototype": {"role": "lead"}}}',
    '{"a": [{"b": {"__proto__": {"role": "lead"}}}]}',
  ]

  it('reaches for no prototype, at any depth, at doors that take whatever an assessment or a letter holds', async () => {
    for (const inner of reaching) {
      const written = `{"on": "2026-02-01", "written": {"answers": ${inner}}}`
      const answers = [
        await send(stage.app, ['POST', '/api/advise'], written, { who: who() }),
        await send(stage.app, ['POST', `/api/episodes/${episode}/assessments`], written, { who: who() }),
        await send(stage.app, ['POST', `/api/episodes/${episode}/documents`], `{"content": ${inner}}`, { who: who() }),
        await find(inner),
      ]
      for (const { statusCode } of answers) expect.soft(statusCode, inner).toBe(400)
    }
    const bare: object = {}
    expect('role' in bare).toBe(false)
  })

  it('nested without end fells nobody', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
    const written = `{"on": "2026-02-01", "written": ${deep}}`
    for (const [url, body] of [
      ['/api/advise', written],
      [`/api/episodes/${episode}/assessments`, written],
      [`/api/episodes/${episode}/documents`, `{"content": ${deep}}`],
    ] as const)
      expect.soft((await send(stage.app, ['POST', url], body, { who: who() })).statusCode, url).toBe(400)
  })

  it('with the names of what every object has is read as names that nobody knows', async () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf'])
      for (const written of [{ answers: { [name]: 'yes' } }, { [name]: {} }]) {
        const asked = { on: '2026-02-01', written }
        const { statusCode } = await send(stage.app, ['POST', '/api/advise'], asked, { who: who() })
        expect.soft(statusCode, name).toBe(400)
      }
  })

  it('is of the type that was asked for: nothing is made of something else', async () => {
    const wrongs = [{ name: ['Peeters'] }, { name: { $ne: '' } }, { name: 'Peeters', limit: '5' }, { name: true }]
    for (const body of wrongs) expect.soft((await find(body)).statusCode, JSON.stringify(body)).toBe(400)
  })

  it('with SQL for a name is looked for as a name', async () => {
    for (const name of ["' or 1=1 --", "'; drop table lende.patient; --", '%eeters', 'Pe_ters', '\\eeters']) {
      const { statusCode, json } = await find({ name })
      expect.soft([statusCode, json().items], name).toEqual([200, []])
    }
    expect((await find({ name: 'Peeters' })).json().items).toHaveLength(1)
  })

  it('holds no zero byte and no line end where a line is asked for', async () => {
    for (const name of ['Jan\u0000', 'Jan\r\nset-cookie: a=b', '\u0000', 'Jan\u001b[2J'])
      expect.soft((await find({ name })).statusCode, JSON.stringify(name)).toBe(400)
  })
})

describe('text that no record can hold', () => {
  const post = async (url: string, body: object) => (await send(stage.app, ['POST', url], body, { who: who() })).json()
  const refused = (pointer: string) => ({
    type: 'urn:lende:problem:invalid-input',
    errors: [{ pointer, kind: 'wrong-format' }],
  })
  const odd = ['Jan\u0000', 'half \ud83d', '\udc00']
  const answering = (reason: string) => ({ 'kce-risk-decided': { value: 'low', reason } })

  it.each(odd)('is refused with its place, in answers, agreements and letters alike: %j', async (text) => {
    const assessments = `/api/episodes/${episode}/assessments`
    const on = '2026-02-01'
    const places: readonly (readonly [string, object, string])[] = [
      ['/api/advise', { on, written: { answers: answering(text) } }, '/written/answers/kce-risk-decided/reason'],
      [assessments, { on, written: { answers: answering(text) } }, '/written/answers/kce-risk-decided/reason'],
      [assessments, { on, written: { answers: {}, agreed: { wants: ['lopen', text] } } }, '/written/agreed/wants/1'],
      [`/api/episodes/${episode}/documents`, { content: { ...letter, title: text } }, '/content/title'],
      ['/api/patients/find', { name: text }, '/name'],
    ]
    for (const [url, body, pointer] of places)
      expect.soft(await post(url, body), `${url} ${pointer}`).toMatchObject(refused(pointer))
  })

  it('is refused in a name too, of which only the place is told', async () => {
    const written = (answers: object) => ({ on: '2026-02-01', written: { answers } })
    expect(await post('/api/advise', written({ 'a\u0000': 'yes' }))).toMatchObject(refused('/written/answers'))
    const words = written({ 'Jan Peeters': { value: 'low', reason: '\ud800' } })
    expect(await post('/api/advise', words)).toMatchObject(refused('/written/answers'))
  })

  it('is refused in an address where no schema says what may stand there', async () => {
    const back = await get(stage.app, '/api/auth/callback/oidc?state=a%00&code=b', { who: null })
    expect([back.statusCode, back.json().errors]).toEqual([400, [{ pointer: '/state', kind: 'wrong-format' }]])
  })

  it('stays out of nobody’s way: every letter that is whole is kept as it was written', async () => {
    const name = 'Ağa 𝔍an 🦴 (ת)'
    const patient = await register(stage.app, who(), { givenName: name })
    expect((await get(stage.app, `/api/patients/${patient}`, { who: who() })).json().givenName).toBe(name)
  })
})

describe('a name', () => {
  it.each([
    '\u200b',
    '\u2060\ufeff',
    '\u00ad\u200d',
    '\u3164',
    '\u2800',
    '\u{e0041}',
  ])('is more than %j', async (name) => {
    const asked = { ...jan, givenName: name, familyName: `${name} ${name}`, ownNumber: name }
    const { errors } = (await send(stage.app, ['POST', '/api/patients'], asked, { who: who() })).json()
    const wrong = ['/givenName', '/familyName', '/ownNumber'].map((pointer) => expect.objectContaining({ pointer }))
    expect(errors).toEqual(wrong)
  })

  it('is what people write, in any script, with what joins its letters', async () => {
    for (const familyName of ['O\u200dBrien', '李', 'می\u200cخواهم', 'D’Hondt-Størm'])
      expect.soft(await register(stage.app, who(), { familyName }), familyName).not.toBe('undefined')
  })
})

describe('an address', () => {
  it('with a parameter twice, in brackets, or of another name is refused', async () => {
    const list = `/api/patients/${patient}/episodes`
    expect((await get(stage.app, `${list}?limit=1`, { who: who() })).statusCode).toBe(200)
    const wrongs = ['limit=1&limit=2', 'limit[]=1', 'limit=1;limit=2', '__proto__[limit]=1', 'limit=1abc', 'limit=%001']
    for (const search of [...wrongs, 'constructor=1', 'practice=1', 'limit=1%26limit%3D2'])
      expect.soft((await get(stage.app, `${list}?${search}`, { who: who() })).statusCode, search).toBe(400)
  })

  it('that asks for less than a whole number, or asks a door that is asked nothing, is refused', async () => {
    const list = `/api/patients/${patient}/episodes`
    for (const limit of ['1.5', '1e1', '0x2', '%201', '-1', ''])
      expect.soft((await get(stage.app, `${list}?limit=${limit}`, { who: who() })).statusCode, limit).toBe(400)
    for (const url of [`/api/patients/${patient}`, '/api/sign-in', '/api/openapi.json', '/healthz'])
      expect.soft((await get(stage.app, `${url}?practice=1`, { who: who() })).statusCode, url).toBe(400)
  })

  it('leads to one record, however it is written', async () => {
    const ways = [
      `${patient}%00`,
      `${patient}%2f..%2f${patient}`,
      `${patient}/`,
      `./${patient}`,
      `../patients/${patient}`,
      '..%2f..%2fmetrics',
      '%2e%2e%2f%2e%2e%2fhealthz',
      '%0d%0aset-cookie:%20a=b',
      patient.toUpperCase(),
    ]
    for (const way of ways) {
      const answer = await get(stage.app, `/api/patients/${way}`, { who: who() })
      const isIt = answer.statusCode === 200 && answer.json().patient === patient
      expect.soft(isIt || [400, 404].includes(answer.statusCode), way).toBe(true)
      expect.soft(answer.headers['set-cookie'], way).toBe(undefined)
    }
  })
})

describe('a header', () => {
  it('that comes twice is not taken for the one that suits', async () => {
    const twice = async (header: string, values: string[]) => {
      const headers = { 'content-type': 'application/json', cookie: who().session, [header]: values }
      const asked = { method: 'POST', url: '/api/patients/find', payload: { name: 'Peeters' }, headers } as const
      return (await stage.app.inject(asked)).statusCode
    }
    expect(await twice('sec-fetch-site', ['same-origin'])).toBe(200)
    expect(await twice('sec-fetch-site', ['same-origin', 'cross-site'])).toBe(403)
    expect(await twice('sec-fetch-site', ['cross-site', 'same-origin'])).toBe(403)
  })

  it('says that a body is JSON, or it is not read: a form of another site can say no such thing', async () => {
    const simple = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']
    for (const type of [...simple, 'text/plain; application/json', 'application/json, text/plain', 'application/jsonp'])
      expect.soft((await find('{"name":"Peeters"}', { 'content-type': type })).statusCode, type).toBe(415)
  })
})

describe('a body', () => {
  const asBytes = (bytes: Buffer, headers = {}) =>
    send(stage.app, ['POST', '/api/patients/find'], bytes, { who: who(), headers })
  const asked = (name: string, encoding: BufferEncoding = 'utf8') => Buffer.from(`{"name":"${name}"}`, encoding)

  it('that says it is written otherwise than in UTF-8, or packed, is not read', async () => {
    const utf8 = ['charset=utf-8', 'charset="UTF-8"', 'profile=x'].map((one) => `application/json; ${one}`)
    for (const type of ['application/json', 'Application/JSON;', ...utf8])
      expect.soft((await asBytes(asked('Zoë'), { 'content-type': type })).statusCode, type).toBe(200)
    for (const charset of ['iso-8859-1', 'utf-16', '"latin1"', '', 'utf-8; charset=latin1'])
      expect
        .soft(
          (await asBytes(asked('Jan'), { 'content-type': `application/json; charset=${charset}` })).statusCode,
          charset,
        )
        .toBe(415)
    for (const encoding of ['gzip', 'x', 'identity, gzip'])
      expect.soft((await asBytes(asked('Jan'), { 'content-encoding': encoding })).statusCode, encoding).toBe(415)
    expect((await asBytes(asked('Jan'), { 'content-encoding': 'identity' })).statusCode).toBe(200)
  })

  it('that is no UTF-8 is refused, and no letter of it is kept as another sign', async () => {
    const bad = await asBytes(asked('Zoë', 'latin1'))
    expect([bad.statusCode, bad.json().type]).toEqual([400, 'urn:lende:problem:malformed-request'])
    expect(bad.body).not.toContain('Zo')
  })
})

describe('a door', () => {
  const isOpenId = ({ url }: AnyRoute): boolean => url.startsWith('/api/auth/callback/')
  const propertiesOf = (schema: TSchema | undefined): readonly [string, TSchema][] =>
    Object.entries((schema as TObject | undefined)?.properties ?? {})
  /** Made up by the server, a count, or one of a few words: nothing that somebody typed. */
  const saysNothing = (schema: TSchema): boolean => {
    const { type, pattern, enum: words } = schema as { type?: string; pattern?: string; enum?: unknown }
    return type === 'integer' || words !== undefined || pattern?.startsWith('^[0-9a-f]{8}(-') === true
  }

  it('has nothing of a person in its address: ids, counts and words from a list', () => {
    const typed = [...routeTable, ...openTable]
      .filter((one) => !isOpenId(one))
      .flatMap((one) =>
        [...propertiesOf(one.params), ...propertiesOf(one.query)].map((part) => [one.url, part] as const),
      )
      .filter(([, [, schema]]) => !saysNothing(schema))
      .map(([url, [name]]) => `${url} ${name}`)
    expect(typed).toEqual([])
  })

  it('that is asked with GET changes nothing', () => {
    const writes = routeTable.filter(({ method, effect }) => method === 'GET' && effect === 'write')
    expect(writes).toEqual([])
    expect(openTable.filter((one) => one.method === 'GET' && one.body !== undefined)).toEqual([])
  })
})
