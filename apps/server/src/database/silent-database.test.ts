// A database that is gone without a word, as when its machine lost its network: nobody waits on it without end, and it is there
// again when it is back.

import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { makePractice, openTestDatabase, type TestDatabase } from '../../test/practice.ts'
import { isLostConnection } from './lost-connection.ts'
import { type Acting, PracticeDatabase } from './practice-database.ts'

let opened: TestDatabase
let acting: Acting
beforeAll(async () => {
  opened = await openTestDatabase()
  acting = await makePractice(opened.database)
})
afterAll(() => opened?.end())

/** A way to the database on which nothing arrives while it is cut. */
async function way() {
  const { host = '', port = 5432 } = opened.embedded.asServer
  const all = new Set<Socket>()
  const line = createServer((socket) => {
    const onward = host.startsWith('/')
      ? createConnection(join(host, `.s.PGSQL.${port}`))
      : createConnection(port, host)
    for (const end of [socket, onward]) {
      all.add(end)
      end.on('error', () => undefined)
      end.on('close', () => all.delete(end))
    }
    socket.pipe(onward).pipe(socket)
    if (isCut) cut(all)
  })
  let isCut = false
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done))
  return {
    port: (line.address() as AddressInfo).port,
    cut: () => {
      isCut = true
      cut(all)
    },
    mend: () => {
      isCut = false
    },
    close: () => {
      for (const one of all) one.destroy()
      line.close()
    },
  }
}

const cut = (all: Iterable<Socket>) => {
  for (const one of all) one.unpipe().pause()
}

it('is told as away, by each who asks, and works again when it is back', async () => {
  const line = await way()
  const at = { host: '127.0.0.1', port: line.port, query_timeout: 300, connectionTimeoutMillis: 300 }
  const database = await PracticeDatabase.connect({ ...opened.embedded.asServer, ...at }, 2)
  const ask = () => database.within(acting, (work) => work.selectFrom('lende.practice').select('name').execute())
  expect(await ask()).toHaveLength(1)
  line.cut()
  for (let turn = 0; turn < 3; turn++) {
    const failure = await ask().catch((one: unknown) => one)
    expect([turn, isLostConnection(failure), String(failure)]).toEqual([turn, true, expect.any(String)])
  }
  expect(await database.answers()).toBe(false)
  line.mend()
  expect(await ask()).toHaveLength(1)
  expect(await database.answers()).toBe(true)
  await database.close()
  line.close()
})

it('days are written as this program reads them, whatever the database was told', async () => {
  const said = await PracticeDatabase.connect({ ...opened.embedded.asServer, options: '-c datestyle=German' })
  const day = sql<{ day: string }>`select '2026-11-24'::date::text as day`
  expect(await said.within(acting, async (work) => (await day.execute(work)).rows)).toEqual([{ day: '2026-11-24' }])
  await said.close()
})

it('who speaks no TLS and holds on keeps nobody: the line is let go of with the refusal', async () => {
  const held = new Set<Socket>()
  const peer = createServer({ allowHalfOpen: true }, (socket) => {
    held.add(socket)
    socket.on('error', () => undefined).on('close', () => held.delete(socket))
    socket.once('data', () => socket.write('N'))
  })
  await new Promise<void>((done) => peer.listen(0, '127.0.0.1', done))
  const { port } = peer.address() as AddressInfo
  const as = { host: '127.0.0.1', port, ssl: true, user: 'lende', password: 'x' }
  await expect(PracticeDatabase.connect(as)).rejects.toThrow('SSL')
  // Whoever writes to a line that nobody holds any more hears so; on one half closed they could go on.
  const [line] = held
  line?.resume()
  await vi.waitFor(() => {
    line?.write('still here?')
    expect(held.size).toBe(0)
  })
  peer.close()
})
