/** To the page as a whole, where what was pressed is gone; after a dialog has given back what it held. */
export function focusPage(): void {
  setTimeout(() => document.getElementById('content')?.focus({ preventScroll: true }), 50)
}
