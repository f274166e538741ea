// What an occupational physician may be asked and sent, as the content has it, in the words of who asks.

import { useProduct } from '../../../lende.tsx'

export function useWorkView(): { readonly asks: readonly string[]; readonly opens: readonly string[] } {
  const { aids, words } = useProduct()
  const view = aids.documents?.['work-view']
  return {
    asks: (view?.asks ?? []).map(({ ask }) => words.text(`documents.asks.${ask}`)),
    opens: view?.opens ?? [],
  }
}
