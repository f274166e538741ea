// The answers as a code: to scan, to read out, to copy. It is the answers themselves and leads nowhere.

import { grouped } from '@lende/intake'
import { useRef, useState } from 'react'
import { usePatient } from './patient.tsx'
import { QrPicture } from './qr-picture.tsx'

export function CodeToShow({ code }: { readonly code: string }) {
  const { say } = usePatient().data
  return (
    <div className="patient-codes">
      <QrPicture className="patient-qr" label={say.qrLabel} text={code} />
      <CodeInLetters key={code} code={code} />
    </div>
  )
}

function CodeInLetters({ code }: { readonly code: string }) {
  const { say } = usePatient().data
  const letters = useRef<HTMLParagraphElement>(null)
  const [isCopied, setCopied] = useState(false)
  const select = (): void => {
    if (letters.current !== null) getSelection()?.selectAllChildren(letters.current)
  }
  const copy = (): unknown => navigator.clipboard.writeText(grouped(code)).then(() => setCopied(true), select)
  return (
    <div className="patient-code">
      <h2 id="patient-code-title">{say.codeTitle}</h2>
      <p ref={letters} className="patient-letters" translate="no">
        {grouped(code)
          .split(' ')
          .map((four, place) => (
            <span key={place}>{four} </span>
          ))}
      </p>
      <div className="patient-row screen-only">
        <button type="button" className="patient-small" onClick={isSecureContext ? copy : select}>
          {isSecureContext ? say.copy : say.select}
        </button>
        <p role="status">{isCopied ? say.copied : ''}</p>
      </div>
    </div>
  )
}
