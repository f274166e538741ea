// A link that was handed on carries a secret behind the #: it is taken out of the address at once, and kept for this page.

import { useLayoutEffect, useState } from 'react'
import { useLocation } from 'wouter'

interface Secret {
  readonly kind: 'first-run' | 'invitation' | 'new-password'
  readonly token: string
}

export interface SecretInPlace extends Secret {
  readonly forget: () => void
}

/** The secret that a place carries; null for any other place. */
export function secretIn(place: string): Secret | null {
  const [, kind, token] = /^\/practice\/(first-run|invitation|new-password)\/([\w-]{20,100})$/.exec(place) ?? []
  return kind === undefined || token === undefined ? null : { kind: kind as Secret['kind'], token }
}

export function useSecretInPlace(): SecretInPlace | null {
  const [place, go] = useLocation()
  const [kept, keep] = useState(() => secretIn(place))
  useLayoutEffect(() => {
    const found = secretIn(place)
    if (found === null) return
    keep(found)
    // Takes the place of the entry in the history: going back does not find it either.
    go('/practice', { replace: true })
  }, [place, go])
  return kept === null ? null : { ...kept, forget: () => keep(null) }
}
