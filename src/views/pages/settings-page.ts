import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App, TodayView } from '../../app/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings.ts';
import type { Placement } from '../../core/posture/posture.ts';
import { CHANNEL_SETTINGS_WORDS } from '../../strings/channel-words.ts';
import { COACH_CHOICE_WORDS } from '../../strings/coach-choice-words.ts';
import { NUDGE_CHOICE_WORDS } from '../../strings/nudge-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/channel-settings.ts';
import '../elements/coach-choice.ts';
import '../elements/country-choice.ts';
import '../elements/option-row.ts';
import '../elements/placement-choice.ts';
import '../elements/range-row.ts';
import '../elements/sensor-list.ts';
import '../elements/switch-row.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import './backup-panel.ts';
import './desk-choices.ts';

const THEMES = [
  { id: 'system', text: 'Like the system' },
  { id: 'light', text: 'Light' },
  { id: 'dark', text: 'Dark' },
];

/** What the person can choose, the records, the sensors, and what this is not. */
@customElement('settings-page')
export class SettingsPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .stack {
        gap: 20px;
      }

      .stack > h2 {
        margin-bottom: -6px;
      }

      .side {
        display: grid;
        grid-template-rows: auto 1fr;
        gap: 18px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  override render() {
    return html`
      <div class="head"><h1>Settings</h1></div>
      <div class="grid">
        ${this.nudges()}
        <div class="span-5 side">${this.screen()} ${plan()}</div>
        ${this.channels()} ${this.training()}
        <section class="card span-12">
          <placement-choice
            .value=${this.settings.value.placement}
            @placement-chosen=${(event: CustomEvent<Placement>) => this.change({ placement: event.detail })}
          ></placement-choice>
        </section>
        ${rules()} ${this.records()} ${this.sensors()} ${about()}
      </div>
    `;
  }

  private nudges() {
    const { nudgeTrigger, strictness, nudgeGapMinutes } = this.settings.value;
    const { trigger, strictness: reach } = NUDGE_CHOICE_WORDS;
    return html`
      <section class="card span-7 stack" aria-labelledby="nudges">
        <h2 id="nudges">Nudges</h2>
        <option-row
          .question=${trigger.question}
          .options=${trigger.options}
          .value=${nudgeTrigger}
          @option-chosen=${(event: CustomEvent<Settings['nudgeTrigger']>) => this.change({ nudgeTrigger: event.detail })}
        ></option-row>
        ${nudgeTrigger === 'exposure' ? this.exposure() : this.delay()}
        <option-row
          .question=${reach.question}
          .options=${reach.options}
          .value=${strictness}
          @option-chosen=${(event: CustomEvent<Settings['strictness']>) => this.change({ strictness: event.detail })}
        ></option-row>
        <range-row
          label="Quiet time between nudges"
          hint="Between any two of them, nudges and prompts alike."
          .seconds=${nudgeGapMinutes * 60}
          .min=${300}
          .max=${3600}
          .step=${300}
          @seconds-chosen=${(event: CustomEvent<number>) => this.change({ nudgeGapMinutes: event.detail / 60 })}
        ></range-row>
        <desk-choices .app=${this.app}></desk-choices>
      </section>
    `;
  }

  private channels() {
    const { title, lead } = CHANNEL_SETTINGS_WORDS;
    return html`
      <section class="card span-12 stack" aria-labelledby="channels">
        <h2 id="channels">${title}</h2>
        <p class="support">${lead}</p>
        <channel-settings .app=${this.app}></channel-settings>
      </section>
    `;
  }

  private exposure() {
    const { label, hint } = NUDGE_CHOICE_WORDS.exposure;
    return html`<range-row
      .label=${label}
      .hint=${hint}
      .seconds=${this.settings.value.nudgeExposureSeconds}
      .min=${30}
      .max=${300}
      .step=${15}
      @seconds-chosen=${(event: CustomEvent<number>) => this.change({ nudgeExposureSeconds: event.detail })}
    ></range-row>`;
  }

  private delay() {
    const { label, hint } = NUDGE_CHOICE_WORDS.delay;
    return html`<range-row
      .label=${label}
      .hint=${hint}
      .seconds=${this.settings.value.nudgeDelaySeconds}
      .min=${15}
      .max=${600}
      .step=${15}
      @seconds-chosen=${(event: CustomEvent<number>) => this.change({ nudgeDelaySeconds: event.detail })}
    ></range-row>`;
  }

  private screen() {
    const { theme, country } = this.settings.value;
    return html`
      <section class="card stack" aria-labelledby="screen">
        <h2 id="screen">Screen</h2>
        <option-row
          question="Colours"
          .options=${THEMES}
          .value=${theme}
          @option-chosen=${(event: CustomEvent<Settings['theme']>) => this.change({ theme: event.detail })}
        ></option-row>
        <country-choice
          label="Country, for the emergency number"
          .value=${country}
          @country-chosen=${(event: CustomEvent<string | null>) => this.change({ country: event.detail })}
        ></country-choice>
      </section>
    `;
  }

  private training() {
    return html`
      <section class="card span-12 stack" aria-labelledby="training">
        <h2 id="training">${COACH_CHOICE_WORDS.title}</h2>
        <p class="support">${COACH_CHOICE_WORDS.support}</p>
        <coach-choice
          .settings=${this.settings.value}
          .coach=${this.app.coach}
          @settings-chosen=${(event: CustomEvent<Partial<Settings>>) => this.change(event.detail)}
        ></coach-choice>
      </section>
    `;
  }

  private records() {
    const state = this.today.value?.progress.state;
    const paused = state === 'paused';
    return html`
      <section class="card span-12 stack" aria-labelledby="records">
        <h2 id="records">Records</h2>
        <p class="support">
          They are on this device only. Export saves all of them as a file, also for another browser or device.
        </p>
        <backup-panel .app=${this.app}></backup-panel>
        ${
          state && state !== 'unscreened'
            ? html`<div class="row">
                <button
                  type="button"
                  @click=${() => void this.app.add({ type: 'pause', state: paused ? 'resumed' : 'paused' })}
                >
                  ${paused ? 'Go on with the plan' : 'Pause the plan'}
                </button>
                <a class="button" href="#/screening">Answer the safety questions again</a>
                <a class="button" href="#/professional">Your professional, and a report to print</a>
              </div>`
            : nothing
        }
      </section>
    `;
  }

  private sensors() {
    return html`
      <section class="card span-12 stack" aria-labelledby="sensors">
        <h2 id="sensors">Sensors that Plumbline knows</h2>
        <sensor-list></sensor-list>
        <div class="row"><a class="button" href="#/pair">Pair a sensor</a></div>
      </section>
    `;
  }

  private change(settings: Partial<Settings>): void {
    void this.app.change(settings);
  }
}

function plan() {
  return html`
    <section class="card stack" aria-labelledby="plan">
      <h2 id="plan">Your plan</h2>
      <p class="support">Which days suit you, what is at home, the floor, and what you add by choice.</p>
      <div class="row"><a class="button" href="#/plan">Open your plan</a></div>
    </section>
  `;
}

function rules() {
  return html`
    <section class="card span-12 stack" aria-labelledby="rules">
      <h2 id="rules">The rules of the plan</h2>
      <p class="support">
        What your plan holds follows from rules that anybody can read. Some of their numbers can be tightened, by you or by
        your professional; none can be loosened.
      </p>
      <div class="row">
        <a class="button" href="#/rules">Read the rules</a><a class="button" href="#/rules/own">Tighten limits</a>
      </div>
    </section>
  `;
}

function about() {
  return html`
    <section class="card span-12 stack" aria-labelledby="about">
      <h2 id="about">What Plumbline is, and is not</h2>
      <p>
        It is for wellness: awareness of how you sit, and an exercise plan that follows your own answers. It is not a
        medical device and gives no medical advice. Nudges can build awareness; research has not shown that they reduce
        back pain. There is no single right posture; comfort and variety matter.
      </p>
      <p>
        One sensor on the trunk sees one angle. It cannot see your head, the curve of your lower back, or pain. The
        pictures have not been reviewed by a physiotherapist.
      </p>
      <p>No account, no camera, nothing leaves this device unless you export it.</p>
    </section>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-page': SettingsPage;
  }
}
