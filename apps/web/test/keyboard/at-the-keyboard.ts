// Somebody at the keyboard: what has focus, and where a walk with Tab alone leads. A pointer that is used is a trespass.

import type { Stage } from '../journeys/stage.ts'
import { seen } from '../seen.ts'
import type { Visit, VisitOptions } from '../visit.ts'

/** One place where focus stops, as it stands on the page. */
export interface Stop {
  readonly name: string
  /** Is there a ring of two pixels or more around it, or around what stands for it? */
  readonly ringed: boolean
  /** Is any of it in sight, with nothing over it? */
  readonly inSight: boolean
}

/** Opens Lende for who has no pointer. */
export async function sitDown(stage: Stage, options: VisitOptions = {}): Promise<Visit> {
  const visit = await stage.open(options)
  visit.page.setDefaultTimeout(5000)
  await visit.page.addInitScript(() => {
    addEventListener('pointerdown', () => console.error('a pointer was used'), true)
  })
  return visit
}

/** Presses Tab until what has focus is what is looked for. */
export async function tabTo(visit: Visit, selector: string): Promise<void> {
  for (let turn = 0; turn < 150; turn++) {
    await visit.key('Tab')
    if (await hasFocus(visit, selector)) return
  }
  throw new Error(`Tab does not reach ${selector}`)
}

export const hasFocus = (visit: Visit, selector: string): Promise<boolean> =>
  visit.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

/** Is focus on, or in, what is looked for? */
export const focusWithin = (visit: Visit, selector: string): Promise<boolean> =>
  visit.page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector)

/** From the blank page to the first question. */
export async function enterConsult(visit: Visit): Promise<void> {
  await visit.goTo('/')
  await tabTo(visit, '.door')
  await visit.key('Enter')
  await seen(visit.page.locator('.asking[data-drawn] [data-ask]'))
  await visit.settle()
}

/** Whatever had focus, the next Tab begins at the top of the page. */
const beginAtTop = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-stop]')) one.removeAttribute('data-stop')
    const top = document.createElement('span')
    top.tabIndex = -1
    document.body.prepend(top)
    top.focus()
    top.remove()
  })

/** Walks with Tab from the top of the page to its end; the places where focus stopped are marked in passing. */
export async function walk(visit: Visit): Promise<Stop[]> {
  const stops: Stop[] = []
  await beginAtTop(visit)
  for (let turn = 0; turn < 400; turn++) {
    await visit.page.keyboard.press('Tab')
    const stop = await visit.page.evaluate(look, turn)
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error('the walk with Tab does not end')
}

/** What has focus, seen from inside the page; nothing at the end of it, or where the walk has been before. */
function look(turn: number): Stop | null {
  const focused = document.activeElement
  if (!(focused instanceof Element) || focused === document.body || focused.hasAttribute('data-stop')) return null
  focused.setAttribute('data-stop', String(turn))
  const standIns = [focused, focused.closest('label, [data-focus-visible]')].filter((one) => one !== null)
  const isRinged = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
  }
  const isInSight = (one: Element): boolean => {
    const { left, top, width, height } = one.getBoundingClientRect()
    return [0.05, 0.25, 0.5, 0.75, 0.95].some((down) =>
      [0.05, 0.5, 0.95].some((along) =>
        one.contains(document.elementFromPoint(left + along * width, top + down * height)),
      ),
    )
  }
  const words = focused.getAttribute('aria-label') ?? focused.textContent ?? ''
  return {
    name: `${focused.tagName.toLowerCase()}.${focused.className} ${words.trim().slice(0, 40)}`,
    ringed: standIns.some(isRinged),
    inSight: standIns.some(isInSight),
  }
}
