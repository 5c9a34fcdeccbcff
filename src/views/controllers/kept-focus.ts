import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** When it is looked whether the focus fell off, ms after a key: at once, and while what was asked for is drawn. */
const LOOKS_MS = [0, 60, 200, 500, 1000] as const;

/**
 * Keeps the focus near where it was. Who uses keys or a screen reader loses their place when what they pressed goes, as a
 * button does with the entry that it deletes: then the heading of its section has the focus, or of the page. What only waits,
 * as a button does while it works, gets it back. A press by mouse or finger is left alone.
 */
export class KeptFocus implements ReactiveController {
  /** What a key was pressed on, and all that it lies in, from the inside. */
  private line: readonly EventTarget[] = [];
  private looks: readonly ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.keyed);
    this.host.addEventListener('click', this.pressed);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.keyed);
    this.host.removeEventListener('click', this.pressed);
    this.rest();
  }

  /** Tab takes the focus further, at the end out of the page. */
  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.rest();
    else this.watch(event);
  };

  /** A press that neither a pointer nor the app itself made. */
  private readonly pressed = (event: MouseEvent): void => {
    if (event.detail === 0 && event.isTrusted) this.watch(event);
  };

  private watch(event: Event): void {
    this.rest();
    this.line = event.composedPath();
    this.looks = LOOKS_MS.map((ms) => setTimeout(() => this.look(ms === LOOKS_MS.at(-1)), ms));
  }

  private rest(): void {
    for (const look of this.looks) clearTimeout(look);
  }

  private look(isLast: boolean): void {
    const [element] = this.line;
    if (document.activeElement !== document.body || !(element instanceof HTMLElement)) return;
    const isGone = !element.isConnected || !element.checkVisibility();
    if (isGone || (isLast && isBarred(element, this.line))) this.toHeading();
    else element.focus();
  }

  /** That of the innermost part that is still there. */
  private toHeading(): void {
    for (const part of this.line) {
      if (!(part instanceof Element || part instanceof ShadowRoot) || !part.isConnected) continue;
      const headings = part.querySelectorAll<HTMLElement>('h1, h2, h3');
      const heading = [...headings].find((each) => each.checkVisibility());
      if (!heading) continue;
      heading.tabIndex = -1;
      heading.focus();
      return;
    }
  }
}

const isBarred = (element: Element, line: readonly EventTarget[]): boolean =>
  element.matches(':disabled') || line.some((each) => each instanceof HTMLElement && each.inert);
