// Reads HTML strictly, as far as the book uses it: what is not closed, or closed out of turn, is an error.

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Text that stands directly in it. */
  text: string
  /** Every element in it, at any depth. */
  readonly inside: Element[]
}

const empty = new Set(['meta', 'br', 'col', 'wbr'])
const part = /<!DOCTYPE html>|<\/([a-z0-9]+)>|<([a-z0-9]+)((?:\s+[a-zA-Z0-9-]+(?:="[^"<>]*")?)*)\s*(\/?)>|([^<]+)/gy

/** Every element in the order in which it opens; throws at the first thing that is not sound. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = []
  const open: Element[] = []
  part.lastIndex = 0
  while (part.lastIndex < html.length) {
    const at = part.lastIndex
    const found = part.exec(html)
    if (found === null) throw new Error(`not sound HTML: ${html.slice(at, at + 80)}`)
    const [, closed, opened, attributes = '', isClosed, text] = found
    if (text !== undefined) addText(decoded(text), open.at(-1))
    if (closed !== undefined) close(closed, open)
    if (opened === undefined) continue
    const element = { name: opened, attributes: attributesIn(attributes), text: '', inside: [] }
    all.push(element)
    for (const outer of open) outer.inside.push(element)
    if (isClosed !== '/' && !empty.has(opened)) open.push(element)
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ name }) => name).join(' ')}`)
  return all
}

function addText(text: string, to: Element | undefined): void {
  if (to !== undefined) to.text += text
}

function close(name: string, open: Element[]): void {
  const last = open.pop()
  if (last?.name !== name) throw new Error(`${name} closes ${last?.name}: ${last?.attributes['id']} ${last?.text}`)
}

/** All text in an element. */
export const textOf = (element: Element): string => [element, ...element.inside].map(({ text }) => text).join(' ')

function attributesIn(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([a-zA-Z0-9-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name as string, decoded(value ?? '')]))
}

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
