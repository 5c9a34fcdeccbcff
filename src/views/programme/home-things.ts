import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BOUGHT, type Equipment } from '../../core/exercise/equipment.ts';
import type { Circumstances } from '../../core/exercise/library.ts';
import { HOME_WORDS, IN_HOMES, TO_BUY } from '../../strings/plan-words.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';
import '../elements/tick-list.ts';
import type { Ticks } from '../elements/tick-list.ts';

/** What is at home, and the floor. */
export interface HomeTold {
  readonly floor: boolean;
  readonly without: readonly Equipment[];
}

const FLOOR = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No, or not easily' },
];
const options = (things: readonly Equipment[]) => things.map((id) => ({ id, text: HOME_WORDS[id] ?? id }));

/** Which things are at home, and whether the floor can be reached. What is not ticked counts as missing. */
@customElement('home-things')
export class HomeThings extends LitElement {
  static override styles = [
    base,
    css`
      :host,
      .stack {
        display: grid;
        gap: 20px;
      }

      h3 {
        margin-bottom: 10px;
      }
    `,
  ];

  @property({ attribute: false }) circumstances: Circumstances = { flags: [], floor: true };
  /** It was told before. */
  @property({ type: Boolean }) told = false;
  @state() private floor: boolean | null = null;
  @state() private there: readonly Equipment[] | null = null;

  override render() {
    const { without = BOUGHT, floor } = this.circumstances;
    const there = this.there ?? [...TO_BUY, ...IN_HOMES].filter((each) => !without.includes(each));
    const list = (label: string, things: readonly Equipment[]) => html`
      <div>
        <h3>${label}</h3>
        <tick-list
          label=${label}
          .options=${options(things)}
          .value=${{ ids: there.filter((each) => things.includes(each)), none: false } satisfies Ticks}
          noneText=""
          @ticks-changed=${(event: CustomEvent<Ticks>) => {
            const others = there.filter((each) => !things.includes(each));
            this.there = [...others, ...(event.detail.ids as Equipment[])];
          }}
        ></tick-list>
      </div>
    `;
    return html`
      <option-row
        question="Can you get down to the floor and up again?"
        .options=${FLOOR}
        .value=${(this.floor ?? floor) ? 'yes' : 'no'}
        @option-chosen=${(event: CustomEvent<string>) => {
          this.floor = event.detail === 'yes';
        }}
      ></option-row>
      ${list('Do you have any of these?', TO_BUY)} ${list('And these?', IN_HOMES)}
      <div class="row">
        <button
          type="button"
          class=${this.isChanged ? 'primary' : ''}
          ?disabled=${!this.isChanged}
          @click=${() => this.save(there)}
        >
          ${this.told ? 'Save' : 'That is what I have'}
        </button>
        ${this.told && !this.isChanged ? html`<p class="support">Saved. What is not ticked, no plan counts on.</p>` : nothing}
      </div>
    `;
  }

  /** The first answer may be that all is as it stands here. */
  private get isChanged(): boolean {
    return !this.told || this.floor !== null || this.there !== null;
  }

  /** Gone to rather than kept at home: those come with the choice of it. */
  private save(there: readonly Equipment[]): void {
    const { without = BOUGHT, floor } = this.circumstances;
    const elsewhere = without.filter((each) => ![...TO_BUY, ...IN_HOMES].includes(each));
    const missing = [...TO_BUY, ...IN_HOMES].filter((each) => !there.includes(each));
    const detail: HomeTold = { floor: this.floor ?? floor, without: [...missing, ...elsewhere] };
    this.floor = null;
    this.there = null;
    this.dispatchEvent(new CustomEvent('home-told', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'home-things': HomeThings;
  }

  interface HTMLElementEventMap {
    'home-told': CustomEvent<HomeTold>;
  }
}
