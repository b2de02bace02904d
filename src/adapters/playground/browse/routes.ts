import { Hono } from 'hono'
import type { Playground } from '../ports.ts'
import { claimPage } from './claim-page.ts'
import { debtPage } from './debt-page.ts'
import { differencePage } from './difference.ts'
import { frontPage } from './front.ts'
import { keeperOf } from './holdings.ts'
import { listFile, listPage } from './list-page.ts'
import { casesList, claimsList, sourcesList, subjectsList } from './lists.ts'
import { type Browsing, browsed, type Shown } from './page.ts'
import { picturesOf } from './picture.ts'
import { reportPage, reportsPage } from './reports.ts'
import { comparePage, revisionsPage } from './revisions.ts'
import { sourcePage } from './source-page.ts'
import { subjectPage } from './subject-page.ts'

/** What the store holds, to look through. Everything that is looked at stands in the address. */
export function browseRoutes(playground: Playground): Hono {
  const app = new Hono()
  const holdings = keeperOf(playground)
  const at = (path: string, make: (on: Browsing) => Shown | Response | Promise<Shown | Response>) =>
    app.get(path, browsed(playground, holdings, make))
  at('/', frontPage)
  at('/subjects', (on) => listPage(subjectsList(on), on))
  at('/subjects.csv', (on) => listFile(subjectsList(on), on))
  at('/subjects/:id', subjectPage)
  at('/claims', (on) => listPage(claimsList(on), on))
  at('/claims.csv', (on) => listFile(claimsList(on), on))
  at('/claims/:id', claimPage)
  at('/sources', (on) => listPage(sourcesList(on), on))
  at('/sources.csv', (on) => listFile(sourcesList(on), on))
  at('/sources/:id', sourcePage)
  at('/cases', async (on) => listPage({ ...casesList(on), above: await casesPicture(on) }, on))
  at('/cases.csv', (on) => listFile(casesList(on), on))
  at('/reports', reportsPage)
  at('/reports/:id', reportPage)
  at('/revisions', revisionsPage)
  at('/revisions/compare', comparePage)
  at('/revisions/:pair', differencePage)
  at('/debt', debtPage)
  return app
}

/** Of all cases; beside a narrowed list it would not say what the list says. */
async function casesPicture(on: Browsing) {
  const asked = on.held.lists.cases.read(on.query)
  const isWhole = asked.chosen.size === 0 && asked.words === '' && asked.page === 1
  return isWhole ? await picturesOf('cases', on) : ''
}
