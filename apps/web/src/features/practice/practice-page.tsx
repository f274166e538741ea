// The way into the practice: is there one behind this page, has it begun, who is signed in, and where do they work now?

import './practice.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { Activity, use, useState } from 'react'
import { Link } from 'wouter'
import { usePracticeMessages } from '../../messages/practice/practice-messages.ts'
import { known } from '../../practice/queries.ts'
import { serverHere } from '../../server-here.ts'
import { HereContext } from './here.tsx'
import { InPractice } from './in-practice.tsx'
import { Before } from './sign-in/before.tsx'
import { useLeaving } from './sign-in/leave.ts'
import { LeftPage } from './sign-in/left-page.tsx'
import type { SecretInPlace } from './sign-in/secret-in-place.ts'
import { useSecretInPlace } from './sign-in/secret-in-place.ts'
import { stageOf } from './sign-in/stage.ts'
import { isOf, useHeld } from './sign-in/use-held.ts'
import { useStanding } from './sign-in/use-standing.ts'
import { whoIs } from './sign-in/whose.ts'

export function PracticePage() {
  const secret = useSecretInPlace()
  if (!use(serverHere()).keepsRecords) return <NoServer />
  return (
    <QueryClientProvider client={known}>
      <Threshold secret={secret} />
    </QueryClientProvider>
  )
}

function NoServer() {
  const say = usePracticeMessages().practice
  return (
    <div className="page stack">
      <h1>{say.title}</h1>
      <p>{say.noServer}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {say.consultWithout}
        </Link>
      </div>
    </div>
  )
}

/** Whoever signs out takes everything along, the server there or not. */
function Threshold(props: { readonly secret: SecretInPlace | null }) {
  const leaving = useLeaving()
  return leaving === null ? <Door {...props} /> : <LeftPage leaving={leaving} />
}

/**
 * Who is signed in decides what is shown. When a session ended by itself, what was being filled in waits out of sight until
 * the same person is back at the same work; nobody else gets to see it.
 */
function Door({ secret }: { readonly secret: SecretInPlace | null }) {
  const { standing, ...there } = useStanding()
  const { who } = there
  const held = useHeld(who)
  const [codes, show] = useState<readonly string[]>([])
  const stage = stageOf({ standing, who, link: secret?.kind ?? null, hasCodes: codes.length > 0 })
  const entered = (fresh: readonly string[]): void => {
    show(fresh)
    if (fresh.length === 0) void known.invalidateQueries()
  }
  return (
    <>
      <Before {...there} stage={stage} secret={secret} codes={codes} entered={entered} isHeld={held !== null} />
      {held === null ? null : (
        <Activity mode={stage === 'in' && isOf(held, who) ? 'visible' : 'hidden'}>
          <HereContext value={held}>
            <InPractice key={whoIs(held)} />
          </HereContext>
        </Activity>
      )}
    </>
  )
}
