/** A file dropped beside its place would take the page away, and what is on it. An effect: returns how to end it. */
export function keepPage(): () => void {
  const keep = (event: DragEvent): void => event.preventDefault()
  addEventListener('dragover', keep)
  addEventListener('drop', keep)
  return () => {
    removeEventListener('dragover', keep)
    removeEventListener('drop', keep)
  }
}
