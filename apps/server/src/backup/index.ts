export { backup } from './backup.ts'
export type { Difference } from './cannot-restore.ts'
export { BrokenCopy, CannotRestore } from './cannot-restore.ts'
export { restore } from './restore.ts'
