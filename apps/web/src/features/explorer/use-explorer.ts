// What every page of the explorer has at hand: the guideline, all its words, and the guideline read backwards.

import type { Guideline } from '@lende/engine'
import type { Words } from '@lende/wording'
import { use } from 'react'
import { useLende, useProduct } from '../../lende.tsx'
import { sourceWordsIn } from '../../product.ts'
import type { Backlinks } from './backlinks.ts'
import { backlinksOf } from './backlinks.ts'
import type { explorer } from './messages/nl.ts'

export interface Explorer {
  readonly guideline: Guideline
  /** With those of statements, reasons and cases. */
  readonly words: Words
  readonly links: Backlinks
  readonly say: typeof explorer
}

const read = new WeakMap<Guideline, Backlinks>()

function linksOf(guideline: Guideline): Backlinks {
  const links = read.get(guideline) ?? backlinksOf(guideline)
  read.set(guideline, links)
  return links
}

/** Waits while the guideline or its words load. */
export function useExplorer(): Explorer {
  const { settings, messages } = useLende()
  const sources = sourceWordsIn(settings.language, settings.country)
  const { guideline } = useProduct()
  return { guideline, words: use(sources), links: linksOf(guideline), say: messages.explorer }
}
