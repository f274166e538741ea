// What can be changed once there is a reason: lighter, something else in its place, something left out or added.

import type { Chosen, Programme } from '@lende/care'
import { exchanged, isAgainst, isSame, lowered, objectionsTo, toggled, withoutItem } from '@lende/care'
import { Button } from '../../design-system/button.tsx'
import { ItemCard } from './item-card.tsx'
import { nameOf } from './item-words.ts'
import { Picker } from './picker.tsx'
import type { Planned, ProgrammeView } from './programme-view.ts'

interface ChangingProps extends Planned {
  readonly change: (programme: Programme | null) => void
}

export function Changing({ view, programme, change }: ChangingProps) {
  const { say, content, advice } = view
  return (
    <>
      <div className="row">
        <Button onPress={() => change(lowered(programme, advice.on, content))}>{say.lower}</Button>
      </div>
      <ul className="stack">
        {programme.items.map((item, place) => (
          <li key={nameOf(item, view.words)} className="stack" data-gap="tight">
            <Instead view={view} programme={programme} place={place} change={change} />
            {item.from === advice.on ? (
              <ul className="programme-items">
                <ItemCard view={view} programme={programme} place={place} />
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      <Picker
        view={view}
        choose={(chosen) => change(toggled(programme, chosen, { on: advice.on, way: programme.way, content }))}
      />
    </>
  )
}

/** What trains the same can take the place of one. */
function Instead({ view, programme, place, change }: ChangingProps & { readonly place: number }) {
  const { words, say, advice } = view
  const item = programme.items[place]
  if (item === undefined) return null
  const name = nameOf(item, words)
  const others = replacementsFor(view, programme, place)
  return (
    <div className="row programme-instead">
      <strong>{name}</strong>
      {others.map((chosen) => (
        <Button key={nameOf(chosen, words)} onPress={() => change(exchanged(programme, place, chosen, advice.on))}>
          {say.exchangeFor(nameOf(chosen, words))}
        </Button>
      ))}
      <Button kind="quiet" onPress={() => change(withoutItem(programme, place))}>
        {say.leaveOut}
      </Button>
    </div>
  )
}

function replacementsFor(
  { exercises, advice, answers }: ProgrammeView,
  programme: Programme,
  place: number,
): readonly (Chosen & { readonly exercise: string })[] {
  const now = exercises.find(({ exercise }) => exercise === programme.items[place]?.exercise)
  if (now === undefined) return []
  return exercises
    .filter(
      (one) => one.trains === now.trains && !programme.items.some((item) => isSame(item, { exercise: one.exercise })),
    )
    .filter((one) => !isAgainst(objectionsTo(one, { advice, answers })))
    .map(({ exercise, unit }) => ({ exercise, unit }))
}
