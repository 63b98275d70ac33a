import { at, childrenOf, isScript, type Node, nodesOf, type Rule, type Source, within } from './source.ts'

/** Two letters make a word; one Chinese character is a word. A single letter is a symbol. */
const hasWord = (text: string) => /\p{L}{2,}|\p{Script=Han}/u.test(text)

/** The fields of an expression through which a text can become its value. */
const passing: Readonly<Record<string, readonly string[]>> = {
  JSXExpressionContainer: ['expression'],
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['left', 'right'],
  BinaryExpression: ['left', 'right'],
  ParenthesizedExpression: ['expression'],
  TSAsExpression: ['expression'],
  TSSatisfiesExpression: ['expression'],
  TSNonNullExpression: ['expression'],
  TemplateLiteral: ['quasis', 'expressions'],
  ArrayExpression: ['elements'],
}

const comparisons = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=', 'in', 'instanceof'])

/** The texts that an expression shows as they stand: not what is a key, an argument or compared. */
const textsIn = (node: Node): readonly { readonly text: string; readonly start: number }[] => {
  const { type, start, value } = node
  if (type === 'JSXText' || type === 'Literal')
    return typeof value === 'string' ? [{ text: value, start }] : []
  if (type === 'TemplateElement') return [{ text: (value as { cooked: string }).cooked, start }]
  if (type === 'BinaryExpression' && comparisons.has(String(node.operator))) return []
  const fields = passing[type] ?? []
  return childrenOf(node)
    .filter((child) => fields.some((field) => [node[field]].flat().includes(child)))
    .flatMap(textsIn)
}

const wordsIn = (source: Source, nodes: readonly Node[], what: string) =>
  nodes
    .flatMap(textsIn)
    .filter(({ text }) => hasWord(text))
    .map(({ text, start }) => at(source, start, `${what} «${text.trim()}»`))

const pictures = (sources: readonly Source[]) =>
  sources
    .filter(within('src'))
    .filter(({ path }) => path.endsWith('.tsx') && !path.startsWith('src/locales/'))

export const wordsComeFromLocales: Rule = {
  sentence: 'every word on the page comes from locales',
  complaints: (sources) =>
    pictures(sources).flatMap((source) => {
      const children = nodesOf(source)
        .filter(([, parent]) => parent?.type === 'JSXElement' || parent?.type === 'JSXFragment')
        .map(([node]) => node)
        .filter(({ type }) => type === 'JSXText' || type === 'JSXExpressionContainer')
      return wordsIn(source, children, 'shows')
    }),
  guilty: [
    { 'src/app/a.tsx': 'const a = <b>Kill a node</b>' },
    { 'src/app/a.tsx': 'const a = <>Kill</>' },
    { 'src/views/a.tsx': 'const a = <b>{count} nodes</b>' },
    { 'src/views/a.tsx': "const a = <b>{'Kill'}</b>" },
    { 'src/views/a.tsx': "const a = <b>{open ? 'Hide' : t.show}</b>" },
    { 'src/views/a.tsx': "const a = <b>{open && 'Hide'}</b>" },
    { 'src/views/a.tsx': 'const a = <b>{`node ${id}`}</b>' },
    { 'src/views/a.tsx': "const a = <b>{'node ' + id}</b>" },
    { 'src/app/a.tsx': 'const a = <b>停</b>' },
  ],
  innocent: [
    { 'src/app/a.tsx': 'const a = (n: Array<number>) => n.length < 3 && m > 2 ? <b>{t.kill}</b> : null' },
    { 'src/app/a.tsx': "const a = <b>{t('kill')} × {words['kill']} {kind === 'kill' ? t.a : t.b}</b>" },
    { 'src/app/a.tsx': 'const a = <b>\n  n{id} · {/* a comment with words */}\n</b>' },
    { 'src/locales/a.tsx': 'const a = <b>Kill a node</b>' },
  ],
}

const spoken = new Set([
  ...['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description'],
  ...['aria-roledescription', 'aria-valuetext', 'aria-placeholder'],
])

export const namesComeFromLocales: Rule = {
  sentence: 'every name that a screen reader says comes from locales',
  complaints: (sources) =>
    pictures(sources).flatMap((source) => {
      const values = nodesOf(source)
        .map(([node]) => node)
        .filter(
          ({ type, name, value }) =>
            type === 'JSXAttribute' && spoken.has(String((name as Node).name)) && value,
        )
        .map(({ value }) => value as Node)
      return wordsIn(source, values, 'says')
    }),
  guilty: [
    ...[...spoken].map((name) => ({ 'src/app/a.tsx': `const a = <b ${name}="Kill" />` })),
    { 'src/app/a.tsx': "const a = <b title={'Kill'} />" },
    { 'src/app/a.tsx': "const a = <b aria-label={playing ? 'Pause' : 'Play'} />" },
    { 'src/app/a.tsx': 'const a = <b aria-label={`node ${id}`} />' },
  ],
  innocent: [
    { 'src/app/a.tsx': 'const a = <b className="kill" aria-label={t.kill} title={`${t.kill} n${id}`} />' },
    { 'src/app/a.tsx': 'const a = <b aria-label={t(\'kill\')} aria-hidden="true" placeholder="7" />' },
  ],
}

const textual = new Set(['Literal', 'TemplateElement', 'JSXText'])

export const chineseOnlyInLocales: Rule = {
  sentence: 'no text outside locales is Chinese',
  complaints: (sources) =>
    sources
      .filter(within('src'))
      .filter((source) => isScript(source) && !source.path.startsWith('src/locales/'))
      .flatMap((source) =>
        nodesOf(source)
          .filter(
            ([{ type, start, end }]) =>
              textual.has(type) && /\p{Script=Han}/u.test(source.text.slice(start, end)),
          )
          .map(([{ start }]) => at(source, start, 'has a Chinese text')),
      ),
  guilty: [
    { 'src/run/a.ts': "const a = '停'" },
    { 'src/run/a.ts': 'const a = `停 ${id}`' },
    { 'src/lessons/a.ts': "const a = { title: '停' }" },
  ],
  innocent: [{ 'src/locales/zh.ts': "const a = '停'" }, { 'src/run/a.ts': "// 停\nconst a = 'stop'" }],
}
