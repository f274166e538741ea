export { freshWeb } from './fresh.ts'
export { hasBrowser, openBrowser } from './open-browser.ts'
export { pageIn } from './page.ts'
export { serveNear, stopServing, TRIES, wantedPort } from './start.ts'
