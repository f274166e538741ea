// Takes one backup of a database that another process looks after.

import { backup } from '../src/backup/backup.ts'
import { reachEmbedded } from '../src/database/embedded-database.ts'

const [data = '', into = ''] = process.argv.slice(2)
const reached = reachEmbedded(data)
if (reached === null) throw new Error('nobody looks after this database')
await backup(reached, into)
console.log('taken')
