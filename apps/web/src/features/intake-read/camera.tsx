// Looks through the camera until it sees a code that can be read. The picture goes nowhere, and the camera stops when
// it is done or left.

import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../lende.tsx'
import { frameReader } from './read-picture.ts'

/** Between two looks, in milliseconds: quick enough for a hand, and the device stays cool. */
const between = 150

type Trouble = 'cameraDenied' | 'cameraFailed'

export function Camera({ read }: { readonly read: (code: string) => boolean }) {
  const say = useMessages().intakeRead
  const video = useRef<HTMLVideoElement>(null)
  const reading = useRef(read)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  useEffect(() => {
    reading.current = read
  }, [read])
  useEffect(() => {
    const place = video.current
    if (place === null) return
    return watch(place, (code) => reading.current(code), setTrouble)
  }, [])
  if (trouble !== null)
    return (
      <p className="notice" role="alert">
        {say[trouble]}
      </p>
    )
  return (
    <figure className="code-camera">
      <video ref={video} muted playsInline aria-label={say.cameraView} />
      <figcaption className="soft small">{say.cameraWaits}</figcaption>
    </figure>
  )
}

/** Starts to look; returns how to stop. */
function watch(video: HTMLVideoElement, read: (code: string) => boolean, trouble: (kind: Trouble) => void): () => void {
  let isStopped = false
  let stream: MediaStream | undefined
  const stop = (): void => {
    isStopped = true
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  const start = async (): Promise<void> => {
    const codeIn = await frameReader()
    if (isStopped) return
    stream = await openCamera()
    if (isStopped) return stop()
    video.srcObject = stream
    await video.play()
    let last = ''
    while (!isStopped) {
      const code = codeIn(video)
      // What was refused once is not refused again while it stays in sight.
      if (code !== undefined && code !== last) {
        last = code
        if (read(code)) return stop()
      }
      await new Promise((wait) => setTimeout(wait, between))
    }
  }
  start().catch((failure: unknown) => {
    stop()
    if (failure instanceof DOMException && failure.name === 'AbortError') return
    const isDenied = failure instanceof DOMException && failure.name === 'NotAllowedError'
    trouble(isDenied ? 'cameraDenied' : 'cameraFailed')
  })
  return stop
}

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  })
