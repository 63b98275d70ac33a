/** Sets how the next line is drawn. */
export function stroke(
  context: CanvasRenderingContext2D,
  colour: string,
  width: number,
  dash: readonly number[],
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash(dash as number[])
}
