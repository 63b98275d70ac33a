import { createContext, useContext, useEffect } from 'react'
import { addPainter } from './drawing.ts'

/**
 * Whether what is below can be seen; the shell hands it down. What cannot be seen costs nothing: it is neither painted
 * nor told that the run has moved.
 */
export const VisibleContext = createContext(true)

/** Whether the component is where somebody can see it. */
export function useVisible(): boolean {
  return useContext(VisibleContext)
}

/** Paints once a frame, while it can be seen. The painter must stay the same from render to render. */
export function usePainter(paint: () => void): void {
  const visible = useVisible()
  useEffect(() => (visible ? addPainter(paint) : undefined), [visible, paint])
}
