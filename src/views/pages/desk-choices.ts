import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings.ts';
import type { DeskWay } from '../../core/alerts/manners.ts';
import { PREVIEW_LIMITS, previewWords, WAY_WORDS } from '../../strings/desk-choice-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import '../elements/option-row.ts';
import '../elements/range-row.ts';
import '../elements/switch-row.ts';

/** Quiet hours that are offered first, minutes from midnight. */
const EVENING = { from: 18 * 60, to: 8 * 60 };

/** How the desk accompanies the person, with what today would have been by these choices. */
@customElement('desk-choices')
export class DeskChoices extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: grid;
        gap: 20px;
      }

      .hours {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
        gap: 16px;
        align-items: start;
      }

      label {
        display: grid;
        gap: 6px;
        justify-items: start;
        margin: 0;
      }

      input {
        min-width: 120px;
      }

      label .support {
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override render() {
    const settings = this.settings.value;
    const way = settings.deskWay ?? 'practice';
    return html`
      <option-row
        question="How should nudges come?"
        .options=${WAY_WORDS}
        .value=${way}
        @option-chosen=${(event: CustomEvent<DeskWay>) => this.change({ deskWay: event.detail })}
      ></option-row>
      <p class="support">${WAY_WORDS.find(({ id }) => id === way)?.hint}</p>
      ${way === 'practice' ? this.practice(settings) : nothing} ${way === 'simple' ? this.simple(settings) : nothing}
      ${this.movement(settings)} ${this.budget(settings)} ${this.quietHours(settings)}
      <p class="support" role="status">${previewWords(this.app.preview({}))} ${PREVIEW_LIMITS}</p>
    `;
  }

  private practice({ practiceByItself, practiceWeeks }: Settings) {
    return html`
      <switch-row
        label="Practice begins by itself at the desk"
        hint="Otherwise you begin it, and I only track until then."
        ?on=${practiceByItself}
        @switch-turned=${(event: CustomEvent<boolean>) => this.change({ practiceByItself: event.detail })}
      ></switch-row>
      ${number(
        'Weeks of practice',
        'Then nudges end, but for one day a week.',
        practiceWeeks,
        [2, 12],
        'weeks',
        (value) => this.change({ practiceWeeks: value }),
      )}
    `;
  }

  private simple({ simpleDeg, simpleSeconds }: Settings) {
    return html`
      ${number('Lean', 'From your comfortable tall.', simpleDeg, [8, 25], 'degrees', (value) =>
        this.change({ simpleDeg: value }),
      )}
      <range-row
        label="For so long"
        .seconds=${simpleSeconds}
        .min=${15}
        .max=${600}
        .step=${15}
        @seconds-chosen=${(event: CustomEvent<number>) => this.change({ simpleSeconds: event.detail })}
      ></range-row>
    `;
  }

  private movement({ stillnessPrompts, stillnessMinutes, breakPrompts, breakMinutes }: Settings) {
    return html`
      <switch-row
        label="Prompt after long in one position"
        ?on=${stillnessPrompts}
        @switch-turned=${(event: CustomEvent<boolean>) => this.change({ stillnessPrompts: event.detail })}
      ></switch-row>
      ${
        stillnessPrompts
          ? minutes('In one position', stillnessMinutes, [20, 60], (value) =>
              this.change({ stillnessMinutes: value }),
            )
          : nothing
      }
      <switch-row
        label="Prompt for a break"
        ?on=${breakPrompts}
        @switch-turned=${(event: CustomEvent<boolean>) => this.change({ breakPrompts: event.detail })}
      ></switch-row>
      ${
        breakPrompts
          ? minutes('Seated', breakMinutes, [30, 90], (value) => this.change({ breakMinutes: value }))
          : nothing
      }
    `;
  }

  private budget({ mostAnHour, mostADay, onePointDeg }: Settings) {
    return html`
      <div class="pair">
        ${number('At most in an hour', 'Nudges and prompts together.', mostAnHour, [1, 6], '', (value) =>
          this.change({ mostAnHour: value }),
        )}
        ${number('At most in a day', 'Nudges and prompts together.', mostADay, [4, 24], '', (value) =>
          this.change({ mostADay: value }),
        )}
      </div>
      ${number(
        'A slouch begins at',
        'While your own slump is not measured. It comes from where you wear the clip unless you choose it.',
        onePointDeg,
        [8, 25],
        'degrees',
        (value) => this.change({ onePointDeg: value }),
      )}
    `;
  }

  private quietHours({ quietHours }: Settings) {
    return html`
      <switch-row
        label="Quiet hours"
        hint="Nothing is said in them. I still watch."
        ?on=${quietHours !== null}
        @switch-turned=${(event: CustomEvent<boolean>) => this.change({ quietHours: event.detail ? EVENING : null })}
      ></switch-row>
      ${
        quietHours
          ? html`<div class="hours">
              ${timeOfDay('From', quietHours.from, (from) => this.change({ quietHours: { ...quietHours, from } }))}
              ${timeOfDay('To', quietHours.to, (to) => this.change({ quietHours: { ...quietHours, to } }))}
            </div>`
          : nothing
      }
    `;
  }

  private change(settings: Partial<Settings>): void {
    void this.app.change(settings);
  }
}

const minutes = (
  label: string,
  value: number,
  [min, max]: [number, number],
  chosen: (value: number) => void,
) =>
  html`<range-row
    .label=${label}
    .seconds=${value * 60}
    .min=${min * 60}
    .max=${max * 60}
    .step=${300}
    @seconds-chosen=${(event: CustomEvent<number>) => chosen(event.detail / 60)}
  ></range-row>`;

const number = (
  label: string,
  hint: string,
  value: number | null,
  [min, max]: [number, number],
  unit: string,
  chosen: (value: number) => void,
) =>
  html`<label>
    ${label}${unit ? `, ${unit}` : ''}
    <input
      type="number"
      min=${min}
      max=${max}
      step="1"
      .value=${value === null ? '' : String(value)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        if (input.checkValidity() && input.value !== '') chosen(input.valueAsNumber);
      }}
    />
    <span class="support">${hint} ${min} to ${max}.</span>
  </label>`;

const timeOfDay = (label: string, value: number, chosen: (minutes: number) => void) =>
  html`<label>
    ${label}
    <input
      type="time"
      .value=${`${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`}
      @change=${(event: Event) => {
        const [hour = 0, minute = 0] = (event.target as HTMLInputElement).value.split(':').map(Number);
        chosen(hour * 60 + minute);
      }}
    />
  </label>`;

declare global {
  interface HTMLElementTagNameMap {
    'desk-choices': DeskChoices;
  }
}
