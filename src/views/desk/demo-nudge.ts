import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JudgedPosture } from '../../core/posture/posture.ts';
import type { App, DeskView, DeviceView } from '../../ports/app.ts';
import { DEMO_NUDGE_WORDS } from '../../strings/demo-nudge-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/status-banner.ts';

/** A slump this long brings the nudge that shows what one is like, ms (M-42). */
const SLUMPED_MS = 3000;

/**
 * After tall is set, one nudge to try: it asks for a slump, nudges on the page and by the sensor, and goes with the next
 * move. Outside every cap and the log (M-42).
 */
@customElement('demo-nudge')
export class DemoNudge extends LitElement {
  @property({ attribute: false }) app!: App;
  private step: 'ask' | 'nudge' | 'moved' = 'ask';

  private readonly posture = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null);
  private readonly desk = new Latest<DeskView | null>(this, () => this.app?.desk$, null);
  private readonly device = new Latest<DeviceView | null>(this, () => this.app?.device$, null);

  /** In `update`, since what was told latest is known from there on. */
  protected override update(changed: PropertyValues<this>): void {
    const posture = this.posture.value;
    if (posture) this.follow(posture);
    super.update(changed);
  }

  override render() {
    // Where no slouch can be seen there is none to try.
    if (!this.desk.value?.zones) return nothing;
    const [icon, heading, body] = {
      ask: ['body', DEMO_NUDGE_WORDS.ask, DEMO_NUDGE_WORDS.askBody] as const,
      nudge: ['bell', DEMO_NUDGE_WORDS.nudge, DEMO_NUDGE_WORDS.nudgeBody] as const,
      moved: ['check', DEMO_NUDGE_WORDS.moved, DEMO_NUDGE_WORDS.movedBody] as const,
    }[this.step];
    return html`<status-banner
      role="status"
      .tone=${this.step === 'nudge' ? 'gentle' : 'info'}
      .icon=${icon}
      .heading=${heading}
      >${body}</status-banner
    >`;
  }

  private follow(posture: JudgedPosture): void {
    const slumpedMs = this.slumpedFor(posture);
    if (this.step === 'ask' && slumpedMs >= SLUMPED_MS) this.nudge();
    else if (this.step === 'nudge' && slumpedMs === 0) this.step = 'moved';
  }

  private nudge(): void {
    this.step = 'nudge';
    const way = this.device.value?.nudge ?? null;
    if (way) void this.app.device.testNudge(way);
  }

  private slumpedFor({ t, zone, activity }: JudgedPosture): number {
    const since = this.desk.value?.zoneSince ?? null;
    return zone === 'slumped' && activity === 'still-upright' && since !== null ? t - since : 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-nudge': DemoNudge;
  }
}
