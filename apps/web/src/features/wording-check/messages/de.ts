import type { wordingCheck as nl } from './nl.ts'

export const wordingCheck: typeof nl = {
  title: 'Wörter, die Angst machen können',
  means: 'Wer das liest, bewegt sich vielleicht weniger. Was stehen bleibt, entscheiden Sie.',
  instead: 'lieber:',
}
