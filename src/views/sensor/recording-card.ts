import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Placement } from '../../core/posture/posture.ts';
import type { App } from '../../ports/app.ts';
import type { LinkFault } from '../../ports/ports.ts';
import { HANDED_WORDS } from '../../strings/handed-words.ts';
import { RECORDING_FILE_WORDS } from '../../strings/recording-words.ts';
import { SPEED_WORDS } from '../../strings/speed-words.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/fault-note.ts';
import '../elements/file-button.ts';
import '../elements/icon-mark.ts';
import { optionRow } from '../elements/option-row.ts';
import './placement-choice.ts';

/** Plays a recording in place of a sensor: one that is chosen here, or that another app handed over. */
@customElement('recording-card')
export class RecordingCard extends LitElement {
  static override styles = [
    base,
    css`
      .waits {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Whether another app handed one over, `shared`, or tried to, `not-shared`. */
  @property() handed = '';
  @state() private speed = '1';
  @state() private file: File | null = null;
  /** It was handed over, and waits for a press. */
  @state() private waits = false;
  @state() private fault: LinkFault | null = null;
  /** The recording does not say where its sensor was worn. */
  @state() private unplaced = false;
  /** Where the person says that it was worn. */
  @state() private worn: Placement | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('handed')) return;
    if (this.handed === 'shared') void this.takeHanded();
    if (this.handed === 'not-shared')
      this.fault = { code: 'bad-recording', detail: RECORDING_FILE_WORDS.unreadable };
    if (this.handed) void this.updateComplete.then(() => this.scrollIntoView({ block: 'center' }));
  }

  override render() {
    return html`
      <section class="card stack">
        <h2>Play a recording</h2>
        ${optionRow(SPEED_WORDS.recording, this.speed, (speed) => {
          this.speed = speed;
        })}
        ${this.fault ? html`<fault-note .fault=${this.fault}></fault-note>` : nothing}
        ${this.waits && this.file ? html`<p class="waits" role="status">${HANDED_WORDS.waits(this.file.name)}</p>` : nothing}
        <div class="row">
          ${
            this.waits
              ? html`<button type="button" class="primary" @click=${() => void this.replay(null)}>
                  <icon-mark name="play"></icon-mark>${HANDED_WORDS.play}
                </button>`
              : nothing
          }
          <file-button
            label="Choose a recording"
            accept=".csv,.csv.gz,.gz,.txt,.jsonl,text/csv,application/gzip"
            @file-chosen=${(event: CustomEvent<File>) => {
              this.file = event.detail;
              void this.replay(null);
            }}
          ></file-button>
        </div>
      </section>
      ${this.askPlacement()}
    `;
  }

  private askPlacement() {
    return html`
      <dialog-sheet
        heading="Where was this sensor worn?"
        ?open=${this.unplaced}
        @sheet-closed=${() => {
          this.unplaced = false;
        }}
      >
        <placement-choice
          question="The file does not say"
          .value=${this.worn}
          @placement-chosen=${(event: CustomEvent<Placement>) => {
            this.worn = event.detail;
          }}
        ></placement-choice>
        <div class="row">
          <button type="button" class="primary" ?disabled=${this.worn === null} @click=${() => void this.replay(this.worn)}>
            <icon-mark name="play"></icon-mark>Play it
          </button>
        </div>
      </dialog-sheet>
    `;
  }

  private async takeHanded(): Promise<void> {
    const file = await this.app.handedRecording();
    if (!file) return;
    this.file = file;
    this.waits = true;
  }

  private async replay(placement: Placement | null): Promise<void> {
    this.unplaced = false;
    if (!this.file) return;
    const result = await this.app.replay(this.file, Number(this.speed), placement);
    this.unplaced = result === 'ask-placement';
    this.fault = result === 'ask-placement' ? null : result;
    this.waits = this.unplaced;
    if (result === null) location.hash = '#/calibrate';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'recording-card': RecordingCard;
  }
}
