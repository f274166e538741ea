export { Demo, forDemo } from './demo.ts'
