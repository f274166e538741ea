// What every screen has at hand: the settings, the interface's words, and the product once it is loaded.

import { createContext, use, useContext } from 'react'
import type { Messages } from './messages/nl.ts'
import type { Product } from './product.ts'
import { productIn } from './product.ts'
import type { Settings } from './settings.ts'

export interface Lende {
  readonly settings: Settings
  readonly change: (settings: Partial<Settings>) => void
  readonly messages: Messages
}

export const LendeContext = createContext<Lende | null>(null)

export function useLende(): Lende {
  const lende = useContext(LendeContext)
  if (lende === null) throw new ReferenceError('a screen stands outside Lende')
  return lende
}

export const useMessages = (): Messages => useLende().messages

/** The guideline in the language and country of the settings; waits while it loads. */
export function useProduct(): Product {
  const { language, country } = useLende().settings
  return use(productIn(language, country))
}
