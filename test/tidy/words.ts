import { at, isScript, type Node, nodesOf, type Rule, type Source, within } from './source.ts'

/** Where virtual time and the same bits everywhere are promised. */
const belowRun = within('src/core', 'src/protocols', 'src/faults', 'src/fleet', 'src/trace', 'src/lessons')

/** The exceptions, each with its reason. There is no other way around a banned word. */
const exceptions: readonly { readonly path: string; readonly word: string; readonly why: string }[] = [
  {
    path: 'src/fleet/watchdog.ts',
    word: 'setTimeout',
    why: 'A worker that hangs says nothing, so the transport needs a guard in real time. No node sees it.',
  },
]

const isExcepted = (path: string, word: string) =>
  exceptions.some((exception) => exception.path === path && exception.word === word)

const globalObjects = new Set(['globalThis', 'self', 'window'])

const isNamed = (node: unknown, name: (name: string) => boolean) =>
  (node as Node).type === 'Identifier' && name(String((node as Node).name))

const propertyOf = ({ property, computed }: Node) => {
  const { type, name, value } = property as Node
  if (!computed) return String(name)
  return type === 'Literal' ? String(value) : undefined
}

type Mention = { readonly name: string; readonly node: Node; readonly parent: Node | undefined }

/**
 * Every mention of a name that can mean a global: a bare name that is neither a member nor a key,
 * or a member of one of the global objects.
 */
const mentions = (source: Source): readonly Mention[] =>
  nodesOf(source).flatMap(([node, parent]) => {
    if (node.type === 'MemberExpression' && isNamed(node.object, (name) => globalObjects.has(name))) {
      const name = propertyOf(node)
      return name === undefined ? [] : [{ name, node, parent }]
    }
    if (node.type !== 'Identifier') return []
    const isMember = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed
    const isKey = parent?.key === node && !parent.computed
    return isMember || isKey ? [] : [{ name: String(node.name), node, parent }]
  })

const members = (source: Source) =>
  nodesOf(source)
    .map(([node]) => node)
    .filter(({ type }) => type === 'MemberExpression')
    .map((node) => ({ name: propertyOf(node) ?? '', node }))

const scripts = (sources: readonly Source[]) => sources.filter(isScript)

const clocksAndDice = new Set([
  ...['Date', 'performance', 'Temporal', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback'],
])

export const virtualTime: Rule = {
  sentence: 'nothing below run reads a clock, sets a timer or rolls dice of its own',
  complaints: (sources) =>
    scripts(sources)
      .filter(belowRun)
      .flatMap((source) =>
        mentions(source)
          .filter(({ name }) => clocksAndDice.has(name) && !isExcepted(source.path, name))
          .map(({ name, node }) => at(source, node.start, `uses ${name}`)),
      ),
  guilty: [
    { 'src/core/a.ts': 'const now = Date.now()' },
    { 'src/core/a.ts': 'const now = new Date()' },
    { 'src/trace/a.ts': 'const now = performance.now()' },
    { 'src/trace/a.ts': "const now = globalThis['performance'].now()" },
    { 'src/fleet/a.ts': 'setTimeout(stop, 5)' },
    { 'src/fleet/a.ts': 'self.setTimeout(stop, 5)' },
    { 'src/fleet/a.ts': 'const { setInterval: every } = globalThis; const { setInterval } = globalThis' },
    { 'src/fleet/watchdog.ts': 'setInterval(look, 5)' },
    { 'src/protocols/a.ts': 'requestAnimationFrame(draw)' },
    { 'src/faults/a.ts': 'crypto.getRandomValues(bytes)' },
  ],
  innocent: [
    { 'src/core/a.ts': '// Not even setTimeout or Date.now may be used here.\nconst word = "Date"' },
    { 'src/core/a.ts': 'const metric = { performance: 1 }; const p = metric.performance' },
    { 'src/fleet/watchdog.ts': 'setTimeout(stop, 5)' },
    { 'src/run/a.ts': 'const now = performance.now()' },
  ],
}

/** What every engine calculates to the last bit alike. */
const exact = new Set([
  ...['floor', 'ceil', 'round', 'trunc', 'abs', 'min', 'max', 'sign'],
  ...['imul', 'sqrt', 'clz32', 'fround'],
])

export const sameBits: Rule = {
  sentence: 'nothing below run calculates what engines round differently',
  complaints: (sources) =>
    scripts(sources)
      .filter(belowRun)
      .flatMap((source) => [
        ...mentions(source)
          .filter(({ name }) => name === 'Math')
          .map(({ node, parent }) => ({
            node,
            member:
              parent?.type === 'MemberExpression' && parent.object === node ? propertyOf(parent) : undefined,
          }))
          .filter(({ member }) => !exact.has(member ?? ''))
          .map(({ node, member }) => at(source, node.start, `uses Math.${member ?? '*'}`)),
        ...nodesOf(source)
          .filter(([{ operator }]) => operator === '**' || operator === '**=')
          .map(([node]) => at(source, node.start, 'raises to a power')),
      ]),
  guilty: [
    ...['random()', 'log(2)', 'exp(1)', 'pow(2, 3)', 'sin(1)', 'hypot(3, 4)', 'cbrt(8)', 'PI'].map(
      (call) => ({
        'src/core/a.ts': `const x = Math.${call}`,
      }),
    ),
    { 'src/core/a.ts': 'const { log } = Math' },
    { 'src/core/a.ts': 'const x = Math[name](2)' },
    { 'src/core/a.ts': "const x = Math['log'](2)" },
    { 'src/core/a.ts': 'const x = globalThis.Math.log(2)' },
    { 'src/core/a.ts': 'const x = 2 ** 0.5' },
    { 'src/core/a.ts': 'x **= 2' },
  ],
  innocent: [
    { 'src/core/a.ts': 'const x = Math.floor(Math.sqrt(2)) + Math.imul(3, 5)' },
    { 'src/core/a.ts': '/** 2 ** 3 and Math.log are banned. */\nconst word = "2 ** 3"' },
    { 'src/core/a.ts': 'const x = globalThis.Math.abs(-2)' },
    { 'src/views/a.ts': 'const x = Math.sin(2 ** 3)' },
  ],
}

export const noLanguage: Rule = {
  sentence: 'nothing below run depends on a language or a place',
  complaints: (sources) =>
    scripts(sources)
      .filter(belowRun)
      .flatMap((source) => [
        ...mentions(source)
          .filter(({ name }) => name === 'Intl')
          .map(({ node }) => at(source, node.start, 'uses Intl')),
        ...members(source)
          .filter(({ name }) => /^(localeCompare|toLocale)/.test(name))
          .map(({ name, node }) => at(source, node.start, `uses ${name}`)),
      ]),
  guilty: [
    { 'src/core/a.ts': 'names.sort((a, b) => a.localeCompare(b))' },
    { 'src/core/a.ts': 'const text = (1234.5).toLocaleString()' },
    { 'src/core/a.ts': "const text = name['toLocaleUpperCase']()" },
    { 'src/trace/a.ts': 'const order = new Intl.Collator().compare' },
  ],
  innocent: [
    { 'src/core/a.ts': '// localeCompare and Intl differ from place to place.\nconst text = String(1234.5)' },
    { 'src/views/a.ts': 'const text = new Intl.NumberFormat().format(1)' },
  ],
}

const network = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...['RTCPeerConnection', 'importScripts'],
])

export const noNetwork: Rule = {
  sentence: 'nothing in src can reach a network',
  complaints: (sources) =>
    scripts(sources)
      .filter(within('src'))
      .flatMap((source) => [
        ...mentions(source)
          .filter(({ name }) => network.has(name))
          .map(({ name, node }) => at(source, node.start, `uses ${name}`)),
        ...members(source)
          .filter(({ name }) => name === 'sendBeacon')
          .map(({ node }) => at(source, node.start, 'uses sendBeacon')),
      ]),
  guilty: [
    { 'src/app/a.ts': "fetch('data.json')" },
    { 'src/app/a.ts': "await window.fetch('data.json')" },
    { 'src/run/a.ts': 'const request = new XMLHttpRequest()' },
    { 'src/run/a.ts': "const socket = new WebSocket('wss://example.org')" },
    { 'src/run/a.ts': "navigator.sendBeacon('/', body)" },
    { 'src/fleet/a.worker.ts': "importScripts('a.js')" },
  ],
  innocent: [
    { 'src/app/a.ts': '// The page must never fetch(anything).\nconst chunk = trace.fetch(3)' },
    { 'test/browser/a.test.ts': "const answer = await fetch('/')" },
  ],
}
