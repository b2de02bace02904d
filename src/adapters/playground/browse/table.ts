import { html } from 'hono/html'
import type { Html } from '../shell.ts'

/**
 * Rows below the names of their columns; the first cell names the row. On a phone each row is a card
 * with the name of its column before each cell, so the roles stand in it: a style would take them away.
 *
 * @param caption what it is a table of, read aloud
 */
export const tableOf = (
  columns: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  caption: string,
): Html => html`<table class="b-table" role="table"><caption class="sr">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((title) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (cells) =>
    html`<tr role="row">${cells.map((cell, i) =>
      i === 0
        ? html`<th scope="row" role="rowheader">${cell}</th>`
        : html`<td role="cell" data-column="${columns[i]}"><div>${cell}</div></td>`,
    )}</tr>`,
)}
</tbody></table>`
