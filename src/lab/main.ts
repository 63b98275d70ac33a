/** The lab's entry: experiments from a terminal, on the same nodes that the page runs. */
import { readFileSync } from 'node:fs'
import { dispatch } from './dispatch.ts'

const STANDARD_INPUT = 0

const { output, complaint, code } = dispatch(process.argv.slice(2), (path) =>
  readFileSync(path === '-' ? STANDARD_INPUT : path, 'utf8'),
)
if (output !== '') console.log(output)
if (complaint !== '') console.error(complaint)
process.exitCode = code
