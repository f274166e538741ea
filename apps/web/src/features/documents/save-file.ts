/** Offers a file; nothing of it stays in the page. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser needs the address until it has taken the file over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
