// Has the browser keep Lende for use without network, after the page has loaded; whatever fails, the page works on.

import { offlineStore } from './offline-store.ts'
import { ask } from './worker-talk.ts'

const HOUR = 3_600_000

/** To be called once, when the page starts. */
export function registerOffline(): void {
  if (!import.meta.env.PROD) return
  if (!isSecureContext) offlineStore.set({ readiness: 'insecure' })
  else if (!('serviceWorker' in navigator)) offlineStore.set({ readiness: 'refused' })
  else {
    offlineStore.set({ readiness: 'checking' })
    if (document.readyState === 'complete') void register()
    else addEventListener('load', () => void register(), { once: true })
  }
}

async function register(): Promise<void> {
  try {
    const place = new URL('service-worker.js', document.baseURI)
    follow(await navigator.serviceWorker.register(place, { updateViaCache: 'none' }))
  } catch {
    // Without network a known worker is found all the same; here there is none, or the browser keeps nothing.
    offlineStore.set({ readiness: 'refused' })
  }
}

function follow(registration: ServiceWorkerRegistration): void {
  const lookForUpdate = (): void =>
    offlineStore.set({ update: registration.active === null ? null : registration.waiting })
  const watch = (): void => {
    const coming = registration.installing
    if (coming === null) return
    if (registration.active === null) offlineStore.set({ readiness: 'preparing' })
    coming.addEventListener('statechange', () => {
      lookForUpdate()
      if (coming.state === 'activated') void settle(coming)
      if (coming.state === 'redundant' && registration.active === null) offlineStore.set({ readiness: 'failed' })
    })
  }
  registration.addEventListener('updatefound', watch)
  watch()
  lookForUpdate()
  if (registration.active !== null) void settle(registration.active)
  lookAgainOnReturn(registration)
}

/** The worker says whether everything is kept, and tidies up after versions that no page uses. */
async function settle(worker: ServiceWorker): Promise<void> {
  // Its name carries a hash over all it loads, so that it stands for the version of the page.
  const from = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? ''
  const { complete } = await ask(worker, { kind: 'settle', from })
  offlineStore.set({ readiness: complete ? 'ready' : 'failed' })
}

/** A page that stays open for days asks for a new version when somebody comes back to it, at most once an hour. */
function lookAgainOnReturn(registration: ServiceWorkerRegistration): void {
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < HOUR) return
    looked = Date.now()
    registration.update().catch(() => undefined)
  })
}

/** Goes over to the new version and reloads, once; or gives the number of other pages that are in the way. */
export async function goOver(update: ServiceWorker): Promise<number> {
  const reload = (): void => location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  const { others } = await ask(update, { kind: 'use-now' })
  if (others > 0) navigator.serviceWorker.removeEventListener('controllerchange', reload)
  return others
}
