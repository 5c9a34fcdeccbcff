import type { LitElement } from 'lit';

/** Moves focus to the page's heading once it is drawn, so that a screen reader says where it is. */
export async function focusHeading(root: ParentNode): Promise<void> {
  const heading = await headingOf(root);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

async function headingOf(root: ParentNode): Promise<HTMLElement | null> {
  const here = root.querySelector('h1');
  if (here) return here;
  for (const element of root.querySelectorAll<LitElement>('*')) {
    if (!element.shadowRoot) continue;
    await element.updateComplete;
    const heading = await headingOf(element.shadowRoot);
    if (heading) return heading;
  }
  return null;
}
