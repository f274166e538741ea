// Starts the embedded database under a folder, says so, and ends it again.

import { openEmbedded } from '../src/database/embedded-database.ts'

const embedded = await openEmbedded(process.argv[2] ?? '')
console.log('ready')
await embedded.close()
