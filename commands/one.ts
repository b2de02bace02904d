import type { Command } from '#core/command.ts'

/**
 * One command from the file of its name, without loading the others: a process that answers one
 * question should not read the code of twelve. `undefined` when there is no such command.
 */
export async function loadCommand(name: string): Promise<Command | undefined> {
  if (!/^[a-z]{2,20}$/.test(name)) return undefined
  try {
    const file: Readonly<Record<string, unknown>> = await import(`./${name}.ts`)
    const command = file[name] as Command | undefined // Each file exports its command by its name.
    return command?.name === name ? command : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
