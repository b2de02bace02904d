import { benchReseed } from './reseed/reseed.ts'
let last = performance.now(); let cpu = process.cpuUsage()
setInterval(()=>{const n=performance.now(); const c=process.cpuUsage(cpu); if(n-last>30) console.error(n.toFixed(0),'GAP',(n-last).toFixed(0),'cpu',((c.user+c.system)/1000).toFixed(0)); last=n; cpu=process.cpuUsage()},4).unref()
await benchReseed(Number(process.argv[2]))
