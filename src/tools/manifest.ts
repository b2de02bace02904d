import { type Io, print } from '#adapters/console/io.ts'
import { slackManifest } from '#adapters/slack/manifest.ts'
import { commands } from '#commands/index.ts'
import { Mistake } from '#core/errors.ts'
import { fileOf, type Secret, setting, VARIABLES, type VariableName } from '../config.ts'

/**
 * `vigil manifest [--http]`: prints the manifest to create the Slack app from, as JSON. For Socket
 * Mode, unless only a signing secret is set, or with `--http`: then with the addresses of
 * VIGIL_PUBLIC_URL. Where it is set, people who install the app are led back there either way. No
 * token is needed, and what else is set does not matter.
 *
 * @throws Mistake when the address is needed and missing, or the prefix is no command's name
 */
export async function manifestTool(
  args: readonly string[],
  { stdout, env }: Pick<Io, 'stdout' | 'env'>,
): Promise<number> {
  if (args.some((arg) => arg !== '--http'))
    throw new Mistake('Only --http can be added: `npm run -s manifest -- --http`.')
  const get = (name: VariableName) => setting(env, name)
  const isSet = (name: Secret) => (get(name) ?? get(fileOf(name))) !== undefined
  const isSigned = isSet('SLACK_SIGNING_SECRET') && !isSet('SLACK_APP_TOKEN')
  const isHttp = args.length > 0 || isSigned
  const url = get('VIGIL_PUBLIC_URL')
  if (isHttp && URL.parse(url ?? '')?.protocol !== 'https:') {
    throw new Mistake(
      'Without Socket Mode Slack calls this bot. Set VIGIL_PUBLIC_URL to the https address it is reached at, such as https://vigil.example.org.',
    )
  }
  const manifest = slackManifest(commands, {
    prefix: get('SLACK_COMMAND_PREFIX') ?? VARIABLES.SLACK_COMMAND_PREFIX.example,
    socketMode: !isHttp,
    url,
  })
  await print(stdout, `${JSON.stringify(manifest, null, 2)}\n`)
  return 0
}
