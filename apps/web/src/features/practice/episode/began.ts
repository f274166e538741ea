import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'

interface Began {
  readonly onsetFrom: string
  readonly onsetTo: string
}

/** Since when, as exactly as it is known; a year that stands at the end is not said twice. */
export function useBegan(): (episode: Began) => string {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  return ({ onsetFrom, onsetTo }) => {
    const to = dayInWords(onsetTo, words)
    if (onsetFrom === onsetTo) return say.since(to)
    const isOneYear = onsetFrom.slice(0, 4) === onsetTo.slice(0, 4)
    return say.sinceBetween(dayInWords(onsetFrom, words, !isOneYear), to)
  }
}
