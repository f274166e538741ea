/** Offers a text as a file; nothing of it stays in the page. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser needs the address until it has taken the file over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
