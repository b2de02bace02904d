import { answered } from '#core/answer.ts'
import { type Brief, heading, type Line, list, paragraph } from '#core/brief.ts'
import { type Command, type Desk, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import {
  choiceName,
  commandAbout,
  commandName,
  commandNamed,
  nearestCommands,
  optionAbout,
  optionName,
} from '#core/local-names.ts'
import { optional, positional, text } from '#core/option.ts'
import type { Words } from '#core/words.ts'

/** Help about the commands it is given: what each answers, its options, and examples that run. */
export const helpFor = (commands: () => readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    about: 'What can be asked, with examples that run as they stand',
    examples: ['help', 'help cases'],
    audience: 'reader',
    options: {
      command: optional(
        positional(
          text('One command', (typed, desk) => commandsLike(typed.trim(), commands(), desk)),
        ),
      ),
    },
    answer({ command: wanted }, { words }) {
      if (!wanted) return overview(commands(), words)
      const name = wanted.replace(/^\//, '').toLowerCase()
      const command = commandNamed(name, commands(), words)
      if (command) return inDetail(command, words)
      throw new Mistake(words.help.noCommand(wanted), {
        actions: nearestCommands(name, commands(), words).map((close) => ({
          label: commandName(close, words),
          command: `help ${close.name}`,
        })),
        choices: commands().map((one) => commandName(one, words)),
      })
    },
  })

const commandsLike = (typed: string, commands: readonly Command[], { words }: Desk) =>
  commands
    .filter((one) => [one.name, commandName(one, words)].some((name) => name.startsWith(typed)))
    .map((one) => ({
      value: one.name,
      label: `${words.frame.headed(commandName(one, words))}${commandAbout(one, words)}`.slice(
        0,
        100,
      ),
    }))

const overview = (commands: readonly Command[], words: Words): Brief =>
  answered({
    title: words.help.title,
    summary: words.help.summary(commands.map((one) => commandName(one, words))),
    blocks: [
      list(
        commands.map((one) =>
          words.help.command(one.name, words.commands?.[one.name]?.name, commandAbout(one, words)),
        ),
      ),
      heading(words.help.tryHeading),
      list(
        commands
          .flatMap(({ examples }) => examples.slice(0, 1))
          .map((example) => [{ command: example }]),
      ),
      paragraph(words.help.hint),
    ],
    footer: [],
    seenBy: 'asker',
  })

function inDetail(command: Command, words: Words): Brief {
  const { options, examples } = command
  const [name, about] = [commandName(command, words), commandAbout(command, words)]
  return answered({
    title: name,
    summary: words.help.about(name, about),
    blocks: [
      paragraph(words.help.sentence(about)),
      ...(Object.keys(options).length > 0 ? [heading(words.help.optionsHeading)] : []),
      list(Object.keys(options).map((option) => optionLine(command, option, words))),
      heading(words.help.examplesHeading),
      list(examples.map((example) => [{ command: example }])),
    ],
    actions: examples.slice(0, 3).map((example) => ({ label: example, command: example })),
    footer: [],
    seenBy: 'asker',
  })
}

/** Choices that the description names already are not listed again. */
function optionLine({ name: command, options }: Command, name: string, words: Words): Line {
  const {
    about = '',
    required = false,
    positional: isLoose = false,
    choices = [],
  } = options[name] ?? {}
  const local = optionName(command, name, words)
  return words.help.option(
    {
      name,
      local: local === name ? undefined : local,
      about: optionAbout(command, name, about, words),
      choices: about.includes(choices[0] ?? '')
        ? []
        : choices.map((choice) => choiceName(command, choice, words)),
    },
    { isNeeded: required, isLoose },
  )
}
