export * from '@discordjs/rest'
export * from 'discord-api-types/v10'
