/**
 * Lets go of what is focused, where it is about to be taken away and focus goes on to what comes next: the browser lays
 * the whole page out once more for a focused element that vanishes.
 */
export function letGo(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement) activeElement.blur()
}
