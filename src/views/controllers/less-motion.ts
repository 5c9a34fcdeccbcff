let isChosen = false;
const choice = new EventTarget();

/** The person asks for less motion in the settings, whatever the system says. */
export function chooseLessMotion(less: boolean): void {
  if (less === isChosen) return;
  isChosen = less;
  choice.dispatchEvent(new Event('change'));
}

/** Whether there is to be less motion, as the system or the person asks. */
export class LessMotion {
  private readonly system = matchMedia('(prefers-reduced-motion: reduce)');

  get matches(): boolean {
    return isChosen || this.system.matches;
  }

  listen(changed: () => void): void {
    this.system.addEventListener('change', changed);
    choice.addEventListener('change', changed);
  }

  unlisten(changed: () => void): void {
    this.system.removeEventListener('change', changed);
    choice.removeEventListener('change', changed);
  }
}
