// Loaded before a sending process: of discord.js and Bolt it takes only their clients for requests,
// which are packages of their own. The rest of both is most of what a process loads, and none of
// what is tested here.
import { registerHooks } from 'node:module'

const LEAN: Readonly<Record<string, string>> = {
  'discord.js': new URL('lean-discord.ts', import.meta.url).href,
  '@slack/bolt': new URL('lean-slack.ts', import.meta.url).href,
}

registerHooks({
  resolve(specifier, context, next) {
    const url = LEAN[specifier]
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true }
  },
})
