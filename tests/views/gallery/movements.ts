import type { ExerciseFigure } from '../../../src/views/elements/exercise-figure.ts';
import { allElements } from './open.ts';

/** What may fade where less motion is asked for: it stays in its place. */
const FADES = ['background-color', 'color', 'border-color', 'opacity'];

/** What moves although less motion is asked for: the animations that run, and the figures that are no stills. */
export function movements(): string[] {
  const elements = allElements(document.body);
  const roots = [document, ...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const running = roots
    .flatMap((root) => root.getAnimations())
    .filter((each) => each.playState === 'running' && !isFade(each))
    .map((each) => `${nameOf(each)} of ${targetOf(each)}`);
  // Figures come a moment later: until then nothing is drawn in their place.
  const moving = elements
    .filter((element) => element.matches('exercise-figure'))
    .map((element) => element as ExerciseFigure)
    .filter(({ frame, renderRoot }) => !STILLS.includes(frame) && renderRoot?.querySelector('svg'))
    .filter(({ renderRoot }) => !renderRoot.querySelector('.stills'))
    .map(({ figure, frame }) => `the figure ${figure}, as ${frame}`);
  return [...new Set([...running, ...moving])];
}

const STILLS: readonly string[] = ['start', 'peak'];

const nameOf = (animation: Animation): string =>
  animation instanceof CSSTransition
    ? animation.transitionProperty
    : animation instanceof CSSAnimation
      ? animation.animationName
      : 'a movement';

/** Changes of colour, and what comes after a pause without any way to go. */
function isFade(animation: Animation): boolean {
  if (animation instanceof CSSTransition) return FADES.includes(animation.transitionProperty);
  return Number(animation.effect?.getComputedTiming().duration) <= 1;
}

function targetOf({ effect }: Animation): string {
  const { target, pseudoElement } = effect as KeyframeEffect;
  return `${target?.localName}${pseudoElement ?? ''}`;
}
