// @ts-check
// JavaScript for the same reason as main.mjs: what is imported from here on is compiled once.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { listen } = await import('./listen.ts')
listen()
