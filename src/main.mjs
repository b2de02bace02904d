#!/usr/bin/env node
// @ts-check
// JavaScript on purpose: an entry in TypeScript is stripped at every start, before the cache below
// can help, and that alone costs more than the answer. Everything else is TypeScript.
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

enableCompileCache() // First: what is imported from here on is compiled once, not at every start.
if (existsSync('.env')) process.loadEnvFile('.env') // What is set already stays.
const { run } = await import('./cli.ts')
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
})
