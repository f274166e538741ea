// Is a keyboard used? Key hints are shown only then; a touch hides them again.

/** Keeps `data-input` on the page as `keyboard`, `pointer` or `touch`. */
export function watchInput(): void {
  const page = document.documentElement
  const set = (kind: string): void => {
    if (page.dataset['input'] !== kind) page.dataset['input'] = kind
  }
  set(matchMedia('(hover: hover) and (pointer: fine)').matches ? 'keyboard' : 'touch')
  window.addEventListener('keydown', ({ key }) => (key === 'Shift' ? undefined : set('keyboard')), { passive: true })
  window.addEventListener('pointerdown', ({ pointerType }) => (pointerType === 'mouse' ? undefined : set('touch')), {
    passive: true,
  })
}
