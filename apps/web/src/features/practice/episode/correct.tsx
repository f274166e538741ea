// To correct an assessment: it is opened in the consult as it was answered then, over what stood before it.

import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useWhole } from '../../../practice/lists.ts'
import { useTold } from '../../../practice/queries.ts'
import type { Kept } from './kept.ts'
import { useNameOf } from './patient-name.tsx'
import { useBeginConsult } from './use-begin-consult.tsx'

export function Correct({ kept }: { readonly kept: Kept }) {
  const { episode: say } = usePracticeMessages()
  const { assessment, episode, on, role } = kept
  const of = useTold('GET /api/episodes/:episode', { params: { episode } }).data?.body
  const listed = useWhole('GET /api/episodes/:episode/assessments', { params: { episode } }).data?.body
  const { begin, isBusy, told } = useBeginConsult()
  if (of === undefined || listed === undefined) return null
  return (
    <>
      <WithName patient={of.patient}>
        {(name) => (
          <Button
            aria-disabled={isBusy}
            onPress={() =>
              begin({
                wanted: { onset: { from: of.onsetFrom, to: of.onsetTo }, listed, on, role, instead: assessment },
                of: { episode, name },
              })
            }
          >
            {say.correct}
          </Button>
        )}
      </WithName>
      {told}
    </>
  )
}

function WithName({
  patient,
  children,
}: {
  readonly patient: string
  readonly children: (name: string) => React.ReactNode
}) {
  return children(useNameOf(patient))
}
