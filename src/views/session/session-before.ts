import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { Readiness } from '../../core/log/record.ts';
import type { Placement } from '../../core/posture/posture.ts';
import { greenPain } from '../../core/progression/limits.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import type { ToldBefore } from '../../core/progression/told-before.ts';
import type { Foretold, OfferId, Offers, SessionPlan, SessionStart, Swaps } from '../../ports/app.ts';
import { limitSentence } from '../../strings/limit-words.ts';
import { dayAfter, pastDay } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { planCard } from '../styles/plan-card.ts';
import { sessionBefore } from '../styles/session-before.ts';
import './before-start.ts';
import './lay-out.ts';
import '../elements/option-row.ts';
import '../elements/pain-scale.ts';
import './set-up-list.ts';
import '../elements/status-banner.ts';
import type { Lighter } from './what-comes.ts';
import './what-comes.ts';

const READINESS: readonly { readonly id: Readiness; readonly text: string }[] = [
  { id: 'same', text: 'Nothing different' },
  { id: 'bad-night', text: 'Bad night' },
  { id: 'ill', text: 'Ill' },
  { id: 'painkillers', text: 'Extra painkillers' },
  { id: 'new-symptom', text: 'A new symptom' },
];

/** What the person says before a session, and what they change of it. */
export type BeforeAnswers = Required<SessionStart>;

/** Pain of an earlier day, told now (R-2). */
export interface RecalledPain {
  readonly value: number;
  readonly recalledFor: CivilDate;
}

const NOT_COUNTED = html`<status-banner tone="info" icon="body" heading="This session is a trial">
  Another body is in your sensor's place. What it does is kept in History, and your plan takes no notice of it.
</status-banner>`;

/**
 * Before the first set: pain now, what is different today and what follows from it, what has to be there, and the start.
 * What follows is the rules' own word on the answers (`foretell`), before anything is kept.
 */
@customElement('session-before')
export class SessionBefore extends LitElement {
  static override styles = [base, page, planCard, sessionBefore];

  /** What can be started now, and which of it was asked for. */
  @property({ attribute: false }) offers!: Offers;
  @property() offer: OfferId = 'plan';
  /** Pain above which an exercise gets easier; lower where somebody tightened it. */
  @property({ type: Number }) limit = greenPain(false);
  /** Filters that follow from the safety questions. */
  @property({ attribute: false }) flags: readonly string[] = [];
  /** Dumbbells at home; undefined: not told. */
  @property({ attribute: false }) weights: readonly number[] | undefined;
  /** Whether a sensor times holds: it sends and its tall is set; it has none yet; or there is none. */
  @property() sensor: 'counts' | 'untold' | 'none' = 'none';
  /** A simulated body or a recording is in the sensor's place. */
  @property({ type: Boolean }) played = false;
  @property() placement: Placement = 'sternum';
  @property() today: CivilDate = '';
  /** Today's pain, where it was told before. */
  @property({ attribute: false }) painToday: number | null = null;
  /** The date after the latest session, where only memory can say how it was. */
  @property({ attribute: false }) dateToRecall: CivilDate | null = null;
  @property({ attribute: false }) foretell: (told: ToldBefore) => Foretold | null = () => null;
  @property({ attribute: false }) alternatives: (item: Prescription) => readonly Prescription[] = () => [];
  /** The date that was asked about: the question stays when it is answered. */
  @state() private asked: CivilDate | null = null;
  @state() private recalled: number | null = null;
  @state() private ownPre: number | null = null;
  @state() private readiness: Readiness | null = null;
  @state() private lighter: Lighter = {};
  @state() private swaps: Swaps = {};
  private foretold: Foretold | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.asked ??= this.dateToRecall;
    if (changed.has('offer')) this.swaps = {};
    this.foretold = this.foretell(this.told);
  }

  private get told(): ToldBefore {
    return { pre: this.ownPre ?? this.painToday, readiness: this.readiness };
  }

  /** What the answers leave of what was asked for: in pain, easy movement in place of strength work. */
  private get plan(): SessionPlan | null {
    return (this.foretold?.offers ?? this.offers)[this.offer];
  }

  /** What is started: where the answers turn the plan into easy movement, the easy day. */
  private get started(): OfferId {
    const hasStrength = (plan: SessionPlan | null) =>
      plan?.items.some(({ exercise }) => exercise.countsAsStrength) ?? false;
    return hasStrength(this.offers[this.offer]) && !hasStrength(this.plan) ? 'easy' : this.offer;
  }

  override render() {
    const plan = this.plan ?? this.foretold?.offers.plan ?? this.offers[this.offer];
    const items = plan?.items ?? [];
    return html`
      <div class="head">
        <div>
          <h1>Before you start</h1>
          <p class="lead">${this.lead(plan)}</p>
        </div>
      </div>
      <div class="grid">
        <div class="main span-8">
          <section class="card lifted questions" aria-label="Two questions">
            ${this.questions()} ${this.recall()} ${this.howMuch()} ${this.played ? NOT_COUNTED : nothing}
            <before-start
              .told=${this.told}
              .foretold=${this.foretold}
              .limit=${this.limit}
              .inPlace=${this.started === this.offer ? null : (plan?.note ?? '')}
              ?empty=${isEmptied(plan, this.swaps)}
              @start-asked=${this.begin}
            ></before-start>
          </section>
          ${this.foretold?.closed ? nothing : this.comes(items)}
        </div>
        <div class="main span-4">
          ${this.counting()}
          <lay-out
            .exercises=${items.map(({ exercise }) => exercise)}
            .placement=${this.sensor === 'none' ? null : this.placement}
          ><set-up-list></set-up-list></lay-out>
          <p class="support">${limitSentence(this.limit)}</p>
        </div>
      </div>
    `;
  }

  private lead(plan: SessionPlan | null): string {
    if (!plan) return '';
    const count = plan.items.length;
    return `About ${plan.minutes} minutes, ${count === 1 ? '1 exercise' : `${count} exercises`}.`;
  }

  private questions() {
    const isReused = this.ownPre === null && this.painToday !== null;
    return html`
      <pain-scale
        question="How strong is the pain now?"
        .note=${isReused ? 'As you said today. Tap another if it changed.' : ''}
        .value=${this.told.pre}
        @scale-chosen=${(event: CustomEvent<number>) => {
          this.ownPre = event.detail;
        }}
      ></pain-scale>
      <option-row
        question="Is anything different today?"
        .options=${READINESS}
        .value=${this.readiness}
        @option-chosen=${(event: CustomEvent<Readiness>) => {
          this.readiness = event.detail;
        }}
      ></option-row>
    `;
  }

  /** The whole, five minutes of it (M-33), or an easy day (M-34). */
  private howMuch() {
    const { plan, short, easy } = this.offers;
    const all = [
      { id: 'plan', plan, name: 'All' },
      { id: 'short', plan: short, name: 'Short' },
      { id: 'easy', plan: easy, name: 'Easy' },
    ].flatMap(({ id, plan, name }) => (plan ? [{ id, text: `${name}, ${plan.minutes} min` }] : []));
    if (all.length < 2 || !all.some(({ id }) => id === this.offer) || this.started !== this.offer)
      return nothing;
    return html`<option-row
      question="How much today? A rough day may be an easy one."
      .options=${all}
      .value=${this.offer}
      @option-chosen=${(event: CustomEvent<OfferId>) =>
        this.dispatchEvent(new CustomEvent('offer-chosen', { detail: event.detail }))}
    ></option-row>`;
  }

  private comes(items: readonly Prescription[]) {
    return html`
      <section class="card comes" aria-labelledby="comes">
        <h2 id="comes">What comes</h2>
        <what-comes
          .items=${items}
          .flags=${this.flags}
          .weights=${this.weights}
          .lighter=${this.lighter}
          .alternatives=${this.alternatives}
          ?firm=${this.offer === 'check'}
          .swaps=${this.swaps}
          .placement=${this.sensor === 'counts' ? this.placement : null}
          @lighter-chosen=${(event: CustomEvent<Lighter>) => {
            this.lighter = event.detail;
          }}
          @swaps-chosen=${(event: CustomEvent<Swaps>) => {
            this.swaps = event.detail;
          }}
        ></what-comes>
      </section>
    `;
  }

  private recall() {
    const { asked } = this;
    if (asked === null) return nothing;
    return html`<pain-scale
      question="How was your back the day after ${pastDay(dayAfter(asked, -1), this.today)}?"
      hint="After your last session"
      .note=${this.recalled === null ? 'Skip it if you do not remember.' : 'Saved.'}
      .value=${this.recalled}
      @scale-chosen=${(event: CustomEvent<number>) => {
        this.recalled = event.detail;
        const detail: RecalledPain = { value: event.detail, recalledFor: asked };
        this.dispatchEvent(new CustomEvent('pain-recalled', { detail }));
      }}
    ></pain-scale>`;
  }

  private counting() {
    if (this.sensor === 'untold') {
      return html`<status-banner icon="sensor" heading="The sensor has no tall yet">
        Set it, and holds start and stop by themselves. <a href="#/calibrate">Set comfortable tall</a>
      </status-banner>`;
    }
    return this.sensor === 'none'
      ? html`<status-banner tone="info" icon="clock" heading="Clock and tempo lead">
          No sensor: sets begin after a countdown, and you can count for yourself.
        </status-banner>`
      : html`<status-banner tone="info" icon="sensor" heading="The sensor counts">
          Holds start when you are still and wait when you move.
        </status-banner>`;
  }

  private begin(): void {
    const { lighter, swaps, started } = this;
    const detail: BeforeAnswers = { ...this.told, offer: started, lighter, swaps };
    this.dispatchEvent(new CustomEvent('session-begun', { detail }));
  }
}

const isEmptied = (plan: SessionPlan | null, swaps: Swaps): boolean =>
  plan?.items.every(({ exercise }) => swaps[exercise.id] === null) ?? true;

declare global {
  interface HTMLElementTagNameMap {
    'session-before': SessionBefore;
  }

  interface HTMLElementEventMap {
    'session-begun': CustomEvent<BeforeAnswers>;
    'pain-recalled': CustomEvent<RecalledPain>;
    'offer-chosen': CustomEvent<OfferId>;
  }
}
