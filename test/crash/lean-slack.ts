export * as webApi from '@slack/web-api'
