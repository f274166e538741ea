export { type Configuration, readConfiguration } from './configuration.ts'
export { sentenceOf } from './problems.ts'
