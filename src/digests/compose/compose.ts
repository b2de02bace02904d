import type { Brief } from '#core/brief.ts'
import type { Compose } from '#core/content.ts'
import { absenceBrief } from './absence.ts'
import { alertBrief } from './alert.ts'
import { cardBrief } from './case-card.ts'
import { caseNewsBrief, correctionBrief } from './case-news.ts'
import { debtBrief } from './debt.ts'
import { digestBrief, quietBrief } from './digest.ts'
import { noticeBrief } from './notice.ts'
import type { ComposeParts } from './parts.ts'

/**
 * Puts deliveries into words. What happened is read from the record of changes, not from the facts
 * of today, so that a message says the same at every attempt.
 *
 * @throws Fault when the record lacks a change of the content
 * @throws Mistake for a page beyond the last
 */
export const createCompose =
  (parts: ComposeParts): Compose =>
  async ({ id, content, language, page = 1 }): Promise<Brief> => {
    const { changes, subscriptions } = parts
    const telling = {
      id,
      page,
      changes,
      subscriptions,
      facts: parts.facts(),
      words: parts.words(language),
    }
    switch (content.kind) {
      case 'digest':
        return await digestBrief(content, telling)
      case 'quiet':
        return await quietBrief(content, telling)
      case 'debt':
        return await debtBrief(content, telling)
      case 'alert':
        return await alertBrief(content, telling)
      case 'absence':
        return absenceBrief(content, telling)
      case 'card':
        return cardBrief(content, telling)
      case 'event':
      case 'stage':
        return await caseNewsBrief(content, telling)
      case 'notice':
        return await noticeBrief(content, telling)
      case 'correction':
        return await correctionBrief(content, telling)
    }
  }
