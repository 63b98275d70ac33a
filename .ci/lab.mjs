// The lab: experiments over many runs, without a page. Standard output is the lab's alone.
import './node.mjs'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'

install()
const program = await bundle('lab', 'src/lab/main.ts')
process.argv[1] = program
await import(pathToFileURL(program).href)
