// What is kept as JSON is sent as it was kept: read and written again it would cost more than all else of an answer.

export class KeptJson {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The body as JSON; null where nothing of it is kept so. */
export function textWithKept(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const parts = Object.entries(body)
  if (!parts.some(([, part]) => part instanceof KeptJson)) return null
  let text = ''
  for (const [name, part] of parts)
    text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${part instanceof KeptJson ? part.text : JSON.stringify(part)}`
  return `${text}}`
}
