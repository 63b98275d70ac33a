/** Hands a file to the person. The browser saves it; the page keeps nothing. */
export function download(name: string, parts: readonly BlobPart[], mime: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: mime }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The browser has begun to read it by the next task; later the memory is given back.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A file name that says which run it is and where. */
export function fileName(seed: number, round: number, extension: string): string {
  return `gossip-seed-${seed}-round-${round}.${extension}`
}
