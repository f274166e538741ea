// For which profession: all of them in sight where there is room, else folded to the one that is chosen.

import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useMessages, useProduct } from '../../lende.tsx'
import { Choice } from '../settings/choice.tsx'

export function Profession({ role, choose }: { readonly role: string; readonly choose: (role: string) => void }) {
  const say = useMessages().pathway
  const { guideline, words } = useProduct()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="professions" data-open={isOpen || undefined}>
      <AriaButton className="professions-bar" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        <span className="soft">{say.role}</span> <strong>{words.word('role', role)}</strong>
      </AriaButton>
      <Choice
        label={say.role}
        look="list"
        options={guideline.roles.map((value) => ({ value, name: words.word('role', value) }))}
        value={role}
        choose={choose}
      />
    </div>
  )
}
