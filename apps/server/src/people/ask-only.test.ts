// The server asks its provider, and nobody whom the provider names or sends it on to: not a machine of the network behind it.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openPeople } from '../../test/people.ts'
import { client } from '../../test/provider.ts'
import { askOnly } from './ask-only.ts'

interface Machine {
  readonly origin: string
  readonly asked: string[]
  readonly server: Server
}

/** Sends whoever asks it on to that address, or answers. */
async function startMachine(sendsOnTo: string | null = null): Promise<Machine> {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.writeHead(sendsOnTo === null ? 200 : 302, sendsOnTo === null ? {} : { location: sendsOnTo }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server }
}

let behind: Machine
let front: Machine
let told: string[]
let giveBack: () => void = () => undefined
beforeEach(async () => {
  behind = await startMachine()
  front = await startMachine(`${behind.origin}/secrets`)
  told = []
})
afterEach(() => {
  giveBack()
  for (const { server } of [behind, front]) server.close()
})

const only = (...origins: string[]): void => {
  giveBack = askOnly(origins, (origin, why) => told.push(`${origin} ${why}`))
}

describe('who asks only whom it was told', () => {
  it('asks them, and nobody else', async () => {
    only(behind.origin)
    expect((await fetch(`${behind.origin}/one`)).status).toBe(200)
    expect((await fetch(new Request(`${behind.origin}/two`))).status).toBe(200)
    for (const other of [`${front.origin}/`, new URL(front.origin), new Request(front.origin)])
      await expect(fetch(other)).rejects.toThrow('not-named')
    expect([behind.asked, front.asked]).toEqual([['/one', '/two'], []])
    expect(told).toEqual([1, 2, 3].map(() => `${front.origin} not-named`))
  })

  it('is not sent on, not even to whom it may ask', async () => {
    only(front.origin, behind.origin)
    for (const redirect of ['follow', 'manual', 'error'] as const)
      await expect(fetch(front.origin, { redirect })).rejects.toThrow('sent-on')
    expect(behind.asked).toEqual([])
    expect(told).toEqual([1, 2, 3].map(() => `${front.origin} sent-on`))
  })

  it('asks anybody again once that is given back', async () => {
    only(behind.origin)
    giveBack()
    expect((await fetch(front.origin)).status).toBe(200)
    expect(behind.asked).toEqual(['/secrets'])
  })
})

describe('sign-in with a provider', () => {
  it('goes nowhere when the provider sends on to another machine, or names one that nobody told of', async () => {
    const people = await openPeople()
    try {
      only(front.origin)
      for (const issuer of [front.origin, behind.origin]) {
        const browser = new Browser()
        const signIn = people.another({ oidc: { issuer, ...client } })
        expect((await signIn.withProvider(browser.from)).kind).toBe('refused')
      }
      expect(behind.asked).toEqual([])
      expect(told).toContain(`${front.origin} sent-on`)
      expect(told).toContain(`${behind.origin} not-named`)
    } finally {
      await people.end()
    }
  })
})
