// The page that stands between somebody and the practice now; none once they are in.

import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Session } from '../here.tsx'
import { Told } from '../told.tsx'
import { AcceptInvitation } from './accept-invitation.tsx'
import { ChooseWorkplace } from './choose-workplace.tsx'
import { FirstRun } from './first-run.tsx'
import { NewPassword } from './new-password.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondFactor } from './second-factor.tsx'
import type { SecretInPlace } from './secret-in-place.ts'
import { SignIn } from './sign-in.tsx'
import type { Stage } from './stage.ts'
import type { useStanding } from './use-standing.ts'

type Standing = Pick<ReturnType<typeof useStanding>, 'who' | 'needsToken' | 'asked'>

interface Props extends Standing {
  readonly stage: Stage
  readonly secret: SecretInPlace | null
  readonly codes: readonly string[]
  /** A second factor was set up, with these recovery codes; none when those there were are kept. */
  readonly entered: (codes: readonly string[]) => void
  /** What somebody was doing waits for them to be back. */
  readonly isHeld: boolean
}

export function Before(props: Props) {
  const { stage, codes, entered, asked } = props
  switch (stage) {
    case 'in':
      return null
    case 'recovery-codes':
      return <RecoveryCodes codes={codes} kept={() => entered([])} />
    case 'waiting':
      return (
        <div className="page">
          <Told<unknown> query={asked}>{() => null}</Told>
        </div>
      )
    default:
      return props.who === null ? <Nobody {...props} who={null} /> : <Somebody {...props} who={props.who} />
  }
}

function Nobody({ stage, secret, needsToken, isHeld }: Props & { readonly who: null }) {
  const say = usePracticeMessages().signIn
  if (stage === 'first-run')
    return <FirstRun needsToken={needsToken} token={secret?.kind === 'first-run' ? secret.token : null} />
  if (secret !== null && stage !== 'sign-in') return <WithLink secret={secret} who={null} />
  return <SignIn {...(isHeld ? { why: say.sessionOver } : {})} />
}

function Somebody({ stage, secret, entered, who }: Props & { readonly who: Session }) {
  if (stage === 'second-factor')
    return <SecondFactor key={who.secondFactor} isNew={who.secondFactor === 'to-set-up'} entered={entered} />
  return secret === null || stage === 'workplace' ? (
    <ChooseWorkplace session={who} />
  ) : (
    <WithLink secret={secret} who={who} />
  )
}

function WithLink({
  secret: { kind, token, forget },
  who,
}: {
  readonly secret: SecretInPlace
  readonly who: Session | null
}) {
  return kind === 'new-password' ? (
    <NewPassword token={token} done={forget} />
  ) : (
    <AcceptInvitation token={token} who={who} done={forget} />
  )
}
