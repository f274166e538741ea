// What only the explorer reads: figures, the proof, and what the content knows besides the guideline. Loaded when asked.

import type { Language } from '@lende/wording'
import besidesUrl from '#build/web-data/besides.json?url'
import figuresDe from '#build/web-data/figures.de.json?url'
import figuresEn from '#build/web-data/figures.en.json?url'
import figuresFr from '#build/web-data/figures.fr.json?url'
import figuresNl from '#build/web-data/figures.nl.json?url'
import proofsUrl from '#build/web-data/proofs.json?url'
import type { Besides, DrawnFigure, ProofSummary } from './features/explorer/explorer-shapes.ts'

const figuresUrl: Readonly<Record<Language, string>> = { nl: figuresNl, fr: figuresFr, de: figuresDe, en: figuresEn }

export const besides = (): Promise<Besides> => loaded(besidesUrl)
export const proofs = (): Promise<ProofSummary> => loaded(proofsUrl)
export const figuresFor = (language: Language): Promise<readonly DrawnFigure[]> => loaded(figuresUrl[language])

const known = new Map<string, Promise<unknown>>()

/** The same promise for an address each time; a failure is forgotten, so that it can be tried again. */
function loaded<Shape>(url: string): Promise<Shape> {
  const found = known.get(url) as Promise<Shape> | undefined
  if (found !== undefined) return found
  const promise = load<Shape>(url)
  known.set(url, promise)
  promise.catch(() => known.delete(url))
  return promise
}

async function load<Shape>(url: string): Promise<Shape> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} could not be loaded`)
  return (await response.json()) as Shape
}
