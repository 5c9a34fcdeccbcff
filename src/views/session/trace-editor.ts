import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EditAction, EditedRep, SetEdit } from '../../core/trace/edit.ts';
import { endOf, type SetTrace } from '../../core/trace/trace.ts';
import { repWords, seconds, TRACE_HELP, traceSentence } from '../../strings/trace-words.ts';
import { OwnWidth } from '../controllers/own-width.ts';
import { base } from '../styles/base.ts';
import { traceStyles } from '../styles/trace.ts';
import '../elements/icon-mark.ts';
import { traceGestures } from './trace-gestures.ts';
import { AXIS_HEIGHT, PLOT_HEIGHT, tracePlot } from './trace-plot.ts';
import {
  panned,
  SHORTEST_VIEW_MS,
  scaleOf,
  showing,
  type TraceScale,
  type TraceView,
  wholeOf,
  zoomed,
} from './trace-scale.ts';
import { traceTable } from './trace-table.ts';

const FIRST_WIDTH = 320;
/** Marks that are nearer to each other than this cannot be pressed: the first view shows fewer of them, px. */
const LEAST_MARK = 28;
const STEP_MS = 100;
const LONG_STEP_MS = 1000;
const ZOOM = 0.6;

type Handle = 'start' | 'end' | 'place';
const HANDLES: Readonly<Record<Handle, string>> = {
  start: 'Start of the hold',
  end: 'End of the hold',
  place: 'Place for a repetition',
};

/** The trace of a set, to put its count or its edges right: by pointer, by finger or by keyboard alone. */
@customElement('trace-editor')
export class TraceEditor extends LitElement {
  static override styles = [base, traceStyles];

  @property({ attribute: false }) trace!: SetTrace;
  @property({ attribute: false }) edit!: SetEdit;
  /** The start of the set as it was told: seconds count from it, ms on the sample clock. */
  @property({ type: Number }) zeroAt = 0;
  @state() private view: TraceView = { from: 0, to: 1 };
  /** Where a repetition would be added. */
  @state() private place = 0;
  private dragged: Handle | null = null;

  private readonly width = new OwnWidth(this, FIRST_WIDTH);
  private readonly gestures = traceGestures({
    view: () => this.view,
    whole: () => wholeOf(this.trace),
    show: (view) => {
      this.view = view;
    },
    timeAt: (clientX) => this.scale().t(clientX - this.getBoundingClientRect().left),
    press: (t) => this.put('place', t),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('trace')) return;
    this.view = this.firstView();
    this.place = this.edit.reps.find(({ seen }) => seen === 'half')?.at ?? this.zeroAt;
  }

  /** The whole trace, or the beginning of one with more marks than can be pressed. */
  private firstView(): TraceView {
    const whole = wholeOf(this.trace);
    const { reps } = this.edit;
    const nearest = Math.min(...reps.slice(1).map(({ at }, i) => at - (reps[i]?.at ?? 0)));
    const most = (this.width.value / LEAST_MARK) * nearest;
    return most < whole.to - whole.from ? { from: whole.from, to: whole.from + most } : whole;
  }

  override render() {
    const { trace, edit, zeroAt } = this;
    const width = this.width.value;
    const scale = this.scale();
    return html`
      <p class="support">${traceSentence(edit)}</p>
      <div
        role="group"
        aria-label="Trace of the set. ${traceSentence(edit)}"
        @keydown=${this.key}
      >
        <div
          class="plot"
          @pointerdown=${this.gestures.down}
          @pointermove=${this.gestures.moved}
          @pointerup=${this.gestures.up}
          @pointercancel=${this.gestures.up}
          @wheel=${this.gestures.wheel}
        >
          <svg class="drawing" aria-hidden="true" height=${PLOT_HEIGHT + AXIS_HEIGHT} viewBox="0 0 ${width} ${PLOT_HEIGHT + AXIS_HEIGHT}">
            ${tracePlot({ trace, edit, scale, width, zeroAt })}
          </svg>
          ${
            edit.unit === 'seconds'
              ? [this.handle('start', scale), this.handle('end', scale)]
              : this.handle('place', scale)
          }
        </div>
        ${edit.unit === 'reps' ? html`<div class="marks">${edit.reps.map((rep, index) => this.mark(rep, index, scale))}</div>` : nothing}
        ${this.tools()}
      </div>
      <details>
        <summary>As a table</summary>
        ${traceTable(trace, edit, zeroAt)}
      </details>
      <p class="support keys">${TRACE_HELP}</p>
    `;
  }

  private tools() {
    const whole = wholeOf(this.trace);
    const all = this.view.to - this.view.from >= whole.to - whole.from;
    const pan = (share: number) => () => {
      this.view = panned(this.view, whole, share * (this.view.to - this.view.from));
    };
    const button = (label: string, icon: string, disabled: boolean, press: () => void) => html`
      <button type="button" class="small" aria-label=${label} ?disabled=${disabled} @click=${press}>
        <icon-mark name=${icon}></icon-mark>
      </button>`;
    return html`
      <div class="tools">
        ${
          this.edit.unit === 'reps'
            ? html`<button type="button" @click=${this.add}>
                <icon-mark name="edit"></icon-mark>Count one at ${seconds(this.place - this.zeroAt)}
              </button>`
            : nothing
        }
        <span class="zoom">
          <span class="support">Zoom</span>
          ${button('Zoom out', 'minus', all, () => this.zoom(1 / ZOOM))}
          ${button('Zoom in', 'plus', this.view.to - this.view.from <= SHORTEST_VIEW_MS, () => this.zoom(ZOOM))}
          ${all ? nothing : button('Earlier', 'back', this.view.from <= whole.from, pan(-0.5))}
          ${all ? nothing : button('Later', 'forward', this.view.to >= whole.to, pan(0.5))}
        </span>
      </div>
    `;
  }

  private mark(rep: EditedRep, index: number, scale: TraceScale) {
    const { reps } = this.edit;
    const x = scale.x(rep.at);
    const apart = [reps[index - 1], reps[index + 1]].map((each) =>
      each ? Math.abs(scale.x(each.at) - x) : 44,
    );
    const width = Math.max(24, Math.min(44, ...apart));
    const state = rep.counts
      ? rep.seen === 'whole'
        ? 'counted'
        : 'yours'
      : rep.seen === 'half'
        ? 'half'
        : 'off';
    const number = reps.slice(0, index + 1).filter(({ counts }) => counts).length;
    const sign = rep.counts ? number : rep.seen === 'half' ? '½' : html`<icon-mark name="minus"></icon-mark>`;
    return html`<button
      type="button"
      class="mark ${state}"
      .style=${`left: ${x}px; width: ${width}px`}
      aria-pressed=${rep.counts ? 'true' : 'false'}
      aria-label=${repWords(rep, rep.at - this.zeroAt, number)}
      data-index=${index}
      @focus=${() => {
        this.view = showing(this.view, wholeOf(this.trace), rep.at);
      }}
      @click=${() => this.ask({ type: 'toggle', index })}
    ><span>${sign}</span></button>`;
  }

  private handle(handle: Handle, scale: TraceScale) {
    const at = this.timeOf(handle);
    const x = scale.x(at);
    if (x < -1 || x > this.width.value + 1) return nothing;
    const now = (at - this.zeroAt) / 1000;
    return html`<div
      class="handle"
      role="slider"
      tabindex="0"
      aria-label=${HANDLES[handle]}
      aria-valuemin=${(this.trace.from - this.zeroAt) / 1000}
      aria-valuemax=${(endOf(this.trace) - this.zeroAt) / 1000}
      aria-valuenow=${now.toFixed(1)}
      aria-valuetext=${seconds(at - this.zeroAt)}
      data-handle=${handle}
      .style=${`left: ${x}px; height: ${PLOT_HEIGHT}px`}
      @pointerdown=${this.grip}
      @pointermove=${this.drag}
      @pointerup=${this.letGo}
      @pointercancel=${this.letGo}
    ></div>`;
  }

  private readonly grip = (event: PointerEvent) => {
    event.stopPropagation();
    const target = event.currentTarget as HTMLElement;
    target.setPointerCapture(event.pointerId);
    target.focus();
    this.dragged = target.dataset.handle as Handle;
  };

  private readonly drag = (event: PointerEvent) => {
    if (!this.dragged) return;
    event.stopPropagation();
    this.put(this.dragged, this.scale().t(event.clientX - this.getBoundingClientRect().left));
  };

  private readonly letGo = (event: PointerEvent) => {
    event.stopPropagation();
    this.dragged = null;
  };

  private readonly key = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const { handle, index } = target.dataset;
    const step = event.shiftKey ? LONG_STEP_MS : STEP_MS;
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step }[event.key];
    if (handle && by !== undefined) this.put(handle as Handle, this.timeOf(handle as Handle) + by);
    else if (handle && event.key === 'Home') this.put(handle as Handle, this.trace.from);
    else if (handle && event.key === 'End') this.put(handle as Handle, endOf(this.trace));
    else if (event.key === '+' || event.key === '=') this.zoom(ZOOM);
    else if (event.key === '-') this.zoom(1 / ZOOM);
    else if (event.key.toLowerCase() === 'a' && !event.ctrlKey && !event.metaKey) this.add();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && index !== undefined)
      this.takeOff(Number(index));
    else return;
    event.preventDefault();
  };

  private takeOff(index: number): void {
    if (this.edit.reps[index]?.counts) this.ask({ type: 'toggle', index });
  }

  private readonly add = () => {
    if (this.edit.unit === 'reps') this.ask({ type: 'add', at: this.place });
  };

  private timeOf(handle: Handle): number {
    if (handle === 'place') return this.place;
    return handle === 'start' ? this.edit.startedAt : this.edit.endedAt;
  }

  /** Moves a handle; what leaves the view is followed. */
  private put(handle: Handle, t: number): void {
    const whole = wholeOf(this.trace);
    const to = Math.max(whole.from, Math.min(whole.to, Math.round(t / STEP_MS) * STEP_MS));
    if (handle !== 'place') this.ask({ type: 'move', edge: handle, to });
    else if (this.edit.unit === 'reps') this.place = to;
    if (!this.dragged) this.view = showing(this.view, whole, to);
  }

  private zoom(factor: number): void {
    const { reps, startedAt, endedAt } = this.edit;
    const around = reps.length > 0 ? this.place : (startedAt + endedAt) / 2;
    const { from, to } = this.view;
    const seen = around >= from && around <= to ? around : (from + to) / 2;
    this.view = zoomed(this.view, wholeOf(this.trace), factor, seen);
  }

  private ask(detail: EditAction): void {
    this.dispatchEvent(new CustomEvent('edit-asked', { detail }));
  }

  private scale(): TraceScale {
    return scaleOf(this.trace, this.view, this.width.value, PLOT_HEIGHT);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trace-editor': TraceEditor;
  }

  interface HTMLElementEventMap {
    'edit-asked': CustomEvent<EditAction>;
  }
}
