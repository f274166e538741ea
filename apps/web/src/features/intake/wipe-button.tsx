import { useState } from 'react'
import { isSharedDevice } from './begin.ts'
import { usePatient } from './patient.tsx'

/** Forgets everything; asked twice, since nothing can bring it back. */
export function WipeButton() {
  const { data, wipe } = usePatient()
  const { say } = data
  const [isAsking, setAsking] = useState(false)
  if (!isAsking)
    return (
      <button type="button" className="patient-small" onClick={() => setAsking(true)}>
        {isSharedDevice() ? say.nextPatient : say.wipe}
      </button>
    )
  return (
    <div className="patient-sure" role="alert">
      <p>{say.wipeSure}</p>
      <div className="patient-row">
        <button type="button" className="patient-small" onClick={wipe}>
          {say.wipeYes}
        </button>
        <button type="button" className="patient-small" onClick={() => setAsking(false)}>
          {say.wipeNo}
        </button>
      </div>
    </div>
  )
}
