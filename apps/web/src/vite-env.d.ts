/// <reference types="vite/client" />
declare module '#build/evaluator.js' {
  export const evaluate: import('@lende/engine').Evaluate
}
declare module '#build/*?url' {
  const url: string
  export default url
}
