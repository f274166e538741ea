// What the interview asks, in its order, for this role and contact. It needs no answers either.

import type { Contact, Guideline } from '@lende/engine'
import type { Words } from '@lende/wording'
import { labelOf } from '@lende/wording'
import { useMessages, useProduct } from '../../lende.tsx'
import type { Selection } from './selection.ts'

export function InterviewOrder({ selection: { role, contact } }: { readonly selection: Selection }) {
  const say = useMessages().pathway
  const { guideline, words } = useProduct()
  const own = guideline.interviews.find((one) => one.role === role && one.contact === contact)
  const all = guideline.interview.map(({ group }) => group)
  const { groups = all, oneScreen = [], fewTogether = [], asBefore = [] } = own ?? {}
  const after = all.filter((group) => !groups.includes(group))
  const named = (some: readonly string[]): string => some.map((one) => words.text(`interview.${one}`)).join(', ')
  return (
    <section className="asked" aria-labelledby="asked">
      <h2 id="asked">{say.asked}</h2>
      <p className="soft small">{own === undefined ? say.noOwnOrder : orderFor(contact, say)}</p>
      <ol>
        {groups.map((group) => (
          <li key={group}>
            <span>{words.text(`interview.${group}`)}</span>{' '}
            <span className="soft small">{sectionOf(group, guideline, words)}</span>
          </li>
        ))}
      </ol>
      {oneScreen.length === 0 ? null : <p className="soft small">{say.oneScreen(named(oneScreen))}</p>}
      {fewTogether.map((few) => (
        <p className="soft small" key={few.groups.join(' ')}>
          {say.fewTogether(few.most, named(few.groups))}
        </p>
      ))}
      {asBefore.length === 0 ? null : (
        <p className="soft small">{say.asBefore(asBefore.map((fact) => labelOf(fact, words)).join(', '))}</p>
      )}
      {after.length === 0 ? null : <p className="soft small">{say.after(named(after))}</p>}
      <p className="soft small">{say.askedOnly}</p>
    </section>
  )
}

const orderFor = (contact: Contact, say: { readonly orderFirst: string; readonly orderFollowUp: string }): string =>
  contact === 'first' ? say.orderFirst : say.orderFollowUp

function sectionOf(group: string, guideline: Guideline, words: Words): string {
  const section = guideline.interview.find((one) => one.group === group)?.section
  return section === undefined ? '' : words.word('section', section)
}
