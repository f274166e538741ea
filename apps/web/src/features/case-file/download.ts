/** Offers a text, or what is a file already, as a file; nothing of it stays in the page. */
export function download(content: string | Blob, name: string): void {
  const address = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type: 'application/octet-stream' }) : content,
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser needs the address until it has taken the file over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
