/** A Latin letter's width for each pixel of its height, on the whole. */
const LATIN_EM = 0.58
/** From here on letters are as wide as they are high. */
const FIRST_WIDE_LETTER = 0x2e80

/** About how wide a text is, in its own height, without asking a browser for the font. */
export function emsOf(text: string): number {
  let ems = 0
  for (const letter of text) ems += (letter.codePointAt(0) as number) >= FIRST_WIDE_LETTER ? 1 : LATIN_EM
  return ems
}
