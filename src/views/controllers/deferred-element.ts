import { LitElement } from 'lit';
import { breathe } from '../../ports/along.ts';

/** An element whose first drawing is a task of its own: of many that come at once, a press is heard in between. */
export class DeferredElement extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await breathe();
    super.scheduleUpdate();
  }
}
