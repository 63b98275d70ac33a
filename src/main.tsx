import { startPage } from './app/start.tsx'

startPage(document.querySelector('#root') as Element)
