import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addDays, type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { PlayerState } from '../../core/player/player.ts';
import { RULE_LIMITS } from '../../core/progression/own-limits.ts';
import { limitsNow } from '../../core/progression/why.ts';
import type { App, TodayView, UnfinishedSession } from '../../ports/app.ts';
import type { FolderView } from '../../ports/keep-view.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import type { Sync } from '../../ports/sync-view.ts';
import { didWords } from '../../strings/activity-words.ts';
import { weekdaysWords } from '../../strings/plan-words.ts';
import { comingDay } from '../../strings/time-words.ts';
import { Arriving } from '../controllers/arriving.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { todayColumns } from '../styles/today.ts';
import { checkInNote } from './check-in-note.ts';
import { nextSession, waitsForItsDay } from './next-session.ts';
import { doneOn, isWeekAsked } from './noted-activity.ts';
import './any-day.ts';
import type { Clearance } from '../professional/clearance-sheet.ts';
import './desk-summary.ts';
import type { SessionMove } from './move-sheet.ts';
import './other-activity.ts';
import '../elements/pain-scale.ts';
import './plan-invitation.ts';
import './plan-locked.ts';
import './plan-rest.ts';
import './plan-session.ts';
import './week-card.ts';
import { isClearedSince } from '../screening/screening-answers.ts';
import {
  clearanceSheet,
  flareSheet,
  keepNote,
  lighterWeek,
  measuresDue,
  newItem,
  startCheck,
  syncCards,
  unfinishedSession,
  wayBack,
  weekWithout,
  weightsNeeded,
  worseAgain,
} from './seldom-today.ts';
import { todayHead } from './today-head.ts';
import { weekDays } from './week-days.ts';
import { areWeightsAsked } from './weights-asked.ts';

/** Today: how the back is, and the one next thing. */
@customElement('today-page')
export class TodayPage extends LitElement {
  static override styles = [
    base,
    page,
    todayColumns,
    css`
      other-activity {
        margin-top: 14px;
      }

      /* What has nothing to say leaves no gap. */
      week-without,
      keep-note,
      measures-due {
        display: contents;
      }

      @media (width <= 760px) {
        other-activity {
          margin-top: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private sheet: 'clearance' | 'flare' | null = null;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly player = new Latest<PlayerState | null>(this, () => this.app?.player$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly folder = new Latest<FolderView | null>(this, () => this.app?.keep.folder$, null);
  private readonly unfinished = new Latest<UnfinishedSession | null>(this, () => this.app?.unfinished$, null);
  private readonly sync = new Latest<Sync | null>(this, () => this.app?.sync.opened$, null);
  private readonly arriving = new Arriving(this);

  override render() {
    const view = this.today.value;
    if (!view) return html`<h1>Today</h1>`;
    const now = new Date();
    const date = civilDate(now.getTime(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const days = weekDays(this.records.value, date);
    const trained = days.at(-1)?.state === 'session';
    const { app, seldom } = this;
    const { progress } = view;
    return html`
      ${todayHead(now, date)}
      <div class="grid">
        <div class="main span-8">
          ${seldom(this.unfinished.value !== null, unfinishedSession, () => html`<unfinished-session .app=${app}></unfinished-session>`)}
          ${this.checkIn(view, date)}
          ${seldom(this.sync.value !== null, syncCards, () => html`<today-sync .app=${app}></today-sync>`)}
          ${seldom(progress.due.worse, worseAgain, () => html`<worse-again .app=${app}></worse-again>`)}
          ${seldom(view.offers.check !== null, startCheck, () => html`<start-check .app=${app}></start-check>`)}
          ${seldom(progress.lighterWeek.offeredUntil !== null, lighterWeek, () => html`<lighter-week .app=${app}></lighter-week>`)}
          ${seldom(progress.newItem !== null, newItem, () => html`<new-item .app=${app}></new-item>`)}
          ${seldom(areWeightsAsked(view), weightsNeeded, () => html`<weights-needed .app=${app}></weights-needed>`)}
          ${this.plan(view, date, trained)} ${this.invitation(view)}
          ${seldom(this.settings.value.askFor.length > 0, measuresDue, () => html`<measures-due .app=${app} today=${date}></measures-due>`)}
          ${seldom(this.folder.value !== null, keepNote, () => html`<keep-note .app=${app} today=${date}></keep-note>`)}
          ${seldom(isWeekAsked(this.records.value, date), weekWithout, () => html`<week-without .app=${app} today=${date}></week-without>`)}
        </div>
        <div class="main span-4">
          ${this.beside(view)}
        </div>
        <week-card
          class="span-12"
          .days=${days}
          .ahead=${view.ahead}
          .today=${date}
          @session-moved=${(event: CustomEvent<SessionMove>) => void this.move(event.detail)}
        ></week-card>
      </div>
      ${this.sheets()}
    `;
  }

  /** The desk leads; on the way back from a flare, the way, and the walk that belongs to it. */
  private beside(view: TodayView) {
    const { wayBack: way } = view.progress;
    const anyDay = html`<any-day .app=${this.app} .view=${view}></any-day>`;
    const desk = html`<desk-summary .app=${this.app}></desk-summary>`;
    if (!way) return [desk, anyDay];
    return [this.seldom(true, wayBack, () => html`<way-back .way=${way}></way-back>`), anyDay, desk];
  }

  /** Drawn is drawn with what the day asks for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.arriving.settled();
    return super.getUpdateComplete();
  }

  /** What most days have nothing of: on the days that do, it is drawn once it has come. */
  private readonly seldom = (isDue: boolean, load: () => Promise<unknown>, draw: () => TemplateResult) =>
    isDue ? this.arriving.drawn(load, draw) : nothing;

  private checkIn(view: TodayView, date: CivilDate) {
    const { painToday, progress } = view;
    const { usualPain } = progress;
    return html`
      <section class="card" aria-label="Pain today">
        <pain-scale
          logged
          question="How is your back today?"
          .hint=${progress.state === 'unscreened' ? '' : [`Your usual: ${usualPain}`, ...this.yesterday(date)].join('. ')}
          .note=${checkInNote(view, date)}
          .value=${painToday}
          @scale-chosen=${(event: CustomEvent<number>) => void this.app.reportPain(event.detail)}
        ></pain-scale>
        ${progress.state === 'unscreened' ? nothing : html`<other-activity .app=${this.app} today=${date}></other-activity>`}
      </section>
    `;
  }

  /** What else there was on the day before, beside the pain of the day after (M-36). */
  private yesterday(date: CivilDate): readonly string[] {
    const did = doneOn(this.records.value, addDays(date, -1));
    return did.length > 0 ? [`Yesterday: ${didWords(did)}`] : [];
  }

  private plan(view: TodayView, date: CivilDate, trained: boolean) {
    const { plan, progress } = view;
    switch (plan.type) {
      case 'session':
        if (waitsForItsDay(view) && this.player.value === null) return this.laterDay(view, date);
        return html`
          <plan-session
            .items=${plan.items}
            .minutes=${plan.minutes}
            .note=${plan.note}
            .shortMinutes=${view.offers.short?.minutes ?? null}
            ?easy=${view.offers.easy !== null}
            ?running=${this.player.value !== null}
            ?inFlare=${progress.state === 'flare'}
            @start-asked=${() => {
              location.hash = '#/session';
            }}
            @flare-asked=${this.askFlare}
          ></plan-session>
        `;
      case 'rest':
        return html`
          <plan-rest
            .next=${comingDay(nextSession(view)?.date ?? plan.next, date)}
            .reason=${plan.reason}
            .upcoming=${nextSession(view)?.items ?? plan.upcoming}
            .daily=${view.offers.daily?.minutes ?? null}
            ?trained=${trained}
            ?inFlare=${progress.state === 'flare'}
            @flare-asked=${this.askFlare}
          ></plan-rest>
        `;
      case 'locked':
        return html`<plan-locked
          .state=${plan.state}
          .reason=${plan.reason}
          ?cleared=${plan.state === 'blocked-emergency' && isClearedSince(this.records.value)}
          @clearance-asked=${() => this.ask('clearance', clearanceSheet)}
          @resume-asked=${() => void this.app.add({ type: 'pause', state: 'resumed' })}
        ></plan-locked>`;
    }
  }

  /** A session is possible today, and the person's own days put it on another. */
  private laterDay(view: TodayView, date: CivilDate) {
    const next = nextSession(view);
    if (!next) return nothing;
    const { moves, weekdays } = view.ahead ?? { moves: [], weekdays: [] };
    const early = moves.some((target) => target.date === date && target.refusal === null);
    return html`<plan-rest
      .next=${comingDay(next.date, date)}
      .reason=${weekdays.length > 0 ? `Your days are ${weekdaysWords(weekdays)}.` : ''}
      .upcoming=${next.items}
      .daily=${view.offers.daily?.minutes ?? null}
      ?early=${early}
      ?inFlare=${view.progress.state === 'flare'}
      @early-asked=${() => void this.move({ from: next.date, to: date })}
      @flare-asked=${this.askFlare}
    ></plan-rest>`;
  }

  private move({ from, to }: SessionMove): Promise<void> {
    return this.app.add({ type: 'session-moved', from, to });
  }

  /** After the first session, once: what is at home and which days suit (M-6, one card). */
  private invitation({ progress, plan }: TodayView) {
    const isTold = this.records.value.some(
      (record) =>
        (record.type === 'circumstances' || record.type === 'screening') && record.without !== undefined,
    );
    if (isTold || plan.type === 'locked' || progress.sessions === 0) return nothing;
    return html`<plan-invitation></plan-invitation>`;
  }

  private readonly askFlare = () => this.ask('flare', flareSheet);

  /** A sheet stands in its place from the start, and opens as soon as it is there. */
  private ask(sheet: 'clearance' | 'flare', load: () => Promise<unknown>): void {
    this.sheet = sheet;
    void load();
  }

  private sheets() {
    const close = () => {
      this.sheet = null;
    };
    return html`
      <clearance-sheet
        ?open=${this.sheet === 'clearance'}
        .ids=${this.today.value?.progress.waiting ?? []}
        .ownPainLimit=${ownPainLimitOf(this.today.value)}
        @sheet-closed=${close}
        @clearance-given=${(event: CustomEvent<Clearance>) => void this.clear(event.detail)}
      ></clearance-sheet>
      <flare-sheet
        ?open=${this.sheet === 'flare'}
        @sheet-closed=${close}
        @flare-told=${() => {
          close();
          void this.app.add({ type: 'flare' });
        }}
      ></flare-sheet>
    `;
  }

  private async clear(told: Clearance): Promise<void> {
    const conditions = [...(this.today.value?.progress.waiting ?? [])];
    this.sheet = null;
    await this.app.add({ type: 'clearance', conditions, ...told });
  }
}

const ownPainLimitOf = (view: TodayView | null): number =>
  view ? limitsNow(view.progress).ownPainLimit : RULE_LIMITS.painLimit;

declare global {
  interface HTMLElementTagNameMap {
    'today-page': TodayPage;
  }
}
