// The head of the consult: the sections in words, for whom it is, and what can be done with it as a whole.

import type { Words } from '@lende/wording'
import { memo, useState } from 'react'
import { Link } from 'wouter'
import type { RawCase } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { Dialog } from '../../design-system/dialog.tsx'
import { useLende } from '../../lende.tsx'
import { dayInWords } from '../instruments/day-in-words.ts'
import { interviewers } from './interviewers.ts'

const sections = ['safety', 'history', 'examination', 'classification', 'plan'] as const

/** Where in the consult we are, in words. */
export const ConsultHead = memo(function ConsultHead({
  earlier,
  at,
  words,
}: {
  readonly earlier: RawCase | null
  /** The section that is asked now; undefined when nothing is. */
  readonly at: string | undefined
  readonly words: Words
}) {
  const say = useLende().messages.consult
  const last = (earlier?.assessments.at(-1) as { on?: string } | undefined)?.on
  return (
    <header className="consult-head">
      <h1 className="visually-hidden">{say.title}</h1>
      <ol className="sections" aria-label={say.sections}>
        {sections.map((section) => (
          <li key={section} {...(at === section ? { 'aria-current': 'step' as const } : {})}>
            {words.word('section', section)}
          </li>
        ))}
      </ol>
      <p className="soft small contact">
        {last === undefined ? say.firstContact : say.followUp(dayInWords(last, words))}
      </p>
    </header>
  )
})

/** For whom the consult is, and what can be done with it as a whole. */
export const ConsultTools = memo(function ConsultTools({
  role,
  isInHand,
  words,
}: {
  readonly role: string
  readonly isInHand: boolean
  readonly words: Words
}) {
  const { messages, change } = useLende()
  const say = messages.consult
  return (
    <div className="consult-tools">
      <label className="for-role small">
        <span className="soft">{say.forRole}</span>
        <select
          value={role}
          onChange={({ target }) => {
            change({ role: target.value })
            consultStore.setRole(target.value)
          }}
        >
          {interviewers.map((one) => (
            <option key={one} value={one}>
              {words.word('role', one)}
            </option>
          ))}
        </select>
      </label>
      <Link className="button" data-kind="quiet" href="/note">
        {say.note}
      </Link>
      <Link className="button" data-kind="quiet" href={isInHand ? '/advice' : '/save'}>
        {isInHand ? say.toRecord : say.save}
      </Link>
      <Clear />
    </div>
  )
})

function Clear() {
  const { messages } = useLende()
  const say = messages.consult
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setAsked(true)}>
        {say.clear}
      </Button>
      <Dialog title={say.clearAsk} isOpen={asked} onClose={() => setAsked(false)}>
        <p>{say.clearMeans}</p>
        <div className="row">
          <Button
            kind="primary"
            onPress={() => {
              setAsked(false)
              consultStore.clear()
            }}
          >
            {say.clearYes}
          </Button>
          <Button onPress={() => setAsked(false)}>{messages.shell.cancel}</Button>
        </div>
      </Dialog>
    </>
  )
}
