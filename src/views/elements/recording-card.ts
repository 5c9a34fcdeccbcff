import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LinkFault } from '../../app/ports.ts';
import { SPEED_WORDS } from '../../strings/speed-words.ts';
import { base } from '../styles/base.ts';
import './fault-note.ts';
import './file-button.ts';
import { optionRow } from './option-row.ts';

/** A recording to play in place of a sensor, so many times faster than it was. */
export interface ChosenRecording {
  readonly file: File;
  readonly speed: number;
}

/** Asks for a recording and its speed. */
@customElement('recording-card')
export class RecordingCard extends LitElement {
  static override styles = [base];

  /** Why the last file could not be played. */
  @property({ attribute: false }) fault: LinkFault | null = null;
  @state() private speed = '1';

  override render() {
    return html`
      <section class="card stack">
        <h2>Play a recording</h2>
        ${optionRow(SPEED_WORDS.recording, this.speed, (speed) => {
          this.speed = speed;
        })}
        ${this.fault ? html`<fault-note .fault=${this.fault}></fault-note>` : nothing}
        <div class="row">
          <file-button
            label="Choose a recording"
            accept=".csv,.csv.gz,.gz,.txt,.jsonl,text/csv,application/gzip"
            @file-chosen=${(event: CustomEvent<File>) => this.choose(event.detail)}
          ></file-button>
        </div>
      </section>
    `;
  }

  private choose(file: File): void {
    const detail: ChosenRecording = { file, speed: Number(this.speed) };
    this.dispatchEvent(new CustomEvent('recording-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'recording-card': RecordingCard;
  }

  interface HTMLElementEventMap {
    'recording-chosen': CustomEvent<ChosenRecording>;
  }
}
