import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  choicesFor,
  LIMIT_IDS,
  type LimitId,
  type Limits,
  RULE_LIMITS,
  refusalOf,
  TIGHTEST,
  type Tightened,
  tightenedIds,
} from '../../core/progression/own-limits.ts';
import { LIMIT_WORDS, ONLY_TIGHTER, TIGHT_ENOUGH } from '../../strings/rules-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import '../elements/option-row.ts';

/** What somebody wants to hold from now on, and who asked for it. */
export interface LimitsWanted {
  readonly by: 'person' | 'professional';
  readonly limits: Tightened;
}

const BY = [
  { id: 'person', text: 'I do' },
  { id: 'professional', text: 'My professional' },
];

/** Tightens the limits that can be tightened. A looser one is refused, with the reason. */
@customElement('own-limits-form')
export class OwnLimitsForm extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        margin: 0 0 16px;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 20px;
        align-items: center;
        max-width: none;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }

      .refused {
        grid-column: 1 / -1;
        color: var(--ink);
        font-size: var(--text-15);
      }

      .label b {
        display: block;
        font-weight: 600;
        line-height: 1.3;
      }

      .step {
        display: grid;
        grid-template-columns: 48px 124px 48px;
        align-items: center;
        text-align: center;
      }

      .step button {
        padding: 0;
      }

      .value {
        font-weight: 640;
        font-variant-numeric: tabular-nums;
      }

      .row {
        margin: 16px 0 8px;
      }

      @media (width <= 560px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }

        .step {
          grid-template-columns: 48px minmax(0, 1fr) 48px;
        }
      }
    `,
  ];

  /** The limits that hold now. */
  @property({ attribute: false }) held: Limits = RULE_LIMITS;
  /** g without tightening: 3, or 5 with a clearance. */
  @property({ type: Number }) rulePainLimit = 3;
  @state() private wanted: Tightened = {};
  @state() private by: LimitsWanted['by'] = 'person';
  @state() private refused: { readonly id: LimitId; readonly words: string } | null = null;

  override render() {
    const isTightened = tightenedIds(this.held, this.rulePainLimit).length > 0;
    const isChanged = LIMIT_IDS.some((id) => this.value(id) !== this.held[id]);
    return html`
      <ul>${LIMIT_IDS.map((id) => this.limit(id))}</ul>
      <option-row
        question="Who wants this?"
        .options=${BY}
        .value=${this.by}
        @option-chosen=${(event: CustomEvent<LimitsWanted['by']>) => {
          this.by = event.detail;
        }}
      ></option-row>
      <div class="row">
        <button type="button" class="primary" ?disabled=${!isChanged} @click=${this.save}>Hold to these limits</button>
        ${
          isTightened
            ? html`<button type="button" @click=${() => this.want({})}>Bring the rules’ own back</button>`
            : nothing
        }
      </div>
      <p class="support" role="status">${isChanged ? 'Not kept yet.' : isTightened ? 'Your own limits hold.' : 'The rules’ own limits hold.'}</p>
    `;
  }

  private limit(id: LimitId) {
    const { label, unit } = LIMIT_WORDS[id];
    const value = this.value(id);
    const refusal = this.refused?.id === id ? this.refused.words : '';
    return html`
      <li>
        <span class="label">
          <b id=${id}>${label}</b>
          <span class="support">The rule: ${unit(this.rule(id))}</span>
        </span>
        <div class="step" role="group" aria-labelledby=${id}>
          <button type="button" aria-label="Less" @click=${() => this.move(id, -1)}>
            <icon-mark name="minus"></icon-mark>
          </button>
          <output class="value">${unit(value)}</output>
          <button type="button" aria-label="More" @click=${() => this.move(id, 1)}>
            <icon-mark name="plus"></icon-mark>
          </button>
        </div>
        <p class="refused" role="status">${refusal}</p>
      </li>
    `;
  }

  private rule(id: LimitId): number {
    return id === 'painLimit' ? this.rulePainLimit : RULE_LIMITS[id];
  }

  private value(id: LimitId): number {
    return this.wanted[id] ?? this.held[id];
  }

  private move(id: LimitId, direction: 1 | -1): void {
    const value = this.value(id) + direction * TIGHTEST[id].step;
    const refusal = refusalOf(id, value, this.rule(id));
    this.refused = refusal && { id, words: this.refusalWords(id, refusal) };
    if (!refusal && choicesFor(id, this.rule(id)).includes(value))
      this.wanted = { ...this.wanted, [id]: value };
  }

  private refusalWords(id: LimitId, refusal: 'looser' | 'too-tight'): string {
    return refusal === 'looser' ? `${LIMIT_WORDS[id].looser(this.rule(id))} ${ONLY_TIGHTER}` : TIGHT_ENOUGH;
  }

  /** Only what is tighter than the rule is kept. */
  private save(): void {
    const tightened = LIMIT_IDS.filter((id) => this.value(id) !== this.rule(id));
    this.want(Object.fromEntries(tightened.map((id) => [id, this.value(id)])));
  }

  private want(limits: Tightened): void {
    this.wanted = {};
    this.refused = null;
    const detail: LimitsWanted = { by: this.by, limits };
    this.dispatchEvent(new CustomEvent('limits-wanted', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-limits-form': OwnLimitsForm;
  }

  interface HTMLElementEventMap {
    'limits-wanted': CustomEvent<LimitsWanted>;
  }
}
