// What a case file is called: the day, and nothing of the patient. A name of one's own is cleaned of what a disk refuses.

export const defaultName = (on: string): string => `lende-case-${on}`

/** A typed name as a file's name, without its ending; the default when nothing is left of it. */
export function fileName(typed: string, on: string, isSealed: boolean): string {
  const cleaned = typed
    .normalize('NFC')
    .replace(/\.(json|yaml|yml|lende)$/i, '')
    .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 80)
    .trim()
  return `${cleaned === '' ? defaultName(on) : cleaned}.${isSealed ? 'lende' : 'json'}`
}
