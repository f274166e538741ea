// Who else may read of the plan. Not asked is no consent, and a no is kept as a no.

import type { PlanReader } from '@lende/care'
import { planReaders } from '@lende/care'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { Choice } from '../settings/choice.tsx'
import { Section } from './section.tsx'
import type { PlanView } from './work-view.ts'

const replies = ['yes', 'no', 'open'] as const

export function Sharing({ view }: { readonly view: PlanView }) {
  const say = useCareMessages().work
  const { plan, change, product } = view
  const name = product.words.text('work-plan.actor.occupational-physician')
  const give = (reader: PlanReader, reply: (typeof replies)[number]): void => {
    const { [reader]: _, ...others } = plan.consent ?? {}
    change({ ...plan, consent: reply === 'open' ? others : { ...others, [reader]: reply } })
  }
  return (
    <Section title={say.share} part="share">
      {planReaders.map((reader) => (
        <Choice
          key={reader}
          label={reader === 'employer' ? say.shareEmployer : say.sharePhysician(name)}
          options={replies.map((value) => ({ value, name: say.consent[value] }))}
          value={plan.consent?.[reader] ?? 'open'}
          choose={(reply) => give(reader, reply)}
        />
      ))}
      <p className="soft small">{say.shareMeans}</p>
    </Section>
  )
}
