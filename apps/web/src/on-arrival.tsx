// Screens and parts of screens that are loaded once somebody comes to them. React shows what stands in for them for 300 ms at
// the least, however soon they are there: so what is loaded already is drawn at once, and what is likely to be next is loaded
// before anybody asks.

import { type ComponentType, lazy, useState } from 'react'

type Load<Props> = () => Promise<ComponentType<Props>>

export interface OnArrival<Props> {
  (props: Props): React.JSX.Element
  /** Loads it, and draws nothing. */
  readonly load: () => Promise<unknown>
}

const all = new Set<OnArrival<never>['load']>()

/** A component that is loaded when it is first drawn; before, unless few come there and it is large. */
export function onArrival<Props extends object>(find: Load<Props>, { isForFew = false } = {}): OnArrival<Props> {
  let loaded: ComponentType<Props> | null = null
  const load = async () => {
    loaded = await find()
    return { default: loaded }
  }
  const Later = lazy(load)
  function Arrived(props: Props) {
    // The same for as long as it stands there: another would begin anew.
    const [Here] = useState<ComponentType<Props>>(() => loaded ?? Later)
    return <Here {...props} />
  }
  if (!isForFew) all.add(load)
  return Object.assign(Arrived, { load })
}

/** How long nobody must have pressed anything, in milliseconds: who is answering is not to wait for a screen. */
const quiet = 1000

/** Loads the rest one by one, parts of screens after their screens, in moments when nothing else is to be done. */
export async function loadTheRest(): Promise<void> {
  let pressed = performance.now() - quiet
  for (const kind of ['pointerdown', 'keydown'])
    addEventListener(kind, () => (pressed = performance.now()), { capture: true, passive: true })
  for (const load of all) {
    for (let left = 1; left > 0; left = pressed + quiet - performance.now()) await later(left)
    await idle()
    await load().catch(() => undefined)
  }
}

const later = (milliseconds: number): Promise<unknown> => new Promise((then) => setTimeout(then, milliseconds))
const idle = (): Promise<unknown> =>
  new Promise((then) => ('requestIdleCallback' in globalThis ? requestIdleCallback(then) : setTimeout(then, 50)))
