// Ready is a server whose own steps are all in the database, whatever a newer one added meanwhile.

import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { get, openStage, type Stage } from '../../test/stage.ts'

let stage: Stage
let keeper: Client
beforeAll(async () => {
  stage = await openStage()
  keeper = new Client(stage.embedded.asKeeper)
  await keeper.connect()
})
afterAll(async () => {
  await keeper?.end()
  await stage?.close()
})

const status = async () => (await get(stage.app, '/readyz', { who: null })).statusCode

it('is ready before a database that a newer server changed', async () => {
  await keeper.query("insert into public.lende_step (number, name, checksum) values (9999, 'newer', 'x')")
  expect(await status()).toBe(200)
})

it('is not ready where a step of its own is missing, or another', async () => {
  const [{ checksum } = { checksum: '' }] = (
    await keeper.query<{ checksum: string }>('select checksum from public.lende_step where number = 1')
  ).rows
  const set = (to: string) => keeper.query('update public.lende_step set checksum = $1 where number = 1', [to])
  await set('another')
  expect(await status()).toBe(503)
  await set(checksum)
  expect(await status()).toBe(200)
  await keeper.query('delete from public.lende_step where number = 1')
  expect(await status()).toBe(503)
})
