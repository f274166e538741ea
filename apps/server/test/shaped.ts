// Before the tests of the record: makes the database that each of them begins with a copy of, once for a run.

import { rmSync } from 'node:fs'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { emptyFolder, shapedPlace } from './practice.ts'

export default async function makeShaped(): Promise<() => void> {
  const folder = emptyFolder()
  await (await openEmbedded(folder)).close()
  process.env[shapedPlace] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
