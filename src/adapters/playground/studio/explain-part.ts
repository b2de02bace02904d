import { html } from 'hono/html'
import { plain } from '#core/brief.ts'
import { itemLine } from '#core/change-line.ts'
import { certaintyOf } from '#core/claim-line.ts'
import type { Explained, Stage } from '#core/digests.ts'
import { Mistake } from '#core/errors.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { distinctNameOf, nameOf } from '#core/subject-line.ts'
import type { Html } from '../shell.ts'
import type { Now } from './digest-part.ts'
import { type Asked, type Explaining, explaining, type Verdict, verdictOf } from './explaining.ts'
import { live, sentence } from './pieces.ts'
import { DAYS_BACK } from './settings.ts'
import type { Studio } from './studio.ts'

/** Where it is asked why something is in the digest or not; a field of the same form. */
export async function explainPart(now: Now, studio: Studio): Promise<Html> {
  const { said, asked } = studio
  return html`
<div class="field">
<label for="about">${said.explainField}</label>
<div class="row">
<div class="combo"><input id="about" name="about" form="studio" value="${asked.about}" maxlength="200" autocomplete="off" spellcheck="false" aria-describedby="about-hint" data-offers="about"><ul id="about-offers" class="offers" hidden></ul></div>
<button type="submit" class="button" form="studio">${said.explainNot}</button>
</div>
<p class="hint" id="about-hint">${said.explainHint}</p>
</div>
${live('explained', await explainedPart(now, studio))}`
}

async function explainedPart(now: Now, studio: Studio): Promise<Html> {
  const { said, digest, asked, settings, desk } = studio
  if (asked.about === '') return html``
  if (!digest) return html`<p class="note">${said.mended}</p>`
  if (settings.topic === 'debt') return html`<p class="note">${said.debtNotExplained}</p>`
  try {
    const told = now && 'told' in now ? now.told : undefined
    return shown(await explaining(asked.about, digest, told, desk), studio)
  } catch (error) {
    if (error instanceof Mistake) return html`<p class="note bad">${sentence(error.message)}</p>`
    throw error
  }
}

function shown(result: Explaining, studio: Studio): Html {
  const { said, desk, to } = studio
  switch (result.kind) {
    case 'nothing':
      return html``
    case 'one':
      return oneOf(result.found, studio)
    case 'somebody':
      return html`
<h3>${said.ofSomebody(nameOf(result.subject, desk.words))}</h3>
<ul class="asked">${result.of.map((one) => askedItem(one, studio))}</ul>
${unknownTelling(studio)}`
    case 'unknown':
      return html`
<p class="note">${desk.facts.findClaim(result.typed) ? sentence(desk.words.subscriptions.explain.unknown(result.typed)) : said.noOne(result.typed)}</p>
${
  result.near.length === 0
    ? ''
    : html`<p>${said.meant}</p><ul class="chips">${result.near.map(
        (one) =>
          html`<li><a class="chip" href="${to({ about: one.id })}#explain" data-explains="${one.id}">${distinctNameOf(one, desk.words)}</a></li>`,
      )}</ul>`
}`
  }
}

function askedItem({ id, claim, isIn, why }: Asked, studio: Studio): Html {
  const { said, desk, to } = studio
  const what = claim ? claimWords(claim, desk.words) : said.asCase
  const verdict = isIn === undefined ? said.explainNot : isIn ? said.isIn : said.isOut
  return html`<li>${what} <a class="badge ${isIn ? 'good' : ''}" href="${to({ about: id })}#explain" data-explains="${id}">${verdict}<span class="sr">${desk.words.frame.bracketed(id)}</span></a>${why ? html` <span class="quiet">${stageWords(why, studio)}</span>` : ''}</li>`
}

/** What was taken back is not said again. */
function claimWords(claim: Claim, words: Studio['desk']['words']): string {
  const date = words.shortDate(claim.date)
  if (claim.retracted)
    return [
      date,
      words.frame.retracted(words.shortDate(claim.retracted.on), claim.retracted.why),
    ].join(' · ')
  return [date, plain([certaintyOf(claim, words)]), claim.line].join(' · ')
}

function oneOf(found: Explained, studio: Studio): Html {
  const { said, digest, desk, known } = studio
  const { words } = desk
  const core = words.subscriptions.explain
  const { change, stages, told } = found
  const line = plain(itemLine({ change }, words, createFootnotes(words))).replaceAll(
    /(?:\s*\[\d+\])+$/g,
    '',
  )
  const verdict = digest && verdictOf(found, digest)
  return html`
<p class="what">${line}</p>
<p class="quiet"><code>${change.id}</code> · ${plain(core.recorded(change.kind, words.date(change.day), change.seq === 1))}</p>
${verdict ? html`<p class="note ${GOOD.includes(verdict) ? 'good' : 'warn'}"><strong>${said.verdict[verdict]}</strong></p>` : ''}
<div class="table" tabindex="0" role="region" aria-label="${change.id}">
<table>
<thead><tr><th scope="col">${said.step}</th><th scope="col">${said.result}</th><th scope="col">${said.found}</th></tr></thead>
<tbody>${stages.map((stage) => stageRow(stage, studio))}</tbody>
</table>
</div>
${told.length === 0 ? '' : html`<ul>${told.map(({ delivery }) => html`<li>${core.toldIn(delivery.slot, words.subscriptions.state[delivery.state])}</li>`)}</ul>`}
${known ? '' : unknownTelling(studio)}`
}

/** Of these the digest tells. */
const GOOD: readonly Verdict[] = ['in', 'told', 'same']

const stageRow = (stage: Stage, studio: Studio): Html => html`
<tr>
<th scope="row">${studio.said.steps[stage.step]}</th>
<td><span class="badge ${stage.passed ? 'good' : 'bad'}">${stage.passed ? studio.said.passed : studio.said.failed}</span></td>
<td>${stageWords(stage, studio)}</td>
</tr>`

const stageWords = ({ step, passed, detail }: Stage, { said, desk, known }: Studio): string =>
  step === 'window' && !known
    ? said.windowOf(DAYS_BACK, passed)
    : desk.words.subscriptions.explain.stage(step, passed, detail)

/** What a digest has told is known of one that is set up. */
const unknownTelling = ({ said, known }: Studio): Html =>
  known ? html`` : html`<p class="quiet">${said.notKnown}</p>`
