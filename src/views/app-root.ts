import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { UpdateOffer } from '../app/update.ts';
import type { LogRecord } from '../core/log/record.ts';
import type { PlayerState } from '../core/player/player.ts';
import type { Placement } from '../core/posture/posture.ts';
import { isOpenIn } from '../core/progression/access.ts';
import type { Why } from '../core/progression/why.ts';
import type { App, ElsewhereView, PressTold, SensorCheck, SensorInfo, TodayView } from '../ports/app.ts';
import type { FirstLook } from '../ports/appearance.ts';
import type { Erased } from '../ports/keep-view.ts';
import type { PartName } from '../ports/part.ts';
import type { LinkStatus, StorageFault } from '../ports/ports.ts';
import type { Settings } from '../ports/settings.ts';
import { Arriving } from './controllers/arriving.ts';
import { KeptFocus } from './controllers/kept-focus.ts';
import { Latest } from './controllers/latest.ts';
import { LostPart } from './controllers/lost-part.ts';
import { wearAppearance } from './frame/appearance.ts';
import './frame/brand-link.ts';
import './elements/icon-mark.ts';
import './frame/missing-page.ts';
import './frame/nav-rail.ts';
import './elements/part-missing.ts';
import './sensor/sensor-card.ts';
import './frame/storage-banner.ts';
import './frame/tab-bar.ts';
import './today/today-opening.ts';
import { focusHeading } from './elements/heading-focus.ts';
import type { WhyAsked } from './elements/why-this.ts';
import * as seldom from './frame/seldom-shell.ts';
import { PAGES } from './pages.ts';
import { detailOf, placeOf, ROUTE_AREAS, type Route, routeOf, tabOf, titleOf } from './routes.ts';
import { NO_LINK } from './sensor/no-link.ts';
import { UNCHECKED } from './sensor/unchecked.ts';
import { base } from './styles/base.ts';
import { shell } from './styles/shell.ts';

/** The shell: which page stands, the ways to the others, and where the sensor is. */
@customElement('app-root')
export class AppRoot extends LitElement {
  static override styles = [base, shell];

  /** Until there is an app, Today asks what it can ask without one. */
  @property({ attribute: false }) firstLook: FirstLook | undefined;
  /** Fetches what there is beyond the shell, which ends with an app. */
  @property({ attribute: false }) begin: (() => Promise<unknown>) | undefined;
  @property({ attribute: false }) app: App | undefined;
  @property({ attribute: false }) newVersion: UpdateOffer | undefined;
  @state() private hash = location.hash;
  @state() private narrow = false;
  /** What stands behind the dose that was asked about. */
  @state() private why: Why | null = null;
  private wasAsked = false;

  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly check = new Latest<SensorCheck>(this, () => this.app?.sensorCheck$, UNCHECKED);
  private readonly elsewhere = new Latest<ElsewhereView | null>(this, () => this.app?.elsewhere$, null);
  private readonly pressTold = new Latest<PressTold | null>(this, () => this.app?.pressTold$, null);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly player = new Latest<PlayerState | null>(this, () => this.app?.player$, null);
  private readonly settings = new Latest<Settings | null>(this, () => this.app?.settings$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly storage = new Latest<StorageFault | null>(this, () => this.app?.storage$, null);

  private readonly updateOffered = new Latest<boolean>(this, () => this.newVersion?.offered$, false);
  private readonly erased = new Latest<Erased | null>(this, () => this.app?.keep.erased$, null);

  protected readonly keptFocus = new KeptFocus(this);
  private readonly arriving = new Arriving(this);
  private readonly opening: Readonly<Record<PartName, () => Promise<unknown>>> = {
    live: async () => this.app?.open('live'),
    keeping: async () => this.app?.open('keeping'),
  };
  private readonly lostPart = new LostPart(this);
  private readonly narrowRail = matchMedia('(width <= 1180px)');
  /** How the back is, told before there was an app to hear it. */
  private painTold: number | null = null;
  /** The page that was told to the screen reader last: its route, and what stands behind it. */
  private shown: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.readHash);
    this.addEventListener('why-asked', this.answerWhy);
    this.narrowRail.addEventListener('change', this.readWidth);
    this.readWidth();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.readHash);
    this.narrowRail.removeEventListener('change', this.readWidth);
  }

  private readonly readHash = () => {
    this.hash = location.hash;
    this.why = null;
    this.lostPart.putAway();
  };

  private readonly answerWhy = ({ detail }: CustomEvent<WhyAsked>) => {
    this.arriving.again();
    // Where it cannot be had, nothing shows it in its place.
    void seldom.whySheet();
    this.why = this.app?.explain(detail) ?? null;
  };

  private readonly readWidth = () => {
    this.narrow = this.narrowRail.matches;
  };

  /** A first visit opens on the welcome; everyone else on Today. */
  private get route(): Route {
    const named = routeOf(this.hash);
    if (named) return named;
    const isNew = this.app ? this.records.value.length === 0 && !this.sensor.value : this.firstLook?.isNew;
    return isNew ? 'welcome' : 'today';
  }

  private get isPlaying(): boolean {
    const { value: state } = this.player;
    return this.route === 'session' && state !== null && state.phase !== 'finished';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('app') && this.painTold !== null) void this.app?.reportPain(this.painTold);
    const appearance = this.settings.value ?? this.firstLook?.appearance;
    if (appearance) wearAppearance(appearance);
    if (this.app && !this.erased.value) this.announce(this.route);
  }

  private announce(route: Route): void {
    const detail = detailOf(this.hash);
    // A session that runs has a page to itself, drawn anew without the frame.
    const page = `${route}/${detail}${this.isPlaying ? ' playing' : ''}`;
    if (page === this.shown) return;
    document.title = `${titleOf(route, detail)} · Plumbline`;
    if (this.shown) {
      scrollTo(0, 0);
      void this.updateComplete.then(() => focusHeading(this.renderRoot));
    }
    this.shown = page;
  }

  /** Drawn is drawn with the page. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.arriving.settled();
    return super.getUpdateComplete();
  }

  override render() {
    const { app, route } = this;
    if (!app && !this.firstLook) return null;
    if (this.erased.value)
      return html`<main id="main">${this.arriving.drawn(seldom.allDeleted, () => html`<all-deleted .erased=${this.erased.value}></all-deleted>`)}</main>`;
    if (this.isPlaying) return html`<main id="main">${this.lost()}${this.page(route)}</main>${this.toast()}`;
    const bare = route === 'welcome' || route === 'screening' || route === 'help';
    return bare ? this.bare(route) : [this.framed(route), this.toast(), this.whySheet()];
  }

  private bare(route: Route) {
    return html`
      <div class="bare">
        <header><brand-link></brand-link></header>
        <main id="main"><storage-banner .fault=${this.storage.value}></storage-banner>${this.lost()}${this.page(route)}</main>
      </div>
    `;
  }

  private framed(route: Route) {
    const current = tabOf(route);
    return html`
      <a class="skip" href="#main" @click=${this.skip}>Skip to the page</a>
      <div class="framed">
        <nav-rail class="wide" .current=${current} .narrow=${this.narrow}>
          ${this.symptomLink()} ${this.sensorCard(false)}
        </nav-rail>
        <div class="column">
          <header class="top">
            <brand-link adaptive></brand-link>${this.sensorCard(true)} ${this.symptomLink()}
          </header>
          <main id="main" tabindex="-1">
            <storage-banner .fault=${this.storage.value}></storage-banner>
            ${this.ofTheSensor()} ${this.lost()} ${this.newer()} ${this.page(route)}
          </main>
        </div>
        <tab-bar class="small" .current=${current}></tab-bar>
      </div>
    `;
  }

  private lost() {
    if (!this.lostPart.value) return null;
    return html`<part-missing
      closable
      ?playing=${this.isPlaying}
      .code=${this.lostPart.value.code}
      @again-asked=${this.lostPart.again}
      @note-closed=${this.lostPart.putAway}
    ></part-missing>`;
  }

  /** What is to be said of a sensor on every page: another tab has it, or it reads what cannot be. */
  private ofTheSensor(elsewhere = this.elsewhere.value, check = this.check.value) {
    if (elsewhere)
      return this.arriving.drawn(
        seldom.elsewhereBanner,
        () =>
          html`<elsewhere-banner .elsewhere=${elsewhere} @use-here=${() => void this.app?.useHere()}></elsewhere-banner>`,
      );
    if (check.wrongScales.length === 0) return null;
    return this.arriving.drawn(seldom.scaleBanner, () => html`<scale-banner .check=${check}></scale-banner>`);
  }

  private newer() {
    if (!this.updateOffered.value || this.arriving.ask(seldom.updateBanner) !== 'here') return null;
    return html`<update-banner .offer=${this.newVersion}></update-banner>`;
  }

  /** Stands as soon as there is a sensor: what is said later in a place that was there is read aloud. */
  private toast() {
    if (!this.sensor.value) return null;
    return this.arriving.drawn(
      seldom.pressToast,
      () => html`<press-toast .told=${this.pressTold.value}></press-toast>`,
    );
  }

  /** Stays once it was opened, so that it can close as it came. */
  private whySheet() {
    if (!this.app || (!this.why && !this.wasAsked)) return null;
    this.wasAsked = true;
    if (this.arriving.ask(seldom.whySheet) !== 'here') return null;
    return html`<why-sheet
      .why=${this.why}
      .exercises=${this.app.exercises}
      @sheet-closed=${() => {
        this.why = null;
      }}
    ></why-sheet>`;
  }

  private symptomLink() {
    return html`<a class="button symptom" href="#/screening"><icon-mark name="warning"></icon-mark>New symptom?</a>`;
  }

  private sensorCard(chip: boolean) {
    return html`<sensor-card
      ?chip=${chip}
      ?narrow=${!chip && this.narrow}
      .status=${this.status.value}
      .sensor=${this.sensor.value}
      .placement=${this.placement.value}
    ></sensor-card>`;
  }

  private page(route: Route): TemplateResult | null {
    const early = route === 'today' ? this.early : null;
    const { load, parts = [], draw } = PAGES[route];
    if (!this.app) {
      // The page comes along with what it is drawn from.
      const arrivals = this.begin ? [this.begin, load].map((each) => this.arriving.ask(each)) : [];
      return arrivals.includes('missing') ? this.missing : early;
    }
    const area = ROUTE_AREAS[route];
    const state = this.today.value?.progress.state;
    if (area && state && !isOpenIn(state, area))
      return this.arriving.drawn(seldom.closedPage, () => html`<closed-page></closed-page>`);
    const arrivals = [load, ...parts.map((name) => this.opening[name])].map((each) =>
      this.arriving.ask(each),
    );
    if (arrivals.includes('missing')) return this.missing;
    return arrivals.includes('coming') ? early : draw(this.app, detailOf(this.hash), placeOf(this.hash));
  }

  private get missing() {
    return html`<missing-page @again-asked=${this.arriving.again}></missing-page>`;
  }

  private readonly early = html`<today-opening @scale-chosen=${({ detail }: CustomEvent<number>) => {
    this.painTold = detail;
  }}></today-opening>`;

  private skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-root': AppRoot;
  }
}
