import {
  type ChatInputCommandInteraction,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import type { Bot } from './logged-in.ts'

/** A card with two buttons and a select, as a bot would send it. */
export const card = (words: string) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [
    { type: ComponentType.TextDisplay as const, content: words },
    {
      type: ComponentType.ActionRow as const,
      components: [
        { type: ComponentType.Button as const, style: 1 as const, label: 'On', custom_id: 'on' },
        {
          type: ComponentType.Button as const,
          style: 2 as const,
          label: 'Off',
          custom_id: 'off',
          disabled: true,
        },
      ],
    },
    {
      type: ComponentType.ActionRow as const,
      components: [
        {
          type: ComponentType.StringSelect as const,
          custom_id: 'pick',
          options: [{ label: 'A', value: 'a' }],
        },
      ],
    },
  ],
})

/** Lets the bot answer every command in one way. */
export const asks = (
  bot: Bot,
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
) =>
  bot.client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) void answer(interaction).catch(() => undefined)
  })

/** The next interaction the bot gets. */
export const next = (bot: Bot): Promise<Interaction> =>
  new Promise((resolve) => bot.client.once(Events.InteractionCreate, resolve))
