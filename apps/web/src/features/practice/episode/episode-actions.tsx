// What is to be done next with an episode: a consult first of all; besides, a referral, and its end.

import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { useConsult } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { today } from '../../../today.ts'
import { interviewers } from '../../consult/interviewers.ts'
import { WhyNot } from '../form.tsx'
import { useHere } from '../here.tsx'
import { CloseEpisode } from './close-episode.tsx'
import { type Episode, type Listed, standing } from './kept.ts'
import { OtherDay } from './other-day.tsx'
import { useNameOf } from './patient-name.tsx'
import { Refer } from './refer.tsx'
import { useBeginConsult } from './use-begin-consult.tsx'

interface Props {
  readonly episode: Episode
  readonly etag: string
  readonly assessments: readonly Listed[]
}

type Doing = 'close' | 'refer'

export function EpisodeActions(props: Props) {
  const { episode: say } = usePracticeMessages()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { episode } = props
  if (episode.closedOn !== null) return <Reopen {...props} />
  const done = () => setDoing(null)
  return (
    <div className="episode-actions">
      <div className="row">
        <Consult {...props} beside={<Button onPress={() => setDoing('refer')}>{say.refer}</Button>} />
        <Button kind="quiet" onPress={() => setDoing('close')}>
          {say.close}
        </Button>
      </div>
      <Refer episode={episode} isOpen={doing === 'refer'} done={done} />
      <CloseEpisode {...props} stand={standing(props.assessments)} isOpen={doing === 'close'} done={done} />
    </div>
  )
}

/** A first contact, the next one, or the one that is open. */
function Consult({ episode, assessments, beside }: Props & { readonly beside: ReactNode }) {
  const { episode: say } = usePracticeMessages()
  const name = useNameOf(episode.patient)
  const role = useRoleInConsult()
  const state = useConsult()
  const { begin, isBusy, told } = useBeginConsult()
  const isFirst = standing(assessments).length === 0
  const onset = { from: episode.onsetFrom, to: episode.onsetTo }
  const beginOn = (on: string): void =>
    begin({
      wanted: { onset, listed: assessments, on, role, instead: null },
      of: { episode: episode.episode, name },
    })
  const isOpen = state?.inHand?.episode === episode.episode && state.inHand.recorded !== state.consult
  if (isOpen)
    return (
      <>
        <Link className="button" data-kind="primary" href="/consult">
          {say.goOn}
        </Link>
        {beside}
      </>
    )
  const isJustRecorded = state?.inHand?.episode === episode.episode && state.inHand.assessment !== null
  return (
    <>
      <Button kind="primary" aria-disabled={isBusy} onPress={() => beginOn(today())}>
        {isFirst ? say.firstContact : say.followUp}
      </Button>
      {isJustRecorded ? (
        <Link className="button" href="/documents">
          {say.letters}
        </Link>
      ) : null}
      {beside}
      <OtherDay from={episode.onsetFrom} begin={beginOn} />
      {told}
    </>
  )
}

/** Who has an interview of their own asks as who they are; others as they set it. */
export function useRoleInConsult(): string {
  const { at } = useHere()
  const { settings } = useLende()
  const own = interviewers.find((one) => one === at.role)
  return own ?? interviewers.find((one) => one === settings.role) ?? interviewers[0]
}

function Reopen({ episode: { episode }, etag }: Props) {
  const { episode: say } = usePracticeMessages()
  const reopen = useChange('POST /api/episodes/:episode/reopen')
  return (
    <div className="episode-actions">
      <WhyNot failure={reopen.error} />
      <div className="row">
        <Button
          kind="primary"
          aria-disabled={reopen.isPending}
          onPress={() => (reopen.isPending ? undefined : reopen.mutate({ params: { episode }, body: {}, etag }))}
        >
          {say.reopen}
        </Button>
      </div>
    </div>
  )
}
