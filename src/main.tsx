import { startPage } from './app/start.tsx'

void startPage(document.querySelector('#root') as Element)
