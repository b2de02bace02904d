import { benchAsk } from './ask/ask.ts'
import { benchStart } from './start.ts'

/** `npm run bench [-- ask|names|start ...]`: all of them when none is named. Figures are ratios in one run. */
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)

if (isWanted('start')) benchStart()
if (isWanted('ask')) await benchAsk(100_000)
