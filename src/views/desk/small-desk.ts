import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EMPTY_DESK } from '../../app/desk/desk.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import type { App, CalibrationView, DeskView, SensorInfo } from '../../ports/app.ts';
import { SNOOZE_MINUTES } from '../../ports/channel-view.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { CALL_LONGER_MINUTES, CALL_MINUTES } from '../../strings/desk-words.ts';
import {
  SMALL_BUTTONS,
  type SmallDeskWords,
  silenceOf,
  smallDeskWords,
} from '../../strings/small-window-words.ts';
import { Latest } from '../controllers/latest.ts';
import { PortableElement } from '../controllers/portable-element.ts';
import { NO_LINK } from '../sensor/no-link.ts';
import { base } from '../styles/base.ts';
import { smallDesk } from '../styles/small-desk.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';
import '../elements/live-figure.ts';
import '../elements/zone-glyph.ts';

const MINUTE_MS = 60_000;
/** A break that comes later, by so many minutes. */
const LATER_MINUTES = 10;

/** The desk in the small window: figure, word, one number, one line, why it is quiet, and two or three answers. */
@customElement('small-desk')
export class SmallDesk extends PortableElement {
  static override styles = [base, smallDesk];

  @property({ attribute: false }) app!: App;

  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly calibration = new Latest<CalibrationView>(this, () => this.app?.calibration$, {
    state: 'none',
  });
  private readonly posture = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null, 'frame');
  private readonly desk = new Latest<DeskView>(this, () => this.app?.desk$, EMPTY_DESK);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  private readonly systemIsDark = matchMedia('(prefers-color-scheme: dark)');

  private get words(): SmallDeskWords {
    return smallDeskWords({
      sensor: this.sensor.value,
      status: this.status.value,
      calibration: this.calibration.value.state,
      posture: this.posture.value,
      desk: this.desk.value,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.systemIsDark.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.systemIsDark.removeEventListener('change', this.redraw);
  }

  private readonly redraw = () => this.requestUpdate();

  protected override updated(_: PropertyValues<this>): void {
    if (ASKS.has(this.words.state)) this.setAttribute('tone', 'look');
    else this.removeAttribute('tone');
    // Browsers have their own idea of what suits a small window: it looks like the page that opened it.
    const { theme } = this.settings.value;
    const system = this.systemIsDark.matches ? 'dark' : 'light';
    this.ownerDocument.documentElement.dataset.theme = theme === 'system' ? system : theme;
  }

  override render() {
    const { words } = this;
    const { state, glyph, word, number, unit, line, reason } = words;
    const look = ASKS.has(state);
    return html`
      <div class="body">
        ${this.figure(state)}
        <div>
          <p class="word"><zone-glyph .name=${glyph}></zone-glyph>${word}</p>
          ${number ? html`<p class="number">${number}${unit ? html`<span>${unit}</span>` : nothing}</p>` : nothing}
          <p class="line">${line}</p>
          ${reason ? html`<p class="reason">${reason}</p>` : nothing}
        </div>
      </div>
      <div class="buttons">${this.buttons(state)}</div>
      <p class="visually-hidden" role="status">${look ? `${word}. ${line}` : ''}</p>
    `;
  }

  private figure(state: SmallDeskWords['state']) {
    const { zones } = this.desk.value;
    const posture = state === 'no-data' ? null : this.posture.value;
    const moves = posture?.activity !== 'still-upright' && posture?.activity !== 'reclining';
    const awake = posture?.activity === 'not-worn' ? 'away' : moves ? 'moving' : 'live';
    return html`<live-figure
      compact
      .placement=${this.placement.value}
      .flexionDeg=${posture?.flexionDeg ?? 0}
      .zone=${posture?.zone ?? 'tall'}
      .relaxedFromDeg=${zones?.relaxedFromDeg ?? null}
      .slumpedFromDeg=${zones?.slumpedFromDeg ?? null}
      .state=${posture ? awake : this.sensor.value ? 'gap' : 'none'}
    ></live-figure>`;
  }

  private buttons(state: SmallDeskWords['state']): readonly unknown[] {
    const { app } = this;
    switch (state) {
      case 'nudge':
        return [button('notASlouch', 'undo', () => app.notASlouch()), this.snooze(), this.call()];
      case 'prompt':
        return [
          button('done', 'check', () => app.dismiss('prompt')),
          button('later', 'clock', () => app.snooze(LATER_MINUTES)),
        ];
      case 'clip':
        return [
          button('notMoved', 'check', () => app.confirmClip()),
          button('setTall', 'target', () => this.show('#/calibrate', () => app.calibrate('tall'))),
        ];
      case 'quiet':
        return this.quietButtons();
      case 'no-data':
        return [button('retry', 'refresh', () => app.retry()), this.open()];
      case 'watching':
        return [this.practice(), this.snooze(), this.call()];
      default:
        return [this.open()];
    }
  }

  private quietButtons(): readonly unknown[] {
    const { app } = this;
    const silence = silenceOf(this.desk.value);
    switch (silence?.reason) {
      case 'call':
        return [
          button('endNow', 'check', () => app.keepQuiet('call', 0)),
          button('longer', 'plus', () =>
            app.keepQuiet('call', this.minutesTo(silence.until) + CALL_LONGER_MINUTES),
          ),
        ];
      case 'driving':
        return [button('endNow', 'check', () => app.keepQuiet('driving', 0))];
      case 'snooze':
        return [button('endNow', 'check', () => app.endSnooze())];
      default:
        return [this.open()];
    }
  }

  private minutesTo(until: number): number {
    const now = this.posture.value?.t ?? until;
    return Math.max(0, Math.round((until - now) / MINUTE_MS));
  }

  private snooze() {
    return button('snooze', 'moon', () => this.app.snooze(SNOOZE_MINUTES));
  }

  private call() {
    return button('call', 'headset', () => this.app.keepQuiet('call', CALL_MINUTES));
  }

  private practice() {
    const { practice, silence } = this.desk.value;
    if (practice?.running) return button('pause', 'pause', () => this.app.practise(false));
    if (silence?.reason !== 'practice-waits') return nothing;
    return button('start', 'play', () => this.app.practise(true));
  }

  private open() {
    return button('show', 'open', () => this.show('#/desk'));
  }

  /** Brings the page itself to the front, at this address. */
  private show(hash: string, first: () => void = () => undefined): void {
    first();
    location.hash = hash;
    window.focus();
  }
}

/** What waits for an answer has a ground of its own, and is told to a screen reader. */
const ASKS: ReadonlySet<SmallDeskWords['state']> = new Set(['nudge', 'prompt', 'clip']);

const button = (name: keyof typeof SMALL_BUTTONS, icon: IconName, press: () => void) => {
  const { text, full } = SMALL_BUTTONS[name];
  return html`<button type="button" aria-label=${full} @click=${press}>
    <icon-mark .name=${icon}></icon-mark>${text}
  </button>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'small-desk': SmallDesk;
  }
}
