/** A table of messages: texts, functions that make a text, and tables of these. */
export type Messages = { readonly [key: string]: unknown }

const isTable = (value: unknown): value is Messages =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every message of a table as "group.key kind", so that a text and a function differ too. */
const listed = (messages: Messages, prefix = ''): readonly string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    isTable(value) ? listed(value, `${prefix}${key}.`) : [`${prefix}${key} (${typeof value})`],
  )

const lacking = (name: string, messages: Messages, other: Messages) => {
  const present = new Set(listed(messages))
  return listed(other)
    .filter((message) => !present.has(message))
    .map((message) => `${name} lacks ${message}`)
}

/** What one of the two languages says and the other does not; a language that is missing says nothing. */
export const differences = (en: Messages | undefined, zh: Messages | undefined): readonly string[] => [
  ...lacking('en', en ?? {}, zh ?? {}),
  ...lacking('zh', zh ?? {}, en ?? {}),
]
