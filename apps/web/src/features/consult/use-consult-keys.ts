// The keyboard of the consult. A field that is being typed in keeps its keys, one for numbers those of numbers; a dialog keeps all of
// them.

import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { consultStore } from '../../consult/consult-store.ts'
import { useMessages } from '../../lende.tsx'

interface Keyed {
  readonly active: string
  readonly open: readonly string[]
  readonly setActive: (ask: string) => void
}

/** Answers, moves and asks by key, on the question that is active. */
export function useConsultKeys({ active, open, setActive }: Keyed): void {
  const say = useMessages().consult
  const [, goTo] = useLocation()
  useEffect(() => {
    const question = new ActiveQuestion(active)
    const move = (by: number): void => {
      const next = open[open.indexOf(active) + by]
      if (next !== undefined) setActive(next)
    }
    const actions: Readonly<Record<string, () => void>> = {
      '*': () => document.querySelector<HTMLElement>('.rest .button')?.click(),
      '?': () => question.press('[data-why]'),
      '=': () => goTo('/advice'),
      u: () => question.press('[data-cannot]'),
      x: () => question.press('.answers[data-scale] .answer:nth-child(11)'),
      [say.letterYes]: () => question.yes(),
      [say.letterNo]: () => question.no(),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      ArrowRight: () => question.focusBeside(1),
      ArrowLeft: () => question.focusBeside(-1),
      Backspace: () => consultStore.back(),
      Escape: () => (question.isAside() ? question.putAway() : consultStore.change(null)),
    }
    const onKey = (event: KeyboardEvent): void => {
      if (isSpokenFor(event, question) && !(event.key === 'Escape' && isTyping(event, question) && question.isAside()))
        return
      const action = /^\d$/.test(event.key) ? () => question.digit(event.key) : actions[event.key]
      if (action !== undefined) event.preventDefault()
      action?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [active, open, setActive, goTo, say])
}

/** A letter typed in the field for a number of this question is meant for the question; in any other field it is text. */
const isTyping = ({ target, key }: KeyboardEvent, question: ActiveQuestion): boolean => {
  if (!(target instanceof Element) || !target.matches('input, textarea')) return false
  return !target.matches('.number') || !question.holds(target) || !isOfWords.test(key)
}

/** What no number is written with. */
const isOfWords = /^[a-z?]$/

const keepsItsKeys = 'select, dialog, [role=dialog], [role=alertdialog], summary'

const isSpokenFor = (event: KeyboardEvent, question: ActiveQuestion): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.defaultPrevented ||
  isTyping(event, question) ||
  (event.target instanceof Element && event.target.closest(keepsItsKeys) !== null)

/** The active question as it stands on the page: a key presses the button that a pointer would. */
class ActiveQuestion {
  readonly #place: string

  constructor(ask: string) {
    this.#place = `[data-ask="${ask}"]`
  }

  holds(place: Element): boolean {
    return place.closest(this.#place) !== null
  }

  press(selector: string): void {
    document.querySelector<HTMLElement>(`${this.#place} ${selector}`)?.click()
  }

  /** A digit is the number on a scale, else the place of an answer; of the reasons for not knowing while those are open. */
  digit(key: string): void {
    const reasons = this.#all('[data-absences] .answer')
    const numbers = this.#all('.answers[data-scale] .answer')
    const inPlace = reasons.length > 0 ? reasons : this.#all('.answers .answer')
    const isNumber = reasons.length === 0 && numbers.length > 0
    const chosen = isNumber ? numbers.find((one) => one.textContent?.trim() === key) : inPlace[Number(key) - 1]
    chosen?.click()
  }

  no(): void {
    this.#options()[0]?.click()
  }

  yes(): void {
    const options = this.#options()
    if (options.length === 2) options[1]?.click()
  }

  /** Is the reason why it is asked open, or those why it cannot be known? */
  isAside(): boolean {
    return this.#aside() !== null
  }

  /** Closes what is open beside the question; focus that was in it goes back to what opened it. */
  putAway(): void {
    const opener = this.#aside()
    if (document.activeElement?.closest('.aside')) opener?.focus()
    opener?.click()
  }

  #aside = (): HTMLElement | null =>
    document.querySelector<HTMLElement>(`${this.#place} :is([data-why], [data-cannot])[aria-expanded="true"]`)

  focusBeside(by: number): void {
    const all = this.#all('.answer')
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
  }

  #options = (): HTMLElement[] => this.#all('.answers:not([data-scale], [data-absences]) .answer')

  #all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`${this.#place} ${selector}`)]
}
