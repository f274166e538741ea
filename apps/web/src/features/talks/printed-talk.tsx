// A talk on half a page of A4, there only while it is printed, in the largest type in which it fits.

import { dayInFull } from '@lende/wording'
import './printed-talk.css'
import type { ReactNode } from 'react'
import { fitOnPage, usePrinting } from '../../design-system/printing.ts'
import type { TalkView } from './talk-view.ts'

/** From large to small; what each means stands in printed-talk.css. What is longer than half a page goes on below. */
const sizes = ['large', 'even', 'small', 'smaller'] as const
const besidesHalf = 297 - 136

const setToFit = (sheet: HTMLElement | null): void => fitOnPage(sheet, sizes, besidesHalf)

interface Props {
  readonly title: string
  readonly view: TalkView
  readonly children: ReactNode
}

export const PrintedTalk = (props: Props) => (usePrinting() ? <PaperTalk {...props} /> : null)

function PaperTalk({ title, view: { words, saying }, children }: Props) {
  const { on, edition } = saying.advice
  return (
    <article className="talk-paper" lang={words.language} ref={setToFit}>
      <header>
        <h1>{title}</h1>
        <p>{dayInFull(words, on)}</p>
      </header>
      {children}
      <footer>
        Lende, {words.say('edition')} {edition}. {words.say('disclaimer')}
      </footer>
    </article>
  )
}
