// Worked out again under its own edition: is it the very same advice that was given?

import { type Advice, adviceDifference } from '@lende/engine'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Answered, AnswerOf } from '../../../practice/ask.ts'
import { ask, type NotDone } from '../../../practice/ask.ts'
import { WhyNot } from '../form.tsx'
import { DifferenceInWords } from './difference-in-words.tsx'

const door = 'POST /api/assessments/:assessment/replay'

export function Replay({ assessment }: { readonly assessment: string }) {
  const { episode: say, practice } = usePracticeMessages()
  // It changes nothing: what was read stays as it is.
  const replay = useMutation<Answered<AnswerOf<typeof door>>, NotDone>({
    mutationFn: () => ask(door, { params: { assessment }, body: {} }),
  })
  const done = replay.data?.body
  return (
    <div className="episode-replay">
      <p className="soft small">{say.replayMeans}</p>
      <WhyNot failure={replay.error} />
      <div>
        <Button aria-disabled={replay.isPending} onPress={() => (replay.isPending ? undefined : replay.mutate())}>
          {say.replayDo}
        </Button>
      </div>
      <div role="status">
        {replay.isPending ? <p>{practice.loading}</p> : null}
        {done === undefined ? null : done.isSame ? (
          <p>{say.isSame}</p>
        ) : (
          <div className="notice">
            <p>
              <strong>{say.isOther}</strong>
            </p>
            <DifferenceInWords difference={adviceDifference(done.stored as Advice, done.now as Advice)} />
          </div>
        )}
      </div>
    </div>
  )
}
