// Is there a practice behind this page? Asked once the page is there; until it is known there is none.

import { useEffect, useState } from 'react'
import { serverHere } from '../../server-here.ts'

export function usePracticeHere(): boolean {
  const [keepsRecords, know] = useState(false)
  useEffect(() => void serverHere().then((here) => know(here.keepsRecords)), [])
  return keepsRecords
}
