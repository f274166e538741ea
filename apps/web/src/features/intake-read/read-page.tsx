// One quiet screen to read a code: typed, pasted or scanned by a scanner; from a picture; or by camera.

import type { FilledIntake } from '@lende/intake'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { keepPage } from '../../design-system/keep-page.ts'
import { useMessages } from '../../lende.tsx'
import { today } from '../../today.ts'
import { CameraEntry } from './camera-entry.tsx'
import { CodeEntry } from './code-entry.tsx'
import { PictureEntry } from './picture-entry.tsx'
import type { CodeProblem } from './read-code.ts'
import { readCode } from './read-code.ts'
import { readPicture } from './read-picture.ts'
import { Summary } from './summary.tsx'
import type { IntakeAtHand } from './use-intake.ts'

export function ReadPage(atHand: IntakeAtHand) {
  const say = useMessages().intakeRead
  const [filled, setFilled] = useState<FilledIntake | null>(null)
  const [problem, setProblem] = useState<CodeProblem | null>(null)
  useEffect(keepPage, [])

  /** Reads a code; what cannot be read says so, or stays quiet while somebody is still typing. */
  const read = (code: string, isStill: boolean): boolean => {
    const found = readCode(atHand.form, code, today())
    if (found.kind === 'read') setFilled(found.filled)
    else setProblem(isStill ? null : found.problem)
    return found.kind === 'read'
  }
  const readFrom = async (picture: Blob): Promise<void> => {
    const found = await readPicture(picture)
    if (found.kind === 'code') read(found.code, false)
    else setProblem(found.kind)
  }
  if (filled !== null)
    return <Summary key={filled.on} atHand={atHand} filled={filled} putAway={() => setFilled(null)} />
  return (
    <div className="page code-page stack" data-gap="wide">
      <header className="stack" data-gap="tight">
        <h1>{say.title}</h1>
        <p className="soft">{say.about}</p>
      </header>
      <div className="stack">
        <CodeEntry read={read} readPicture={readFrom} problem={problem} />
        <PictureEntry choose={readFrom} />
        <CameraEntry read={(code) => read(code, false)} />
      </div>
      <nav aria-label={say.otherWays}>
        <ul className="code-ways">
          <li>
            <Link href="/intake/paper">{say.toPaper}</Link>
          </li>
          <li>
            <Link href="/intake/card">{say.toCard}</Link>
          </li>
          <li>
            <Link href="/consult">{say.toConsult}</Link>
          </li>
        </ul>
      </nav>
    </div>
  )
}
