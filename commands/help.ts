import { answered } from '#core/answer.ts'
import { type Brief, heading, line, list, paragraph, strong } from '#core/brief.ts'
import { type Command, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { nearestWords } from '#core/near-words.ts'
import { optional, positional, text } from '#core/option.ts'
import { quoted } from '#core/quoted.ts'

/** Help about the commands it is given: what each answers, its options, and examples that run. */
export const helpFor = (commands: () => readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    about: 'What can be asked, with examples that run as they stand',
    examples: ['help', 'help cases'],
    audience: 'everyone',
    options: {
      command: optional(
        positional(
          text('One command', (typed) =>
            commands()
              .filter(({ name }) => name.startsWith(typed.trim()))
              .map(({ name, about }) => ({
                value: name,
                label: `${name}: ${about}`.slice(0, 100),
              })),
          ),
        ),
      ),
    },
    answer({ command: wanted }) {
      if (!wanted) return overview(commands())
      const name = wanted.replace(/^\//, '').toLowerCase()
      const command = commands().find((one) => one.name === name)
      if (command) return inDetail(command)
      throw new Mistake(`There is no command ${quoted(wanted)}.`, {
        actions: nearestWords(
          name,
          commands().map((one) => one.name),
          3,
        ).map((close) => ({ label: close, command: `help ${close}` })),
        choices: commands().map((one) => one.name),
      })
    },
  })

const overview = (commands: readonly Command[]): Brief =>
  answered({
    title: 'What you can ask',
    summary: `${commands.length} commands: ${commands.map(({ name }) => name).join(', ')}.`,
    blocks: [
      list(commands.map(({ name, about }) => line`${{ command: name }} ${about}`)),
      heading('Try'),
      list(
        commands
          .flatMap(({ examples }) => examples.slice(0, 1))
          .map((example) => [{ command: example }]),
      ),
      paragraph(
        line`Names work as ids, in characters of either script, in pinyin with or without tones, in either order. Put names of several words in quotation marks. Options are written ${{ command: 'name:value' }}.`,
      ),
    ],
    footer: [],
    seenBy: 'asker',
  })

const inDetail = ({ name, about, options, examples }: Command): Brief =>
  answered({
    title: name,
    summary: `${name}: ${about}.`,
    blocks: [
      paragraph(line`${about}.`),
      ...(Object.keys(options).length > 0 ? [heading('Options')] : []),
      list(
        Object.entries(options).map(
          ([option, { about: purpose, required, positional: isLoose, choices }]) =>
            line`${strong(option)} ${purpose}${choices && !purpose.includes(choices[0] ?? '') ? `: ${choices.join(', ')}` : ''}${required ? ' (needed)' : ''}${isLoose ? ' (its name may be left out)' : ''}`,
        ),
      ),
      heading('Examples'),
      list(examples.map((example) => [{ command: example }])),
    ],
    actions: examples.slice(0, 3).map((example) => ({ label: example, command: example })),
    footer: [],
    seenBy: 'asker',
  })
