// Keys that answer: a digit does what the button with that number does, while the focus is on the question.

import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'

/** Not in a field, where a digit is typed, and not with a modifier. */
export function useDigits(question: RefObject<HTMLElement | null>, press: (digit: number) => void): void {
  const onDigit = useEffectEvent(press)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      if (!isPlain || event.target instanceof HTMLInputElement || !/^\d$/.test(event.key)) return
      event.preventDefault()
      onDigit(Number(event.key))
    }
    const place = question.current
    place?.addEventListener('keydown', listen)
    return () => place?.removeEventListener('keydown', listen)
  }, [question])
}

/** A digit pressed beside the field of a question is typed into it. */
export function useTyping(
  question: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  type: (change: (typed: string) => string) => void,
): void {
  useDigits(question, (digit) => {
    type((typed) => `${typed}${digit}`)
    field.current?.focus()
  })
}
