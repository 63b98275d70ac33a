/** The same scene as an SVG document: for carrying a picture out, and for pictures that tests compare to the letter. */
import type { Palette } from './canvas.ts'
import { DASHES, ROUND_ASK } from './envelope.ts'
import type { Size } from './layout.ts'
import type { Arc, Envelope, Label, Scene, Shape, Strokes, Triangles } from './shape.ts'

/** The document's text. */
export function sceneSvg(scene: Scene, palette: Palette, { width, height }: Size): string {
  const shapes = scene.map((shape) => shapeSvg(shape, palette)).join('\n')
  const frame = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}"`
  const ground = `<rect width="100%" height="100%" fill="${palette.paper}"/>`
  return `<svg ${frame} font-family="${escapeXml(palette.font)}" text-anchor="middle">\n${ground}\n${shapes}\n</svg>\n`
}

function shapeSvg(shape: Shape, palette: Palette): string {
  switch (shape.shape) {
    case 'line': {
      const ends = `x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}"`
      return `<line ${ends} ${stroke(palette[shape.ink], shape.width, shape.dash)} opacity="${round(shape.opacity)}"/>`
    }
    case 'rect': {
      const box = `x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`
      const fill = shape.fill
        ? `fill="${palette[shape.fill]}" fill-opacity="${round(shape.opacity)}"`
        : 'fill="none"'
      return `<rect ${box} ${fill} ${shape.ink ? stroke(palette[shape.ink], shape.line) : ''}/>`
    }
    case 'circle': {
      const fill = shape.fill ? palette[shape.fill] : 'none'
      const edge = shape.ink ? stroke(palette[shape.ink], shape.width, shape.dash) : ''
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.r)}" fill="${fill}" ${edge}/>`
    }
    case 'arc':
      return `<path d="${arcPath(shape)}" fill="none" ${stroke(palette[shape.ink], shape.width, shape.dash)}/>`
    case 'label': {
      const look = `font-size="${round(shape.size)}" font-weight="${shape.weight}" fill="${palette[shape.ink]}"`
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" ${look}${anchorSvg(shape)}>${escapeXml(shape.text)}</text>`
    }
    case 'envelope':
      return envelopeSvg(shape, palette)
    case 'strokes':
      return `<path d="${strokesPath(shape)}" fill="none" ${stroke(palette[shape.ink], shape.width, shape.dash)} opacity="${round(shape.opacity)}"/>`
    case 'triangles': {
      const look = shape.hollow
        ? `fill="${palette.paper}" ${stroke(palette[shape.ink], 1)}`
        : `fill="${palette[shape.ink]}"`
      return `<path d="${trianglesPath(shape)}" ${look} opacity="${round(shape.opacity)}"/>`
    }
    case 'cross': {
      const { x, y, size } = shape
      const d = `M${round(x - size)},${round(y - size)}l${round(2 * size)},${round(2 * size)}m0,${round(-2 * size)}l${round(-2 * size)},${round(2 * size)}`
      return `<path d="${d}" fill="none" ${stroke(palette[shape.ink], shape.width)} opacity="${round(shape.opacity)}"/>`
    }
  }
}

function strokesPath({ points }: Strokes): string {
  let d = ''
  for (let i = 0; i < points.length; i += 4) d += `M${pair(points, i)}L${pair(points, i + 2)}`
  return d
}

function trianglesPath({ points }: Triangles): string {
  let d = ''
  for (let i = 0; i < points.length; i += 6)
    d += `M${pair(points, i)}L${pair(points, i + 2)}L${pair(points, i + 4)}Z`
  return d
}

function pair(points: readonly number[], at: number): string {
  return `${round(points[at] as number)},${round(points[at + 1] as number)}`
}

function anchorSvg({ anchor }: Label): string {
  return anchor ? ` text-anchor="${anchor}"` : ''
}

/** A whole ring is two halves, because an SVG arc cannot end where it began. */
function arcPath({ x, y, r, from, to }: Arc): string {
  const at = (turn: number): string => {
    const angle = (turn - 0.25) * 2 * Math.PI
    return `${round(x + r * Math.cos(angle))},${round(y + r * Math.sin(angle))}`
  }
  const half = (from + to) / 2
  const sweep = `A${round(r)},${round(r)},0,0,1,`
  return `M${at(from)}${sweep}${at(half)}${sweep}${at(to)}`
}

function envelopeSvg(envelope: Envelope, palette: Palette): string {
  const { x, y, dx, dy, size, tail, look, fill, letter, ink } = envelope
  const [w, h] = [size, size * 0.7]
  const inside = fill === 'full' ? palette[ink] : palette.paper
  const edge = stroke(palette[ink], Math.max(1, size * 0.16), fill === 'dashed' ? DASHES : [])
  const body = outlineOf(look, w, h)
  const flap = `M${round(-w)},${round(-h)}L0,${round(h * 0.25)}L${round(w)},${round(-h)}`
  const flapInk = fill === 'full' ? palette.paper : palette[ink]
  const parts = [
    tail > 0
      ? `<path d="M${round(-size - tail)},0H${round(-size)}" ${stroke(palette[ink], size * 0.3)} opacity="0.3"/>`
      : '',
    `<path d="${body}" fill="${inside}" ${edge}/>`,
    letter === null && look === 'letter' && size >= 5
      ? `<path d="${flap}" fill="none" ${stroke(flapInk, Math.max(1, size * 0.16))}/>`
      : '',
  ]
  const turn = [dx, dy, -dy, dx, x, y].map(round).join(',')
  const sign = letter !== null && size >= 5 ? letterSvg(envelope, letter, flapInk) : ''
  return `<g transform="matrix(${turn})">${parts.join('')}</g>${sign}`
}

function outlineOf(look: Envelope['look'], w: number, h: number): string {
  if (look === 'answer')
    return `M${round(w)},0L${round(-w)},${round(h)}L${round(-w * 0.5)},0L${round(-w)},${round(-h)}Z`
  const r = round(w * ROUND_ASK)
  if (look === 'ask') return `M-${r},0A${r},${r},0,0,1,${r},0A${r},${r},0,0,1,-${r},0Z`
  return `M${round(-w)},${round(-h)}h${round(2 * w)}v${round(2 * h)}h${round(-2 * w)}Z`
}

/** The letter stands upright, wherever the message flies. */
function letterSvg({ x, y, size }: Envelope, letter: string, colour: string): string {
  const height = size * 1.3
  const look = `font-size="${round(height)}" font-weight="700" fill="${colour}"`
  return `<text x="${round(x)}" y="${round(y + height * 0.36)}" ${look}>${escapeXml(letter)}</text>`
}

function stroke(colour: string, width: number, dash: readonly number[] = []): string {
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.map(round).join(' ')}"` : ''
  return `stroke="${colour}" stroke-width="${round(width)}"${dashes}`
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
