// Who PostgreSQL runs as. It refuses to run as root; then it runs as an account that may do nothing else.

import { readFileSync } from 'node:fs'

export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const unprivileged = 'nobody'

/** The account that PostgreSQL is started as; null where whoever runs Lende may run it. */
export function accountForPostgres(isRoot = process.getuid?.() === 0): Account | null {
  return isRoot ? accountNamed(unprivileged) : null
}

function accountNamed(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined) throw new RangeError(`there is no account ${name} to run PostgreSQL as`)
  return { name, uid: Number(uid), gid: Number(gid) }
}
