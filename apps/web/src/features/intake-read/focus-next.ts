/** After something is confirmed, focus goes to what is to be confirmed next, and at the end to going on. */
export function focusNext(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true })
  })
}
