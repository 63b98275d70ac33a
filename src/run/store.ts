/** A value that can be watched: what React's useSyncExternalStore asks for, and no more. */
export interface Watched<T> {
  get(): T
  /** Calls back after each change; the answer ends it. */
  watch(watcher: () => void): () => void
}

/** A value that its owner changes. */
export interface Store<T> extends Watched<T> {
  /** Replaces what is named and tells all watchers, unless nothing changed. */
  set(change: Partial<T>): void
}

/** A store that holds plain readonly data. */
export function createStore<T extends object>(initial: T): Store<T> {
  const watchers = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set(change) {
      const keys = Object.keys(change) as (keyof T)[]
      if (keys.every((key) => Object.is(change[key], value[key]))) return
      value = { ...value, ...change }
      for (const watcher of [...watchers]) watcher()
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
