// Keeps every file of one version of Lende, so that it works without network, and never mixes two versions.

import type { Ask, Reply } from '../src/features/offline/worker-talk.ts'

declare const self: ServiceWorkerGlobalScope
/** Filled in by the build: a hash over all files, and each file with the hash of its content. */
declare const LENDE_VERSION: string
declare const LENDE_FILES: readonly (readonly [file: string, integrity: string])[]

const { scope } = self.registration
/** More than one Lende may stand on a host, each under its own path: a cache is of a path and a version. */
const family = `lende ${scope} `
const cacheName = family + LENDE_VERSION
const files = new Map(LENDE_FILES.map(([file, integrity]) => [new URL(file, scope).href, integrity]))
const assets = new URL('assets/', scope).href

self.addEventListener('install', (event) => event.waitUntil(keepAll()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('message', (event) => event.waitUntil(replyTo(event)))
self.addEventListener('fetch', (event) => {
  const url = placeOf(event.request)
  const isOurs = event.request.method === 'GET' && (files.has(url) || url.startsWith(assets))
  if (isOurs) event.respondWith(answer(event.request, url))
  if (event.request.method === 'HEAD' && url === scope) event.respondWith(whatServerCan(event.request))
})

/** What the server can do besides giving files stands in its headers; one that is gone can do nothing. */
const whatServerCan = (request: Request): Promise<Response> => fetch(request).catch(() => new Response(null))

/** The page is one file, whatever follows its ? and whether or not its name is written out. */
function placeOf(request: Request): string {
  const url = new URL(request.url)
  url.search = ''
  url.hash = ''
  return url.href === new URL('index.html', scope).href ? scope : url.href
}

/** A page that was opened before an update still gets the files it names: their names carry a hash, so none is mistaken. */
async function answer(request: Request, url: string): Promise<Response> {
  const kept = await caches.match(url, { cacheName, ignoreVary: true })
  const earlier = kept ?? (url.startsWith(assets) ? await caches.match(url, { ignoreVary: true }) : undefined)
  return earlier ?? fetch(request)
}

/** Fetches what is not kept yet. The hashes refuse a file of another version, of a login page or of a meddling proxy. */
async function keepAll(): Promise<void> {
  const kept = await keptFiles()
  const cache = await caches.open(cacheName)
  const keep = async ([url, integrity]: readonly [string, string]): Promise<void> => {
    const response = await fetch(url, { cache: 'reload', credentials: 'same-origin', integrity, priority: 'low' })
    if (!response.ok) throw new Error(`${url} could not be kept`)
    await cache.put(url, response.redirected ? plain(response) : response)
  }
  await Promise.all([...files].filter(([url]) => !kept.has(url)).map(keep))
  // Somebody may have emptied the browser's storage in the meantime.
  if ((await keptFiles()).size < files.size) throw new Error('not everything could be kept')
}

/** Some hosts lead intake.html to intake. The hash vouches for the file; a page is not opened from an answer that was led on. */
const plain = ({ body, headers }: Response): Response => new Response(body, { headers })

async function keptFiles(): Promise<Set<string>> {
  const requests = await (await caches.open(cacheName)).keys()
  return new Set(requests.map(({ url }) => url))
}

/** Without an open page nobody needs an earlier version any more. The first visit's page comes under our care at once. */
async function takeOver(): Promise<void> {
  if ((await pages()).length === 0) await forgetEarlier()
  await self.clients.claim()
}

async function replyTo(event: ExtendableMessageEvent): Promise<void> {
  const asked = event.data as Ask
  event.ports[0]?.postMessage(asked.kind === 'settle' ? await settle(asked.from) : await useNow())
}

/** Mends what is missing; forgets earlier versions once the only page open is one of ours. */
async function settle(from: string): Promise<Reply> {
  const others = (await pages()).length - 1
  const isUpdating = self.registration.installing !== null || self.registration.waiting !== null
  if (others === 0 && files.has(from) && !isUpdating) await forgetEarlier()
  const complete = await keepAll().then(
    () => true,
    () => false,
  )
  return { complete, others }
}

/** Rules are not swapped under another page that is open. */
async function useNow(): Promise<Reply> {
  const others = (await pages()).length - 1
  if (others === 0) await self.skipWaiting()
  return { complete: true, others }
}

async function pages(): Promise<readonly Client[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return all.filter(({ url }) => url.startsWith(scope))
}

async function forgetEarlier(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(family) && name !== cacheName).map((one) => caches.delete(one)),
  )
}
