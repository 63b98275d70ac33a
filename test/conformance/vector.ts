/** What the vectors look like: cases of known behaviour, by dialect, as plain data from several sources. */
export interface Vector {
  readonly name: string
  readonly source: string
  readonly protocol: string
  readonly dialect: string
  readonly component: string
  readonly initial: Fields
  readonly event: Fields
  readonly expected: Fields
  readonly basis: string
  readonly note?: string
}

export type Fields = Readonly<Record<string, unknown>>

/** Takes a vector's objects apart. What nobody took is not understood, and a case half understood proves nothing. */
export interface Reader {
  take(key: string): unknown
  number(key: string, fallback?: number): number
  string(key: string, fallback?: string): string
  names(key: string): readonly string[]
  object(key: string): Fields
  has(key: string): boolean
  keys(): readonly string[]
  /** Throws when something is left. */
  end(): void
}

/** A reader of one object; `what` names it in complaints. */
export function readFields(value: unknown, what: string): Reader {
  const fields = asObject(value, what)
  const left = new Set(Object.keys(fields))
  // A note is for people.
  left.delete('note')
  const take = (key: string): unknown => {
    left.delete(key)
    return fields[key]
  }
  const typed = <T>(key: string, type: string, fallback: T | undefined): T => {
    const found = take(key) ?? fallback
    if (typeof found !== type) throw new Error(`${what}.${key} is no ${type}: ${JSON.stringify(found)}`)
    return found as T
  }
  return {
    take,
    number: (key, fallback) => typed(key, 'number', fallback),
    string: (key, fallback) => typed(key, 'string', fallback),
    names(key) {
      const names = take(key)
      if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
        throw new Error(`${what}.${key} is no list of names`)
      return names
    },
    object: (key) => asObject(take(key) ?? {}, `${what}.${key}`),
    has: (key) => Object.hasOwn(fields, key),
    keys: () => Object.keys(fields),
    end() {
      if (left.size > 0) throw new Error(`${what} says what is not understood: ${[...left].join(', ')}`)
    },
  }
}

function asObject(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} is no object: ${JSON.stringify(value)}`)
  return value as Fields
}
