// A file of the server, offered as a download under a name that tells nothing of anybody.

import { NotDone, notDone } from '../../../practice/ask.ts'
import { download } from '../../case-file/download.ts'

/** @throws NotDone */
export async function takeFile(path: string, name: string): Promise<void> {
  const answer = await fetch(new URL(path, document.baseURI)).catch(() => null)
  if (answer === null) throw new NotDone('unreachable')
  if (!answer.ok) throw notDone(await answer.json().catch(() => null))
  // Once it is here as a whole: a file that broke off is not offered.
  const content = await answer.blob().catch(() => null)
  if (content === null) throw new NotDone('unreachable')
  download(content, name)
}
