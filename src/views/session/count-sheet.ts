import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { VERSIONS } from '../../app/versions.ts';
import { briefAmountWords } from '../../core/exercise/dose-words.ts';
import { beginEdit, type EditAction, type SetEdit, type ToldSet } from '../../core/trace/edit.ts';
import { correctionIn, type EditSteps, stepsAfter, undone } from '../../core/trace/edit-steps.ts';
import type { SetTrace } from '../../core/trace/trace.ts';
import type { KeptTrace, TraceOf } from '../../ports/traces.ts';
import {
  countsWords,
  exactAmount,
  NO_TRACE,
  olderDetector,
  TRACE_DROPPED,
} from '../../strings/trace-words.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';
import '../elements/option-row.ts';
import './trace-editor.ts';

/** A set that was logged, as far as it can be corrected. */
export interface CountedSet {
  readonly id: string;
  readonly name: string;
  readonly unit: 'reps' | 'seconds';
  readonly target: number;
  /** What the sensor, the timer or the person counted. */
  readonly counted: number;
  readonly countedBy: 'sensor' | 'timer' | 'person';
  readonly startedAt: number;
  readonly endedAt: number;
  /** The latest correction, if there is one. */
  readonly corrected?: ToldSet['corrected'];
}

/** What the person puts right of a set. */
export interface Correction {
  readonly setId: string;
  readonly performed: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly reps?: readonly number[];
}

/** The sets of one exercise, each by its trace or by its number. The person's number is the one that counts. */
@customElement('count-sheet')
export class CountSheet extends LitElement {
  static override styles = [
    base,
    css`
      .step {
        width: 56px;
        min-height: 56px;
        padding: 0;
      }

      .count {
        display: flex;
        gap: clamp(12px, 4vw, 28px);
        align-items: center;
        justify-content: center;
        margin-top: 18px;
      }

      output {
        min-width: 3.2em;
        font-size: var(--text-40);
        font-weight: 600;
        letter-spacing: -0.02em;
        line-height: 1;
        text-align: center;
        white-space: nowrap;
      }

      .told {
        max-width: none;
        margin: 8px 0 18px;
        text-align: center;
      }

      .message {
        max-width: none;
      }

      option-row {
        display: block;
        margin-bottom: 14px;
      }

      .row {
        margin-top: 18px;
      }

      .save {
        flex: 1 1 auto;
      }
    `,
  ];

  @property() heading = '';
  @property({ attribute: false }) sets: readonly CountedSet[] = [];
  @property({ attribute: false }) traceOf: TraceOf = async () => null;
  @property({ type: Boolean }) open = false;
  @state() private chosen: string | null = null;
  @state() private traces: ReadonlyMap<string, KeptTrace> = new Map();
  @state() private steps: ReadonlyMap<string, EditSteps> = new Map();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.open && (changed.has('open') || changed.has('traceOf'))) void this.load();
  }

  /** A set that was touched keeps the trace that it was touched by. */
  private async load(): Promise<void> {
    const found = await Promise.all(this.sets.map(async ({ id }) => [id, await this.traceOf(id)] as const));
    this.traces = new Map(
      found.map(([id, kept]) => [id, this.steps.has(id) ? (this.traces.get(id) ?? kept) : kept]),
    );
  }

  override render() {
    const set = this.sets.find(({ id }) => id === this.chosen) ?? this.sets[0];
    return html`
      <dialog-sheet .heading=${this.heading} ?open=${this.open} @sheet-closed=${this.forget} @keydown=${this.key}>
        ${
          this.sets.length > 1
            ? html`<option-row
                .options=${this.sets.map(({ id, name }) => ({ id, text: name }))}
                .value=${set?.id ?? null}
                question="Which set"
                @option-chosen=${(event: CustomEvent<string>) => {
                  this.chosen = event.detail;
                }}
              ></option-row>`
            : nothing
        }
        ${set ? this.one(set) : nothing}
        <div class="row">
          <button type="button" class="primary save" @click=${this.save}>${this.saveWords()}</button>
          <button type="button" @click=${this.leave}>Leave as it is</button>
        </div>
      </dialog-sheet>
    `;
  }

  private one(set: CountedSet) {
    const kept = this.traces.get(set.id) ?? null;
    const trace = this.traceFor(set);
    const now = this.now(set);
    return html`
      ${
        trace
          ? html`<trace-editor
              .trace=${trace}
              .edit=${now}
              .zeroAt=${set.startedAt}
              @edit-asked=${(event: CustomEvent<EditAction>) => this.act(set, event.detail)}
            ></trace-editor>`
          : html`<p class="support">${kept === 'dropped' ? TRACE_DROPPED : NO_TRACE}</p>`
      }
      <div class="count">
        <button type="button" class="step" aria-label="One less, ${set.name}" ?disabled=${now.performed <= 0} @click=${() => this.put(set, -1)}>
          <icon-mark name="minus"></icon-mark>
        </button>
        <output aria-live="polite">${exactAmount(set, now.performed, briefAmountWords)}</output>
        <button type="button" class="step" aria-label="One more, ${set.name}" @click=${() => this.put(set, 1)}>
          <icon-mark name="plus"></icon-mark>
        </button>
      </div>
      <p class="support told" role="status">
        Planned ${exactAmount(set, set.target)}. ${countsWords(set, now.performed)}
        ${
          (this.steps.get(set.id)?.length ?? 1) > 1
            ? html`<button type="button" class="quiet" @click=${() => this.undo(set)}><icon-mark name="undo"></icon-mark>Undo</button>`
            : nothing
        }
      </p>
      <p class="message info">
        <icon-mark name="edit"></icon-mark>
        <span>Your number is the one that counts. What was counted first stays in the record too.
        ${trace && trace.detector < VERSIONS.detector ? olderDetector(trace.detector) : nothing}</span>
      </p>
    `;
  }

  private traceFor({ id }: CountedSet): SetTrace | null {
    const kept = this.traces.get(id) ?? null;
    return kept === 'dropped' ? null : kept;
  }

  private told({ unit, counted, startedAt, endedAt, corrected }: CountedSet): ToldSet {
    return { unit, performed: counted, startedAt, endedAt, ...(corrected && { corrected }) };
  }

  private begun(set: CountedSet): SetEdit {
    return this.steps.get(set.id)?.[0]?.edit ?? beginEdit(this.told(set), this.traceFor(set));
  }

  private now(set: CountedSet): SetEdit {
    return this.steps.get(set.id)?.at(-1)?.edit ?? this.begun(set);
  }

  /** By whole numbers: a hold of 20.4 s is 20 s or 21 s next. */
  private put(set: CountedSet, by: 1 | -1): void {
    const { performed } = this.now(set);
    const whole = by > 0 ? Math.floor(performed) + 1 : Math.ceil(performed) - 1;
    this.act(set, { type: 'put', performed: Math.max(0, whole) });
  }

  private act(set: CountedSet, by: EditAction): void {
    this.note(set, stepsAfter(this.steps.get(set.id), this.begun(set), by, this.traceFor(set)));
  }

  private undo(set: CountedSet): void {
    const steps = this.steps.get(set.id);
    if (steps) this.note(set, undone(steps));
  }

  private note({ id }: CountedSet, steps: EditSteps): void {
    this.steps = new Map([...this.steps, [id, steps]]);
  }

  private readonly key = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    const set = this.sets.find(({ id }) => id === this.chosen) ?? this.sets[0];
    if (set) this.undo(set);
    event.preventDefault();
  };

  private changed(): readonly (readonly [CountedSet, Correction])[] {
    return this.sets.flatMap((set) => {
      const correction = correctionIn(this.steps.get(set.id));
      return correction ? [[set, { setId: set.id, ...correction }] as const] : [];
    });
  }

  private saveWords(): string {
    const changed = this.changed();
    const [first] = changed;
    if (changed.length === 1 && first) return `Save ${exactAmount(first[0], first[1].performed)}`;
    return 'Save counts';
  }

  private save(): void {
    const detail = this.changed().map(([, correction]) => correction);
    this.forget();
    this.dispatchEvent(new CustomEvent('counts-corrected', { detail }));
  }

  private leave(): void {
    this.forget();
    this.dispatchEvent(new CustomEvent('sheet-closed'));
  }

  private forget(): void {
    this.steps = new Map();
    this.traces = new Map();
    this.chosen = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'count-sheet': CountSheet;
  }

  interface HTMLElementEventMap {
    'counts-corrected': CustomEvent<readonly Correction[]>;
  }
}
