// Who cares in this episode; a colleague comes in, and goes.

import { useRef, useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { SelectField, useMistake, WhyNot } from '../form.tsx'
import { isClinician, useHere } from '../here.tsx'
import { dayOf } from './happened.ts'
import type { Episode } from './kept.ts'
import { caringSeats, type Seat, usePeopleHere } from './people-here.ts'

type Carer = Episode['careTeam'][number]
export function CareTeam({ episode: { episode, careTeam, closedOn } }: { readonly episode: Episode }) {
  const { episode: say, practice } = usePracticeMessages()
  const { at } = useHere()
  const end = useChange('POST /api/episodes/:episode/care-team/end')
  const list = useRef<HTMLDivElement>(null)
  const mayChange = isClinician(at.role)
  const leave = ({ person, role }: Carer): void =>
    end.mutate(
      { params: { episode }, body: { person, role: role as Seat['role'] } },
      { onSuccess: () => list.current?.focus() },
    )
  return (
    <>
      <WhyNot failure={end.error} />
      <div ref={list} tabIndex={-1} className="episode-care-team">
        {careTeam.length === 0 ? <p className="soft">{say.nobodyCares}</p> : null}
        <ul>
          {careTeam.map((carer) => (
            <li key={`${carer.person} ${carer.role}`}>
              <CarerLine carer={carer} />
              {mayChange ? (
                <Button
                  kind="quiet"
                  aria-label={practice.labelled(say.leave, carer.name)}
                  aria-disabled={end.isPending}
                  onPress={() => (end.isPending ? undefined : leave(carer))}
                >
                  {say.leave}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      {mayChange && closedOn === null ? (
        <Join episode={episode} careTeam={careTeam} done={() => list.current?.focus()} />
      ) : null}
    </>
  )
}

function CarerLine({ carer: { name, role, since } }: { readonly carer: Carer }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { roleOf } = usePeopleHere()
  return (
    <span>
      <bdi>{name}</bdi>, {roleOf(role)}{' '}
      <span className="soft small">{say.joined(dayInWords(dayOf(since), words))}</span>
    </span>
  )
}

/** Everybody who works here and does not care in this role yet. */
function Join({
  episode,
  careTeam,
  done,
}: Pick<Episode, 'episode' | 'careTeam'> & {
  /** The button waits for another choice, and keeps no focus. */
  readonly done: () => void
}) {
  const { episode: say } = usePracticeMessages()
  const { colleagues, roleOf } = usePeopleHere()
  const add = useChange('POST /api/episodes/:episode/care-team')
  const mistake = useMistake(add.error)
  const [chosen, choose] = useState('')
  const others = caringSeats(colleagues).filter(
    ({ person, role }) => !careTeam.some((one) => one.person === person && one.role === role),
  )
  const wanted = others.find(({ person, role }) => chosen === `${person} ${role}`)
  if (others.length === 0) return null
  const join = (): void => {
    if (wanted === undefined || add.isPending) return
    const { person, role } = wanted
    const onSuccess = (): void => {
      choose('')
      done()
    }
    add.mutate({ params: { episode }, body: { person, role } }, { onSuccess })
  }
  return (
    <form
      className="episode-care-team-join"
      onSubmit={(event) => {
        event.preventDefault()
        join()
      }}
    >
      <WhyNot failure={add.error} />
      <SelectField
        label={say.add}
        options={[
          { value: '', name: say.choose },
          ...others.map(({ person, name, role }) => ({ value: `${person} ${role}`, name: `${name}, ${roleOf(role)}` })),
        ]}
        value={chosen}
        change={choose}
        mistake={mistake('/person') ?? mistake('/role')}
      />
      <Button type="submit" isDisabled={wanted === undefined}>
        {say.addDo}
      </Button>
    </form>
  )
}
