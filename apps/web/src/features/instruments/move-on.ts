// Filling in a form by keyboard: each answer brings the next place, and the last one the button.

const places = '[data-entry]'

/** Focuses the next place of the form after this one; after the last, the button that takes the form in. */
export function moveOn(from: HTMLElement): void {
  const form = from.closest('form')
  if (form === null) return
  const all = [...form.querySelectorAll<HTMLElement>(places)]
  const next = all[all.findIndex((place) => place.contains(from)) + 1]
  const target =
    (next instanceof HTMLInputElement ? next : null) ??
    next?.querySelector<HTMLElement>('input:checked') ??
    next?.querySelector<HTMLElement>('input') ??
    form.querySelector<HTMLElement>('[type=submit]')
  target?.focus()
}
