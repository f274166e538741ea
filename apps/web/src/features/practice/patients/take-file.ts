// A file of the server, offered as a download under a name that tells nothing of anybody.

import type { InputError, NotDone } from '../../../practice/ask.ts'
import { NotDone as Refused } from '../../../practice/ask.ts'
import { download } from '../../case-file/download.ts'

/** @throws NotDone */
export async function takeFile(path: string, name: string): Promise<void> {
  const answer = await fetch(new URL(path, document.baseURI)).catch(() => null)
  if (answer === null) throw new Refused('unreachable')
  if (!answer.ok) throw refusedBy(await answer.json().catch(() => null))
  // Once it is here as a whole: a file that broke off is not offered.
  const content = await answer.blob().catch(() => null)
  if (content === null) throw new Refused('unreachable')
  download(content, name)
}

function refusedBy(read: unknown): NotDone {
  const { type, errors } = (read ?? {}) as { readonly type?: string; readonly errors?: readonly InputError[] }
  const kind = /^urn:lende:problem:(.+)$/.exec(type ?? '')?.[1]
  return kind === undefined ? new Refused('unreachable') : new Refused(kind as NotDone['kind'], errors)
}
