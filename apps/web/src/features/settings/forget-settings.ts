// Nothing is kept any more: the device's own settings hold again until somebody chooses.

import type { Settings } from '../../settings.ts'
import { readSettings } from '../../settings.ts'

const KEY = 'lende-settings'

/** Takes away what was stored, shows what holds without it, and leaves nothing behind. */
export function forgetSettings(change: (settings: Partial<Settings>) => void): void {
  remove()
  change(readSettings())
  // Showing settings stores them as well.
  remove()
}

function remove(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Where storage is refused, nothing was stored.
  }
}
