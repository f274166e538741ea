import { Suspense, useDeferredValue, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useMessages } from '../../lende.tsx'
import { onArrival } from '../../on-arrival.tsx'
import { CareLinks } from '../care/care-links.tsx'
import { useConsultKeys } from './use-consult-keys.ts'
import type { View } from './view.ts'

const Classes = onArrival(async () => (await import('../advice/classes.tsx')).Classes)

/** Nothing asked could change the advice any more: what is left to do with it. */
export function Complete(view: View) {
  const say = useMessages().consult
  const isInHand = view.state.inHand !== null
  const place = useRef<HTMLElement>(null)
  useConsultKeys({ active: '', open: [], setActive: () => undefined })
  // What it comes down to is said first; the ways on and the classes follow in the frame after it.
  const isDrawn = useDeferredValue(true, false)
  useEffect(() => {
    if (isDrawn) place.current?.focus({ preventScroll: true })
  }, [isDrawn])
  return (
    <section className="asking complete stack" aria-label={say.panelAsk} data-drawn tabIndex={-1} ref={place}>
      <h2 className="asking-title">{say.complete}</h2>
      <p>{isInHand ? say.completeInHand : say.completeNext}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/advice">
          {isInHand ? say.toRecord : say.fullAdvice}
        </Link>
        {isInHand ? null : (
          <Link className="button" href="/save">
            {say.save}
          </Link>
        )}
      </div>
      {isDrawn ? (
        <>
          <CareLinks />
          <Suspense fallback={null}>
            <Classes view={view} />
          </Suspense>
        </>
      ) : null}
    </section>
  )
}
