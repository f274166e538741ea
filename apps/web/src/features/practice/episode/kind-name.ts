import { useProduct } from '../../../lende.tsx'

/** What a kind of document is called; one that another edition made may have no name here. */
export function useKindName(): (kind: string) => string {
  const { words } = useProduct()
  return (kind) => {
    const key = `documents.${kind}.name`
    return words.has(key) ? words.text(key) : kind
  }
}
