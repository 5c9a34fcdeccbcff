import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { detectorAt } from '../../core/exercise/detector.ts';
import { amountWords } from '../../core/exercise/dose-words.ts';
import { isActivity } from '../../core/player/lead.ts';
import type { PlayerItem, PlayerState, WhyLeft } from '../../core/player/player.ts';
import { SWITCH_SECONDS } from '../../core/player/session-flow.ts';
import { weightsBeside } from '../../core/player/weights-today.ts';
import type { Placement, Posture } from '../../core/posture/posture.ts';
import type { SensorCheck, SensorInfo } from '../../ports/app.ts';
import type { Told } from '../../ports/coach-view.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { LEAD_WORDS } from '../../strings/before-words.ts';
import { lowered } from '../../strings/lowered.ts';
import { playerWords, setName } from '../../strings/player-words.ts';
import { assistedWord } from '../../strings/rep-words.ts';
import { isCutOff } from '../../strings/sensor-words.ts';
import { beginsUpward } from '../elements/figure-pictures.ts';
import { focusHeading } from '../elements/heading-focus.ts';
import { UNCHECKED } from '../sensor/unchecked.ts';
import { base } from '../styles/base.ts';
import { player } from '../styles/player.ts';
import { playerPhone } from '../styles/player-phone.ts';
import '../elements/hold-ring.ts';
import './exercise-steps.ts';
import '../elements/icon-mark.ts';
import './item-list.ts';
import './player-banner.ts';
import './player-hands.ts';
import './phase-sign.ts';
import type { SignName } from './phase-sign.ts';
import './player-figure.ts';
import './player-channels.ts';
import { eventOfKey, type KeyAsk, type PlayerAsk, playerKey } from './player-keys.ts';
import './rep-line.ts';
import '../sensor/sensor-card.ts';
import { SetTime } from '../../core/player/set-time.ts';
import { setTiles } from './set-tile-list.ts';
import './set-tiles.ts';
import './set-up-list.ts';

/** A session while it runs. Reads from across the room; every action has its button and most a key. */
@customElement('session-player')
export class SessionPlayer extends LitElement {
  static override styles = [base, player, playerPhone];

  @property({ attribute: false }) state!: PlayerState;
  @property({ attribute: false }) status!: LinkStatus;
  @property({ attribute: false }) sensor: SensorInfo | null = null;
  /** What was found out about the sensor. */
  @property({ attribute: false }) check: SensorCheck = UNCHECKED;
  @property() placement: Placement = 'sternum';
  /** The trunk as the sensor sees it now; left out without one. */
  @property({ attribute: false }) trunk: (() => Posture | null) | undefined;
  /** What a screen reader is told; null where a voice says it. */
  @property({ attribute: false }) told: Told | null = null;
  /** Filters that follow from the safety questions. */
  @property({ attribute: false }) flags: readonly string[] = [];
  /** The dumbbells at home, kg; undefined: not told. */
  @property({ attribute: false }) atHome: readonly number[] | undefined;
  /** A sheet lies over the player: its keys are not the player's. */
  @property({ type: Boolean }) covered = false;
  /** The quick switches: whether voice and sounds are on. Whether keys of a single character do anything. */
  @property({ type: Boolean }) voice = false;
  @property({ type: Boolean }) sound = false;
  @property({ type: Boolean }) letters = false;
  /** Sounds are wanted, and the browser keeps the page silent. */
  @property({ type: Boolean }) silent = false;
  private readonly setTime = new SetTime();
  private setSince: number | null = null;
  private hadFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.press);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { phase, left, unsure, unwatched, waits } = this.state;
    this.toggleAttribute(
      'asks',
      Boolean(left || unsure || waits || unwatched || this.isCutOff || this.check.wrongScales.length > 0),
    );
    this.hadFocus = this.matches(':focus-within');
    if (!changed.has('state')) return;
    this.toggleAttribute('unseen', unwatched);
    const item = this.state.items[this.state.itemIndex];
    this.toggleAttribute('weighs', item !== undefined && weightsBeside(item, this.atHome) !== null);
    this.setAttribute('phase', waits === null ? phase : 'paused');
    this.setAttribute('waits', waits ?? 'no');
    this.setSince = this.setTime.at(this.state, performance.now());
  }

  protected override updated(): void {
    if (this.hadFocus) void this.keepFocus();
  }

  /** A button that is pressed may go with its moment: then the heading has the focus, and the keys go on from there. */
  private async keepFocus(): Promise<void> {
    const parts = this.renderRoot.querySelectorAll<LitElement>('player-hands, player-banner');
    await Promise.all([...parts].map(({ updateComplete }) => updateComplete));
    if (document.activeElement === document.body) await focusHeading(this.renderRoot);
  }

  override render() {
    const item = this.state.items[this.state.itemIndex];
    if (!item) return nothing;
    const { word, line, cue } = playerWords(this.state, item);
    return html`
      ${this.top(item)}
      <player-banner .state=${this.state} .now=${Date.now()} ?lost=${this.isCutOff} .check=${this.check}></player-banner>
      <div class="middle">
        <div class="left">
          <div class="state">
            <phase-sign .name=${signOf(this.state, item)}></phase-sign>
            <div><p class="word">${word}</p><p class="line">${line}</p></div>
          </div>
          <player-figure
            .state=${this.state}
            .since=${this.setSince}
            .placement=${this.placement}
            .trunk=${this.trunk}
          ></player-figure>
          <p class="cue">${cue}</p>
          ${
            this.state.phase === 'ready' && item.exercise.countsAsStrength
              ? html`<set-up-list compact></set-up-list>`
              : nothing
          }
        </div>
        <div class="centre">
          ${this.count(item)}
          <player-hands .state=${this.state} .item=${item} ?sensed=${this.canSense} .atHome=${this.atHome}></player-hands>
        </div>
        <aside class="card list" tabindex="0" aria-label="The session">
          <h2>Session</h2>
          <item-list .items=${this.state.items} .current=${this.state.itemIndex}></item-list>
          <set-tiles .tiles=${setTiles(this.state, item)}></set-tiles>
          <exercise-steps .exercise=${item.exercise} .flags=${this.flags}></exercise-steps>
        </aside>
      </div>
      ${this.bar(item)}
      ${this.region('assertive', 'alert')} ${this.region('polite', 'status')}
    `;
  }

  /** What was told last, as an element of its own: the same words twice are two things to say. */
  private region(live: Told['live'], role: 'alert' | 'status') {
    const told = this.told?.live === live ? this.told : null;
    return html`<div class="visually-hidden" role=${role}>
      ${told ? keyed(told.number, html`<p>${told.text}</p>`) : nothing}
    </div>`;
  }

  private top(item: PlayerItem) {
    return html`
      <header class="top">
        <div class="title">
          <p class="support">${this.state.itemIndex + 1} of ${this.state.items.length}<span class="wide">, ${lowered(LEAD_WORDS[this.state.lead])}</span></p>
          <h1>${item.exercise.name}</h1>
        </div>
        ${
          this.sensor
            ? html`<sensor-card chip .status=${this.status} .sensor=${this.sensor} .placement=${this.placement}></sensor-card>`
            : html`<span class="chip"><icon-mark name="clock"></icon-mark>Timer</span>`
        }
        <player-channels ?voice=${this.voice} ?sound=${this.sound} ?silent=${this.silent}></player-channels>
        <button type="button" class="symptom" @click=${() => this.dispatchEvent(new CustomEvent('symptom-asked'))}>
          <icon-mark name="warning"></icon-mark>New symptom?
        </button>
      </header>
    `;
  }

  private count(item: PlayerItem) {
    const { phase, performed, restSecondsLeft, readySecondsLeft, unwatched, waits: why } = this.state;
    const above = setName(this.state, item);
    const { amount } = item.dose;
    if (phase === 'switch') {
      const next = this.state.side === 'left' ? 'left' : 'right';
      return html`<hold-ring state=${next} .seconds=${restSecondsLeft} .ofSeconds=${SWITCH_SECONDS} above="left | right" below="to change over" short="to change"></hold-ring>`;
    }
    if (phase === 'rest') {
      const total = Math.max(restSecondsLeft, item.exercise.restSeconds);
      return html`<hold-ring state="rest" .seconds=${restSecondsLeft} .ofSeconds=${total} above="rest" below="until ${above}" .short=${above}></hold-ring>`;
    }
    if (readySecondsLeft !== null) {
      return html`<hold-ring state="ready" .seconds=${Math.ceil(readySecondsLeft)} .ofSeconds=${amount} .above=${above} below="get into position" short="in position"></hold-ring>`;
    }
    if (item.exercise.unit === 'reps') {
      return html`<rep-line
        .count=${performed}
        .target=${amount}
        .tempo=${item.exercise.phases}
        .since=${this.setSince}
        ?running=${phase === 'working' && this.setSince !== null}
        ?upward=${beginsUpward(item.exercise.figure, item.exercise.phases ?? null)}
        .above=${above}
        .note=${assistedWord(this.state)}
      ></rep-line>`;
    }
    if (phase === 'ready') {
      return html`<hold-ring state="ready" .seconds=${amount} .ofSeconds=${amount} .above=${above} below=${isActivity(item.exercise) ? 'to go' : 'seconds to hold'} short=${isActivity(item.exercise) ? 'to go' : 's to hold'}></hold-ring>`;
    }
    const assisted = assistedWord(this.state);
    const state = phase === 'paused' || why !== null ? 'paused' : unwatched ? 'unseen' : 'working';
    const waits = state !== 'working' ? ', clock waits' : assisted && `, ${assisted}`;
    const of = `of ${amountWords(item.exercise, amount)}`;
    return html`<hold-ring .state=${state} .seconds=${performed} .ofSeconds=${amount} .above=${above} .short=${of} below="${of}${waits}"></hold-ring>`;
  }

  private get isCutOff(): boolean {
    return this.sensor !== null && isCutOff(this.status);
  }

  private get canSense(): boolean {
    const { items, itemIndex } = this.state;
    const { views = [] } = items[itemIndex]?.exercise ?? {};
    return this.sensor !== null && this.status.state === 'live' && detectorAt(views, this.placement) !== null;
  }

  private bar(item: PlayerItem) {
    return html`
      <div class="bar">
        <button type="button" class="clay" @click=${this.hurts}><icon-mark name="hurt"></icon-mark>This hurts</button>
        ${item.planned ? this.barButton('harder', 'Harder', 'harder') : this.barButton('easier', 'Easier', 'easier')}
        ${this.barButton('skip-exercise', 'Skip', 'skip')}
        ${this.barButton('stop', 'Stop', 'stop')}
      </div>
    `;
  }

  private barButton(ask: PlayerAsk, text: string, icon: 'easier' | 'harder' | 'skip' | 'stop') {
    return html`<button type="button" @click=${() => this.ask(ask)}><icon-mark .name=${icon}></icon-mark>${text}</button>`;
  }

  private readonly press = (event: KeyboardEvent) => {
    if (this.covered) return;
    const asked = playerKey(event, this.state, this.letters);
    if (!asked) return;
    event.preventDefault();
    const told = eventOfKey(asked, this.state, this.atHome);
    if (told) this.dispatchEvent(told);
  };

  private ask(detail: PlayerAsk): void {
    this.dispatchEvent(new CustomEvent('player-asked', { detail }));
  }

  private hurts(): void {
    this.dispatchEvent(new CustomEvent('hurt-asked'));
  }
}

function signOf({ phase, unwatched, waits }: PlayerState, { exercise }: PlayerItem): SignName {
  if (waits !== null) return 'paused';
  if (phase === 'working' && unwatched) return 'waiting';
  if (phase === 'working') return exercise.unit === 'reps' ? 'reps' : 'hold';
  return phase === 'finished' ? 'rest' : phase;
}

declare global {
  interface HTMLElementTagNameMap {
    'session-player': SessionPlayer;
  }

  interface HTMLElementEventMap {
    'player-asked': CustomEvent<PlayerAsk>;
    'key-asked': CustomEvent<KeyAsk>;
    'hurt-asked': CustomEvent;
    'symptom-asked': CustomEvent;
    'why-told': CustomEvent<WhyLeft>;
  }
}
