import type { Command } from '#core/command.ts'

/** The reference of all commands as a Markdown page, written from their declarations. */
export function commandsPage(commands: readonly Command[]): string {
  return `# Commands

Written from the declarations by \`npm run docs\`; change the command, not this page.

Names work as ids, in simplified or traditional characters, in pinyin with or without tones, in
either order, and by alias. Put a name of several words in quotation marks. Options are written
\`name:value\`. Every list takes \`export:csv\`, \`export:json\` or \`export:markdown\`.

${commands.map(section).join('\n')}`
}

function section({ name, about, options, examples }: Command): string {
  const rows = Object.entries(options).map(
    ([option, { about: purpose, required, choices, positional }]) => {
      const values = choices ? choices.map((choice) => `\`${choice}\``).join(' ') : ''
      return `| \`${option}\` | ${cell(purpose)} | ${values} | ${required ? 'yes' : ''} | ${positional ? 'yes' : ''} |`
    },
  )
  const table =
    rows.length === 0
      ? ''
      : `\n| option | what it is | values | needed | name may be left out |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
  return `## ${name}\n\n${about}.\n${table}\n\`\`\`\n${examples.join('\n')}\n\`\`\`\n`
}

const cell = (text: string) => text.replaceAll('|', '\\|')
