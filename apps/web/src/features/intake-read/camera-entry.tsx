// The camera, where there is one and the page may use it; elsewhere it says why not.

import { Suspense, useEffect, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { onArrival } from '../../on-arrival.tsx'

const Camera = onArrival(async () => (await import('./camera.tsx')).Camera, { isForFew: true })

type Possible = 'unknown' | 'yes' | 'cameraInsecure' | 'cameraNone'

export function CameraEntry({ read }: { readonly read: (code: string) => boolean }) {
  const say = useMessages().intakeRead
  const possible = usePossible()
  const [isOn, setOn] = useState(false)
  if (possible === 'unknown') return null
  if (possible !== 'yes') return <p className="soft small">{say[possible]}</p>
  return (
    <div className="stack" data-gap="tight">
      <div>
        <Button onPress={() => setOn(!isOn)} aria-expanded={isOn}>
          {isOn ? say.cameraStop : say.camera}
        </Button>
      </div>
      {isOn ? (
        <Suspense fallback={null}>
          <Camera read={read} />
        </Suspense>
      ) : null}
    </div>
  )
}

function usePossible(): Possible {
  const [possible, setPossible] = useState<Possible>(isSecureContext ? 'unknown' : 'cameraInsecure')
  useEffect(() => {
    if (!isSecureContext) return
    let isLeft = false
    hasCamera().then((has) => (isLeft ? undefined : setPossible(has ? 'yes' : 'cameraNone')))
    return () => {
      isLeft = true
    }
  }, [])
  return possible
}

async function hasCamera(): Promise<boolean> {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => [])
  return devices?.some(({ kind }) => kind === 'videoinput') ?? false
}
