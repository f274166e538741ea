// Where somebody asks from, as far as it is theirs alone: who has one address of IPv6 has a whole network of them.

import { isIPv6 } from 'node:net'

export function askingFrom(ip: string): string {
  const [plain = ip] = ip.split('%')
  const [, mapped] = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(plain) ?? []
  if (mapped !== undefined) return mapped
  return isIPv6(plain) ? networkOf(plain) : ip
}

/** The first 64 bits, in full. */
function networkOf(address: string): string {
  const [before = '', after] = address.split('::')
  const [first, last] = [partsOf(before), partsOf(after ?? '')]
  const left = Array.from({ length: after === undefined ? 0 : 8 - first.length - last.length }, () => '0')
  const parts = [...first, ...left, ...last].slice(0, 4)
  return `${parts.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`
}

const partsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))
