// Opens an address in the person's browser, where there is one to open; that it cannot is never a fault.

import { spawn } from 'node:child_process'

type Environment = Readonly<Record<string, string | undefined>>

/** Is there a screen, and somebody before it? */
export function hasBrowser(env: Environment, platform: NodeJS.Platform): boolean {
  if (isSet(env['CI']) || isSet(env['LENDE_NO_BROWSER'])) return false
  if (isSet(env['SSH_CONNECTION']) || isSet(env['SSH_TTY'])) return false
  return platform === 'win32' || platform === 'darwin' || isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY'])
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

export function openBrowser(address: string, platform = process.platform): void {
  const [program, ...words] = opener(platform)
  try {
    const opening = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
    opening.on('error', () => undefined)
    opening.unref()
  } catch {
    // The address is printed; that is enough.
  }
}

function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  return platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
}
