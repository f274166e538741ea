// The workplaces of one person, each to be chosen; the one they work at now is only named.

import { useMutation } from '@tanstack/react-query'
import { LineButton } from '../../../design-system/line-button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Answered, AnswerOf, Asking, NotDone } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import type { ReadName } from '../../../practice/queries.ts'
import { known } from '../../../practice/queries.ts'
import { WhyNot } from '../form.tsx'
import type { Workplace } from '../here.tsx'
import { useRoleName } from '../people/role-name.ts'

const session: ReadName = 'GET /api/session'
type Change = 'POST /api/session/workplace'

export function WorkplaceList({
  workplaces,
  at,
}: {
  readonly workplaces: readonly Workplace[]
  readonly at: Workplace | null
}) {
  const say = usePracticeMessages().signIn
  const roleName = useRoleName()
  const work = useWorkAt()
  return (
    <>
      <WhyNot failure={work.error} />
      <ul className="entry-workplaces">
        {workplaces.map((one) => (
          <li key={`${one.practice} ${one.role}`}>
            {isSame(one, at) ? (
              <p className="entry-workplace" aria-current="true">
                <span>{one.name}</span> <span className="soft">{say.hereNow(roleName(one.role))}</span>
              </p>
            ) : (
              <LineButton
                className="entry-workplace"
                press={() => (work.isPending ? undefined : work.mutate({ practice: one.practice, role: one.role }))}
              >
                <strong>{one.name}</strong> <span className="soft">{roleName(one.role)}</span>
              </LineButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const isSame = (one: Workplace, other: Workplace | null): boolean =>
  one.practice === other?.practice && one.role === other.role

/** Only who is signed in is read again: what was read at the other workplace is not asked for here. */
function useWorkAt() {
  return useMutation<Answered<AnswerOf<Change>>, NotDone, Asking<Change>['body']>({
    mutationFn: (body) => ask('POST /api/session/workplace', { body }),
    onSuccess: () => known.invalidateQueries({ queryKey: [session] }),
  })
}
