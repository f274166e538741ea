// One line of a sheet: its words to change, and, one press away, where it comes from; it can be taken out and put back.

import { memo, Suspense, useDeferredValue, useId, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useLende, useProduct } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { WordingCheck } from '../wording-check/wording-check.tsx'
import { LineWords } from './line-words.tsx'
import { Origins } from './origins.tsx'
import type { SheetLine } from './sheet.ts'
import { asMade, byHand, putBack, takenOut } from './sheet.ts'
import type { LineView } from './sheet-view.ts'

interface Props {
  readonly view: LineView
  readonly line: SheetLine
  /** Which line it is, for who does not see it. */
  readonly name: string
}

/** Drawn again only when it changes itself: a letter has many. */
export const LineOnSheet = memo(function LineOnSheet(props: Props) {
  const { line } = props
  // What is typed is drawn first, what is said of it in the frame after it.
  const settled = useDeferredValue(line)
  const [isOpen, setOpen] = useState(false)
  const { settings } = useLende()
  const id = useId()
  return (
    <div
      className="letter-line"
      data-line={line.line.kind}
      {...(line.line.kind === 'text' && line.line.strong ? { 'data-strong': '' } : {})}
      {...(line.isOut ? { 'data-out': '' } : {})}
      {...(isOpen ? { 'data-open': '' } : {})}
    >
      {line.isOut ? <s className="line-gone">{line.line.text}</s> : <LineWords {...props} />}
      <div className="line-tools" lang={settings.language}>
        <OutButton {...props} />
        <FromButton {...props} id={id} isOpen={isOpen} open={setOpen} />
      </div>
      {line.isOut ? null : <HandMark {...props} line={settled} />}
      {isOpen && !line.isOut ? (
        <div className="line-from" id={id} lang={settings.language}>
          <Suspense fallback={null}>
            <Origins line={line} />
          </Suspense>
        </div>
      ) : null}
    </div>
  )
})

/** One button for both ways, so that focus stays where it was. */
function OutButton({ view: { change }, line }: Props) {
  const say = useCareMessages().documents
  const { words } = useProduct()
  const does = line.isOut ? say.putBack : say.takeOut
  return (
    <Button
      kind="quiet"
      className="line-out"
      aria-label={words.labelled(does, inShort(line.line.text))}
      onPress={() => change((sheet) => (line.isOut ? putBack : takenOut)(sheet, line.id))}
    >
      {does}
    </Button>
  )
}

function FromButton({
  line,
  id,
  isOpen,
  open,
}: Props & { readonly id: string; readonly isOpen: boolean; readonly open: (isOpen: boolean) => void }) {
  const say = useCareMessages().documents
  const { words } = useProduct()
  if (line.isOut) return null
  return (
    <button
      type="button"
      className="line-why"
      aria-expanded={isOpen}
      aria-controls={id}
      aria-label={words.labelled(say.from, inShort(line.line.text))}
      title={say.from}
      onClick={() => open(!isOpen)}
    />
  )
}

/** That a person wrote this, with the way back to how it was, and words that could frighten. */
const HandMark = memo(function HandMark({ view: { change, product }, line }: Props) {
  const { settings } = useLende()
  const say = useCareMessages().documents
  const hand = byHand(line)
  if (hand === null) return null
  return (
    <div className="line-hand" lang={settings.language}>
      <p className="soft small">
        {say.byHand[hand]}
        {hand === 'changed' ? (
          <Button kind="quiet" onPress={() => change((sheet) => asMade(sheet, line.id))}>
            {say.asMade}
          </Button>
        ) : null}
      </p>
      <WordingCheck text={line.line.text} language={product.words.language} />
    </div>
  )
})

const inShort = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text)
