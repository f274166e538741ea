// What the local server answers, to whom, and with which headers; and how `npm start` behaves around it.

import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone } from '../serve/alone.ts'
import { compressFolder } from '../serve/compress.ts'
import { headersFile, securityHeaders } from '../serve/headers.ts'
import { hasBrowser } from '../serve/open-browser.ts'
import type { Serving } from '../serve/serve.ts'
import { serveFolder } from '../serve/serve.ts'
import { wantedPort } from '../serve/start.ts'
import { builtFolder } from './built.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Asks exactly as told: no client tidies up the path or the host. */
function get(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

describe('the local server', () => {
  const above = mkdtempSync(join(tmpdir(), 'lende-serve-'))
  const folder = join(above, 'web')
  let serving: Serving
  const ask = (path: string, headers = {}, method = 'GET'): Promise<Answer> =>
    get(serving.address, path, headers, method)

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true })
    mkdirSync(join(folder, '.vite'))
    writeFileSync(join(above, 'secret.txt'), 'secret')
    mkdirSync(join(above, 'web-other'))
    writeFileSync(join(above, 'web-other', 'secret.txt'), 'secret')
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Lende</title>')
    writeFileSync(join(folder, 'lende.webmanifest'), '{}')
    writeFileSync(join(folder, '.vite', 'manifest.json'), '{}')
    writeFileSync(join(folder, 'assets', 'index-abc.js'), `console.log(${'1 + '.repeat(500)} 1)`)
    await compressFolder(folder)
    serving = await serveFolder(folder, 0)
  })
  afterAll(() => {
    serving.server.close()
    rmSync(above, { recursive: true, force: true })
  })

  it('every answer carries the strict headers: found, not found, unchanged, refused', async () => {
    const { headers } = await ask('/')
    const answers = [
      await ask('/'),
      await ask('/nothing-here.js'),
      await ask('/', { 'If-None-Match': headers.etag ?? '' }),
      await ask('/', {}, 'POST'),
      await ask('/', { Host: 'elsewhere.example' }),
    ]
    expect(answers.map(({ status }) => status)).toStrictEqual([200, 404, 304, 405, 421])
    for (const answer of answers)
      for (const [name, value] of Object.entries(securityHeaders))
        expect(answer.headers[name.toLowerCase()]).toBe(value)
  })

  it('the policy allows no eval, nothing inline and nobody else', () => {
    const policy = securityHeaders['Content-Security-Policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
  })

  it('hashed names are kept for good, everything else is asked for again, and a refusal is never kept', async () => {
    const caching = async (path: string) => (await ask(path)).headers['cache-control']
    expect(await caching('/assets/index-abc.js')).toContain('immutable')
    expect(await caching('/')).toBe('no-cache')
    expect(await caching('/index.html')).toBe('no-cache')
    expect(await caching('/assets/gone-abc.js')).toBe('no-store')
  })

  it('nothing outside the folder and no hidden file is given', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/..\\secret.txt',
      '//../secret.txt',
      '/../web-other/secret.txt',
      '/%00',
      '/%',
      '/.vite/manifest.json',
      '/%2evite/manifest.json',
    ]
    for (const path of paths) {
      const { status, body } = await ask(path)
      expect(status, path).toBe(404)
      expect(body.toString(), path).not.toContain('secret')
    }
  })

  it('HEAD gives the headers of GET and no body', async () => {
    const [head, whole] = [await ask('/', {}, 'HEAD'), await ask('/')]
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    expect(head.headers['content-length']).toBe(String(whole.body.length))
    expect(head.headers['content-type']).toBe('text/html;charset=utf-8')
  })

  describe('a PDF', () => {
    const document = {
      kind: 'letter-general-practitioner',
      language: 'nl',
      title: 'Brief',
      head: [],
      parts: [{ part: 'found', lines: [{ kind: 'text', text: 'Alles bleef gelijk.', from: ['authored:proof'] }] }],
      foot: { edition: 'Lende', on: '2026-11-22', sources: [], superseded: [], disclaimer: '' },
    }
    const asked = { document, words: { page: 'Bladzijde' }, drawings: {} }
    const own = (): Record<string, string> => ({
      Origin: serving.address.slice(0, -1),
      'Content-Type': 'application/json',
    })
    const send = (body: unknown, headers = own()): Promise<Answer> =>
      get(serving.address, '/document.pdf', headers, 'POST', JSON.stringify(body))

    it('is written for the page of this server, which knows that it may ask', async () => {
      expect((await ask('/', {}, 'HEAD')).headers['lende-pdf']).toBe('yes')
      const { status, headers, body } = await send(asked)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('application/pdf')
      expect(headers['cache-control']).toBe('no-store')
      expect(body.subarray(0, 5).toString()).toBe('%PDF-')
    })

    it('is refused to any other page, to a form, and under another name', async () => {
      const { Origin: _, ...without } = own()
      expect((await send(asked, without)).status).toBe(403)
      expect((await send(asked, { ...own(), Origin: 'https://elsewhere.example' })).status).toBe(403)
      expect((await send(asked, { ...own(), 'Content-Type': 'text/plain' })).status).toBe(403)
      expect(
        (await send(asked, { ...own(), Host: 'elsewhere.example', Origin: 'http://elsewhere.example' })).status,
      ).toBe(421)
    })

    it('is not written of what is no document, nor with a drawing that leads elsewhere', async () => {
      expect((await send({ document: {} })).status).toBe(400)
      expect((await send({ ...asked, document: { kind: 'x' } })).status).toBe(422)
      for (const svg of ['<svg><image href="/etc/passwd"/></svg>', '<svg><script/></svg>', '<svg fill="url(#a)"/>'])
        expect((await send({ ...asked, drawings: { 'exercise:x': svg } })).status).toBe(400)
    })

    it('names a sign that cannot be set, and nothing else of the letter', async () => {
      const lines = [{ kind: 'text', text: 'geheim 中', from: ['authored:proof'] }]
      const { status, body } = await send({ ...asked, document: { ...document, parts: [{ part: 'found', lines }] } })
      expect(status).toBe(422)
      expect(JSON.parse(body.toString())).toEqual({ ok: false, problem: 'sign', sign: '中' })
    })
  })

  it('compressed siblings are sent to who can read them', async () => {
    const plain = await ask('/assets/index-abc.js')
    const gzip = await ask('/assets/index-abc.js', { 'Accept-Encoding': 'gzip' })
    const brotli = await ask('/assets/index-abc.js', { 'Accept-Encoding': 'gzip, deflate, br' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(plain.body.toString())
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotli.headers['content-type']).toBe('text/javascript')
    expect(brotli.headers.vary).toBe('Accept-Encoding')
    expect(brotli.body.length).toBeLessThan(plain.body.length)
  })

  it('the manifest and the worker come as what they are', async () => {
    expect((await ask('/lende.webmanifest')).headers['content-type']).toBe('application/manifest+json')
  })

  it('only the names of this machine are answered to', async () => {
    const { port } = new URL(serving.address)
    const statusFor = async (host: string) => (await ask('/', { Host: host })).status
    for (const own of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST'])
      expect(await statusFor(own), own).toBe(200)
    for (const other of ['lende.example', '127.0.0.1.lende.example', `localhost.lende.example:${port}`, '192.168.1.7'])
      expect(await statusFor(other), other).toBe(421)
  })

  it('a file that appears later is served without a new start', async () => {
    expect((await ask('/later.json')).status).toBe(404)
    writeFileSync(join(folder, 'later.json'), '{}')
    expect((await ask('/later.json')).status).toBe(200)
  })
})

describe('headers for other hosts', () => {
  it('the file that comes with the build says the same as the server', () => {
    const lines = headersFile().split('\n')
    for (const [name, value] of Object.entries(securityHeaders)) expect(lines).toContain(`  ${name}: ${value}`)
    expect(lines.slice(-3)).toStrictEqual(['/assets/*', '  Cache-Control: public, max-age=31536000, immutable', ''])
  })

  it('the page on hosting has the same headers for nginx, Apache and Caddy', () => {
    const page = readFileSync(join(root, 'docs', 'how-to', 'host-the-web-app.md'), 'utf8')
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(page).toContain(`add_header ${name} "${value}" always;`)
      expect(page).toContain(`Header always set ${name} "${value}"`)
      expect(page).toContain(`        header ${name} "${value}"`)
    }
  })
})

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lende-start-'))
  chmodSync(folder, 0o755)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** What it said until it was open, and the process. */
  async function startOn(data: string, port: number) {
    await builtFolder()
    const started = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
      env: { ...process.env, PORT: String(port), LENDE_NO_BROWSER: '1', LENDE_DATA_DIR: data },
    })
    const ended = new Promise<number | null>((resolve) => started.on('exit', resolve))
    let said = ''
    const address = await new Promise<string>((resolve, reject) => {
      started.on('exit', () => reject(new Error(`it ended: ${said}`)))
      started.stdout.on('data', (text: Buffer) => {
        said += text
        const found = /http:\/\/[\w.]+:\d+\//.exec(said)?.[0]
        if (found !== undefined && said.includes('lende consult')) resolve(found)
      })
    })
    return { said, address, started, ended }
  }

  it('opens the practice, goes to the next port when one is taken, and stops when told to', async () => {
    const taken = createServer()
    await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready))
    const { port } = taken.address() as AddressInfo
    const { said, address, started, ended } = await startOn(join(folder, 'practice'), port)
    expect(address).toMatch(/^http:\/\/localhost:/)
    expect(said).toContain(`port ${port} was taken`)
    expect(said).toContain('Ctrl+C')
    expect(said).toMatch(new RegExp(`${address}#/practice/first-run/[\\w-]{43}`))
    const { headers, body } = await get(address, '/')
    expect(headers['lende-practice']).toBe('yes')
    expect(headers['content-security-policy']).toBe(securityHeaders['Content-Security-Policy'])
    expect(body.toString()).toContain('<div id="lende">')
    expect((await get(address, '/readyz')).status).toBe(200)
    expect((await get(address, '/', { Host: 'elsewhere.example' })).status).toBe(421)
    const since = performance.now()
    started.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(performance.now() - since).toBeLessThan(5_000)
    taken.close()
  })

  it('says why there is no practice, and opens the consult without one', async () => {
    const file = join(folder, 'no-folder')
    writeFileSync(file, '')
    const { said, address, started, ended } = await startOn(join(file, 'practice'), 0)
    expect(said).toMatch(/There is no practice: .*LENDE_DATA_DIR/)
    const { headers, body } = await get(address, '/')
    expect(headers['lende-practice']).toBeUndefined()
    expect(body.toString()).toContain('<div id="lende">')
    started.kill('SIGINT')
    expect(await ended).toBe(0)
  })

  it('a port that is none is named, without a stack', async () => {
    const started = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
      env: { ...process.env, PORT: 'eight', LENDE_NO_BROWSER: '1' },
    })
    let said = ''
    started.stderr.on('data', (text: Buffer) => {
      said += text
    })
    expect(await new Promise((resolve) => started.on('exit', resolve))).toBe(2)
    expect(said).toBe('Lende could not start: PORT must be a number from 0 to 65535, not "eight".\n')
  })

  it('a port may be chosen', () => {
    expect(wantedPort(undefined)).toBe(4173)
    expect(wantedPort('8080')).toBe(8080)
    for (const wrong of ['-1', '65536', '80.5', 'x']) expect(() => wantedPort(wrong), wrong).toThrow(/PORT/)
  })

  it('a browser is opened only where somebody sits before a screen', () => {
    expect(hasBrowser({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasBrowser({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasBrowser({}, 'darwin')).toBe(true)
    expect(hasBrowser({}, 'win32')).toBe(true)
    expect(hasBrowser({}, 'linux')).toBe(false)
    for (const name of ['CI', 'SSH_CONNECTION', 'SSH_TTY', 'LENDE_NO_BROWSER'])
      expect(hasBrowser({ DISPLAY: ':0', [name]: '1' }, 'linux'), name).toBe(false)
  })
})

describe('building alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lende-alone-'))
  const lock = join(folder, 'lock')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('two that build at once build one after the other', async () => {
    const steps: string[] = []
    const build = (name: string) =>
      alone(lock, async () => {
        steps.push(`${name} begins`)
        await setTimeout(30)
        steps.push(`${name} ends`)
      })
    await Promise.all([build('one'), build('other')])
    expect(steps).toStrictEqual(['one begins', 'one ends', 'other begins', 'other ends'])
  })

  it('a build that was broken off does not keep the next one waiting', async () => {
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise((ended) => gone.on('exit', ended))
    writeFileSync(lock, String(gone.pid))
    expect(await alone(lock, async () => 'built')).toBe('built')
  })

  it('a build that fails gives its turn away', async () => {
    await expect(alone(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await alone(lock, async () => 'built')).toBe('built')
  })
})
