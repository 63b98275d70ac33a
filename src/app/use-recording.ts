import { useEffect, useRef, useState } from 'react'
import { currentPicture } from '../views/picture-source.ts'

const FRAMES_PER_SECOND = 30
const TYPES = ['video/webm;codecs=vp9', 'video/webm', 'video/mp4']

/** The kind of video this browser can record; null when it cannot. */
export function videoType(): string | null {
  if (typeof MediaRecorder === 'undefined') return null
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? null
}

/** Records the moving picture; `saved` gets the video when the recording is stopped. */
export function useRecording(saved: (video: Blob) => void): { readonly recording: boolean; toggle(): void } {
  const recorder = useRef<MediaRecorder | null>(null)
  const [recording, setRecording] = useState(false)
  useEffect(() => () => recorder.current?.stop(), [])
  return {
    recording,
    toggle() {
      if (recorder.current !== null) {
        recorder.current.stop()
        return
      }
      const picture = currentPicture()
      const mimeType = videoType()
      if (picture === null || mimeType === null) return
      const parts: Blob[] = []
      const current = new MediaRecorder(picture.canvas.captureStream(FRAMES_PER_SECOND), { mimeType })
      current.ondataavailable = ({ data }) => parts.push(data)
      current.onstop = () => {
        recorder.current = null
        setRecording(false)
        saved(new Blob(parts, { type: mimeType }))
      }
      current.start(1000)
      recorder.current = current
      setRecording(true)
    },
  }
}
