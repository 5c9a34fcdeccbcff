import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise, ExerciseId } from '../../core/exercise/exercise.ts';
import { closedBy } from '../../core/exercise/left-out.ts';
import type { Circumstances } from '../../core/exercise/library.ts';
import { roleOf } from '../../core/progression/composition.ts';
import { closedByWords } from '../../strings/left-out-words.ts';
import { PLACES_TO_GO } from '../../strings/plan-words.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-figure.ts';
import '../elements/switch-row.ts';

/** Exercises that are planned for whom chose them alone: on any day, or as the last step of a ladder. */
export const ownChoices = (exercises: readonly Exercise[]): Exercise[] =>
  exercises.filter((exercise) => exercise.optIn || roleOf(exercise) === 'own');

/** What a plan holds by choice alone, each with a switch; what the person's answers close says so. */
@customElement('own-choices')
export class OwnChoices extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 4px 28px;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr);
        gap: 14px;
        align-items: center;
        max-width: none;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }

      exercise-figure {
        display: block;
        height: 60px;
        padding: 6px;
        border-radius: 12px;
        background: var(--bg);
      }

      b {
        display: block;
        font-weight: 640;
      }
    `,
  ];

  @property({ attribute: false }) exercises: readonly Exercise[] = [];
  @property({ attribute: false }) circumstances: Circumstances = { flags: [], floor: true };

  override render() {
    return html`<ul>
      ${ownChoices(this.exercises).map(
        (exercise) => html`
          <li>
            <exercise-figure figure=${exercise.figure} frame="peak"></exercise-figure>
            ${this.choice(exercise)}
          </li>
        `,
      )}
    </ul>`;
  }

  private choice(exercise: Exercise) {
    const [closed] = closedBy(exercise, this.circumstances).filter(
      (by) => by.type !== 'choice' && !(by.type === 'equipment' && PLACES_TO_GO.includes(by.equipment)),
    );
    if (closed) {
      return html`<div><b>${exercise.name}</b><span class="support">Left out. ${closedByWords(closed).title}.</span></div>`;
    }
    const { chosen = [] } = this.circumstances;
    return html`<switch-row
      .label=${exercise.name}
      .hint=${exercise.optIn ? 'The last step of its ladder, once you are there.' : 'On any day, not part of a session.'}
      ?on=${chosen.includes(exercise.id)}
      @switch-turned=${(event: CustomEvent<boolean>) => this.choose(exercise.id, event.detail)}
    ></switch-row>`;
  }

  private choose(id: ExerciseId, on: boolean): void {
    const { chosen = [] } = this.circumstances;
    const others = chosen.filter((each) => each !== id);
    this.dispatchEvent(new CustomEvent('choices-made', { detail: on ? [...others, id] : others }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-choices': OwnChoices;
  }

  interface HTMLElementEventMap {
    'choices-made': CustomEvent<readonly ExerciseId[]>;
  }
}
