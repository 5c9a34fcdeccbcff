import { html, type TemplateResult } from 'lit';
import type { App } from '../ports/app.ts';
import { type PartName, part } from '../ports/part.ts';
import type { Route } from './routes.ts';

/** A page: a module of its own, fetched when the page is first asked for, and how it is drawn. */
export interface Page {
  readonly load: () => Promise<unknown>;
  /** Parts of the app that it cannot do without: it is drawn once they have come. */
  readonly parts?: readonly PartName[];
  /**
   * @param detail what stands behind the page in the address (`detailOf`)
   * @param place where in it (`placeOf`)
   */
  readonly draw: (app: App, detail: string, place: string) => TemplateResult;
}

export const PAGES: Readonly<Record<Route, Page>> = {
  welcome: {
    load: part(() => import('./today/welcome-page.ts')),
    draw: (app) => html`<welcome-page .app=${app}></welcome-page>`,
  },
  today: {
    load: part(() => import('./today/today-page.ts')),
    draw: (app) => html`<today-page .app=${app}></today-page>`,
  },
  desk: {
    load: part(() => import('./desk/desk-page.ts')),
    parts: ['live'],
    draw: (app) => html`<desk-page .app=${app}></desk-page>`,
  },
  day: {
    load: part(() => import('./desk/day-page.ts')),
    parts: ['live'],
    draw: (app, date) => html`<day-page .app=${app} date=${date}></day-page>`,
  },
  history: {
    load: part(() => import('./progress/history-page.ts')),
    parts: ['live', 'keeping'],
    draw: (app) => html`<history-page .app=${app}></history-page>`,
  },
  progress: {
    load: part(() => import('./progress/progress-page.ts')),
    draw: (app) => html`<progress-page .app=${app}></progress-page>`,
  },
  trends: {
    load: part(() => import('./progress/trends-page.ts')),
    draw: (app) => html`<trends-page .app=${app}></trends-page>`,
  },
  learn: {
    load: part(() => import('./learn/learn-page.ts')),
    draw: (app, topic) => html`<learn-page .app=${app} topic=${topic}></learn-page>`,
  },
  exercises: {
    load: part(() => import('./learn/exercises-page.ts')),
    draw: (app) => html`<exercises-page .app=${app}></exercises-page>`,
  },
  exercise: {
    load: part(() => import('./learn/exercise-page.ts')),
    draw: (app, exercise) => html`<exercise-page .app=${app} exercise=${exercise}></exercise-page>`,
  },
  measures: {
    load: part(() => import('./progress/measures-page.ts')),
    draw: (app) => html`<measures-page .app=${app}></measures-page>`,
  },
  settings: {
    load: part(() => import('./settings/settings-page.ts')),
    parts: ['live', 'keeping'],
    draw: (app, group, place) =>
      html`<settings-page .app=${app} group=${group} place=${place}></settings-page>`,
  },
  pair: {
    load: part(() => import('./sensor/pair-page.ts')),
    parts: ['live'],
    draw: (app, handed) => html`<pair-page .app=${app} handed=${handed}></pair-page>`,
  },
  calibrate: {
    load: part(() => import('./desk/calibrate-page.ts')),
    parts: ['live'],
    draw: (app) => html`<calibrate-page .app=${app}></calibrate-page>`,
  },
  screening: {
    // What it may lead to comes along: help must be there where the network is gone a moment later.
    load: part(() =>
      Promise.all([import('./screening/screening-page.ts'), import('./screening/help-page.ts')]),
    ),
    draw: (app) => html`<screening-page .app=${app}></screening-page>`,
  },
  session: {
    load: part(() => import('./session/session-page.ts')),
    parts: ['live'],
    draw: (app, offer) => html`<session-page .app=${app} offer=${offer || 'plan'}></session-page>`,
  },
  plan: {
    load: part(() => import('./programme/plan-page.ts')),
    draw: (app) => html`<plan-page .app=${app}></plan-page>`,
  },
  help: {
    load: part(() => import('./screening/help-page.ts')),
    draw: (app) => html`<help-page .app=${app}></help-page>`,
  },
  professional: {
    load: part(() => import('./professional/professional-page.ts')),
    parts: ['keeping'],
    draw: (app) => html`<professional-page .app=${app}></professional-page>`,
  },
  diagnosis: {
    load: part(() => import('./sensor/diagnosis-page.ts')),
    parts: ['live'],
    draw: (app) => html`<diagnosis-page .app=${app}></diagnosis-page>`,
  },
  rules: {
    load: part(() => import('./programme/rules-page.ts')),
    draw: (app, at) => html`<rules-page .app=${app} .at=${at}></rules-page>`,
  },
  'what-if': {
    load: part(() => import('./programme/what-if-page.ts')),
    parts: ['keeping'],
    draw: (app) => html`<what-if-page .app=${app}></what-if-page>`,
  },
  join: {
    load: part(() => import('./sync/join-page.ts')),
    draw: (app, code) => html`<join-page .app=${app} code=${code}></join-page>`,
  },
  people: {
    load: part(() => import('./sync/people-page.ts')),
    draw: (app, person) => html`<people-page .app=${app} person=${person}></people-page>`,
  },
};
