// Single keys can be turned off: a voice that dictates, or a key touched unawares, then answers nothing.

/** To be called before any screen listens: a character pressed outside a control then reaches none of them. */
export function watchSingleKeys(): void {
  window.addEventListener('keydown', (event) => {
    const isOff = document.documentElement.dataset['singleKeys'] === 'off'
    if (isOff && event.key.length === 1) event.stopImmediatePropagation()
  })
}
