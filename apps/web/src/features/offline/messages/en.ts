import type { offline as nl } from './nl.ts'

export const offline: typeof nl = {
  preparing: 'Lende is being prepared to work without network.',
  ready: 'Lende also works without network on this device.',
  insecure:
    'Lende does not work without network here: that takes https, or an address on the device itself (localhost).',
  refused: 'Lende does not work without network here: this browser does not allow it, for example in a private window.',
  failed:
    'Lende is not yet ready to work without network: not every program file arrived. It goes on at the next visit.',
  updateReady: 'A new version is ready.',
  updateWhen: 'Lende uses it when you choose so, or once all Lende tabs are closed.',
  useNow: 'Use now',
  afterConsult: 'It waits until after this consult: the rules do not change on the way.',
  closeOthers: (count: number) =>
    count === 1
      ? 'First close the other Lende tab, then choose again.'
      : `First close the ${count} other Lende tabs, then choose again.`,
}
