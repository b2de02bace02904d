import { type APIInteraction, ComponentType, InteractionType } from 'discord-api-types/v10'
import { type CommandCall, commandData } from './command-payloads.ts'
import { type Choice, choiceData, type Press, pressData } from './component-calls.ts'
import { createDelivery, type Delivery } from './delivery.ts'
import { type Filling, formData } from './form-submissions.ts'
import { type Posted, type PostOptions, postInteraction } from './http-interactions.ts'
import { basePayload, type Who } from './interaction-payloads.ts'
import type { World } from './world.ts'

/** How an interaction is sent: over the gateway, or not yet, for one that is posted. */
export type Sending = { readonly deliver?: boolean }

/** A modal as a user sends it off: the text of each input by its custom id. */
export type Submission = {
  readonly customId: string
  readonly values: Readonly<Record<string, string>>
  readonly message?: Press['message']
}

/** What users do. Each gives the interaction that came of it. */
export type Interactions = {
  command(call: CommandCall & Who & Sending): Delivery
  /** `focused` is the option being typed. */
  autocomplete(call: CommandCall & Who & Sending & { readonly focused: string }): Delivery
  press(press: Press & Who & Sending): Delivery
  select(choice: Choice & Who & Sending): Delivery
  /** Whatever is said, whether or not such a modal was ever shown. */
  submit(submission: Submission & Who & Sending): Delivery
  /** Fills in a modal that was shown, and sends it off. */
  fillIn(filling: Filling & Pick<Submission, 'message'> & Who & Sending): Delivery
  /** What Discord posts to see whether an endpoint is ours. */
  ping(): Delivery
  /** Posts an interaction to the bot's endpoint, signed, or with something wrong with it. */
  post(url: string, interaction: Delivery, options?: PostOptions): Promise<Posted>
}

type Dispatch = (event: string, data: unknown, guildId: string | undefined) => boolean

/** Makes interactions as Discord would, and sends them. */
export function createInteractions(world: World, dispatch: Dispatch): Interactions {
  const send = (payload: unknown, { deliver = true }: Sending): Delivery => {
    // Built field by field after the documentation; the union of the types has no common maker.
    const interaction = payload as APIInteraction & { guild_id?: string }
    const open = world.interactions.open(interaction, world.now())
    const again = () => dispatch('INTERACTION_CREATE', interaction, interaction.guild_id)
    return createDelivery(world, open, deliver && again(), again)
  }

  const command = (type: InteractionType, call: CommandCall & Who & Sending, focused?: string) => {
    const base = basePayload(world, type, call)
    const guildId = 'guild_id' in base ? base.guild_id : undefined
    return send({ ...base, data: commandData(world, call, guildId, focused) }, call)
  }

  const component = (message: Press['message'], data: unknown, who: Who & Sending): Delivery => {
    const base = basePayload(world, InteractionType.MessageComponent, {
      channelId: message.channel_id,
      dm: world.places.channels.get(message.channel_id)?.recipientId !== undefined,
      ...who,
    })
    return send({ ...base, message, data }, who)
  }

  const modal = (data: unknown, message: Submission['message'], who: Who & Sending): Delivery => {
    const base = basePayload(world, InteractionType.ModalSubmit, who)
    return send({ ...base, ...(message ? { message } : {}), data }, who)
  }

  return {
    command: (call) => command(InteractionType.ApplicationCommand, call),
    autocomplete: (call) =>
      command(InteractionType.ApplicationCommandAutocomplete, call, call.focused),
    press: (press) => component(press.message, pressData(press), press),
    select: (choice) => component(choice.message, choiceData(choice), choice),
    submit(submission) {
      const { customId, values, message } = submission
      const components = Object.entries(values).map(([custom_id, value], i) => ({
        type: ComponentType.Label,
        id: 2 * i + 1,
        component: { type: ComponentType.TextInput, id: 2 * i + 2, custom_id, value },
      }))
      return modal({ custom_id: customId, components }, message, submission)
    },
    fillIn: (filling) => modal(formData(world, filling), filling.message, filling),
    ping() {
      const { id, application_id, token, version, ...base } = basePayload(
        world,
        InteractionType.Ping,
        {},
      )
      const { entitlements, authorizing_integration_owners } = base
      return send(
        {
          ...{ id, application_id, token, version, type: InteractionType.Ping },
          ...{ entitlements, authorizing_integration_owners, app_permissions: '0' },
        },
        { deliver: false },
      )
    },
    post: (url, interaction, options) => postInteraction(world, url, interaction, options),
  }
}
