import { useWords } from './words.ts'

/** What a newcomer reads first. */
export function Intro() {
  const { intro } = useWords()
  return (
    <section className="intro">
      <h2>{intro.heading}</h2>
      <p>{intro.text}</p>
    </section>
  )
}
