// A document of this consult as it is made now, in one language for one recipient.

import type { Document, DocumentKind, Material } from '@lende/documents'
import { doneByDefault, makeDocument } from '@lende/documents'
import type { Language } from '@lende/wording'
import { use, useMemo } from 'react'
import type { Consult, Outcome } from '../../consult/consult.ts'
import { agreedIn } from '../../consult/consult.ts'
import { useLende } from '../../lende.tsx'
import { careMessagesIn } from '../../messages/care/care-messages.ts'
import { messagesIn } from '../../messages/messages-in.ts'
import type { Product } from '../../product.ts'
import { productIn } from '../../product.ts'
import type { OfRecord } from '../practice/episode/of-record.ts'
import { headFilled } from './of-record.ts'
import type { SheetMessages } from './sheet-view.ts'

export interface Asked {
  readonly kind: DocumentKind
  readonly consult: Consult
  readonly outcome: Outcome
  readonly language: Language
  readonly recipient: string | undefined
  readonly ownActivities: boolean
  readonly ofRecord: OfRecord | null
}

export interface Made {
  readonly document: Document | null
  /** The guideline and the words of the interface in the language of the document. */
  readonly product: Product
  readonly messages: SheetMessages
}

export function useMade({ kind, consult, outcome, language, recipient, ownActivities, ofRecord }: Asked): Made {
  const { country } = useLende().settings
  const product = use(productIn(language, country))
  const [own, ofCare] = [use(messagesIn(language)), use(careMessagesIn(language))]
  const messages = useMemo(() => ({ ...own, ...ofCare }), [own, ofCare])
  const document = useMemo(() => {
    const done = { ...doneByDefault(outcome.advice), ownActivities }
    const say = messages.note.line
    const material: Material = { product, consult, outcome, agreed: agreedIn(consult), done, say }
    const made = makeDocument(kind, material, recipient === undefined ? {} : { recipient })
    const head = product.aids.documents?.documents.find(({ document }) => document === kind)?.head ?? []
    return made === null || ofRecord === null ? made : headFilled(made, head, ofRecord, product.words)
  }, [kind, consult, outcome, product, messages, recipient, ownActivities, ofRecord])
  return { document, product, messages }
}
