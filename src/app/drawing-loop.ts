import type { Run } from '../run/run.ts'
import { paintAll } from '../views/drawing.ts'

/** The page's one loop: once a frame the run moves, then everything that moves is painted. */
export function startDrawing(run: Run): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let lastMs = performance.now()
  const drawFrame = (nowMs: number): void => {
    // First of all the next frame is asked for, so that a painter that throws does not stop the others for good.
    requestAnimationFrame(drawFrame)
    run.draw(Math.max(0, nowMs - lastMs), !calm.matches)
    lastMs = nowMs
    paintAll()
  }
  requestAnimationFrame(drawFrame)
}
