import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { detectorAt } from '../../core/exercise/detector.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Signal } from '../../core/figure/follow.ts';
import type { Motion } from '../../core/figure/motion.ts';
import type { WayBack } from '../../core/figure/way-back.ts';
import { isActivity } from '../../core/player/lead.ts';
import type { PlayerState } from '../../core/player/player.ts';
import type { Placement, Posture } from '../../core/posture/posture.ts';
import '../elements/exercise-figure.ts';

/**
 * The figure of a session: before a set and in a rest it shows slowly what comes, in a set it keeps to the tempo or
 * follows the sensor. While all clocks stand, it stands too.
 */
@customElement('player-figure')
export class PlayerFigure extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      min-height: 0;
    }

    exercise-figure {
      height: 100%;
    }
  `;

  @property({ attribute: false }) state!: PlayerState;
  @property() placement: Placement = 'sternum';
  /** When the present set began, by `performance.now()`; null outside of one. */
  @property({ attribute: false }) since: number | null = null;
  /** The trunk as the sensor sees it now; left out without a sensor that is heard. */
  @property({ attribute: false }) trunk: (() => Posture | null) | undefined;

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get('state');
    return changed.size > 1 || !before || isAnotherPicture(before, this.state);
  }

  override render() {
    const exercise = this.state.items[this.state.itemIndex]?.exercise;
    if (!exercise) return nothing;
    return html`<exercise-figure
      figure=${exercise.figure}
      frame=${motionOf(this.state, exercise)}
      ?mirror=${this.state.side === 'left'}
      .tempo=${exercise.phases ?? null}
      .since=${this.since}
      .signal=${signalOf(exercise, this.placement)}
      .trunk=${this.state.countedBy === 'sensor' ? this.trunk : undefined}
      .back=${wayBack(this.state)}
    ></exercise-figure>`;
  }
}

const isAnotherPicture = (a: PlayerState, b: PlayerState): boolean =>
  a.phase !== b.phase ||
  a.itemIndex !== b.itemIndex ||
  a.side !== b.side ||
  a.waits !== b.waits ||
  a.pause?.reason !== b.pause?.reason ||
  a.countedBy !== b.countedBy ||
  a.items[a.itemIndex]?.exercise !== b.items[b.itemIndex]?.exercise;

function motionOf({ phase, waits }: PlayerState, exercise: Exercise): Motion | 'peak' {
  if (waits !== null) return 'peak';
  if (phase !== 'working' && phase !== 'paused') return 'preview';
  return exercise.unit === 'reps' || isActivity(exercise) ? 'loop' : 'hold';
}

function wayBack({ phase, waits, pause }: PlayerState): WayBack | null {
  if (phase !== 'paused' || waits !== null) return null;
  return pause?.reason === 'lower' ? 'up' : pause?.reason === 'higher' ? 'down' : null;
}

/** The angle in which a sensor worn there sees the exercise; null where the figure cannot follow it. */
function signalOf({ views }: Exercise, placement: Placement): Signal | null {
  const detector = detectorAt(views, placement);
  if (detector?.kind === 'hold') return detector.signal;
  return detector?.signal === 'pitch' ? 'pitch' : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'player-figure': PlayerFigure;
  }
}
