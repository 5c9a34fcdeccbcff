import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import type { Sync, SyncFault, SyncView } from '../../ports/sync-view.ts';
import { Latest } from '../controllers/latest.ts';
import { faultOf } from './fault-of.ts';

/** An element that shows how sync stands, and asks something of it. */
export abstract class SyncElement extends LitElement {
  @property({ attribute: false }) app!: App;
  /** What the latest action failed of; null: it did not. */
  @state() protected fault: SyncFault | null = null;
  @state() protected working = false;

  protected readonly sync = new Latest<Sync | null>(this, () => this.app?.sync.opened$, null);
  protected readonly view = new Latest<SyncView | null>(this, () => this.sync.value?.view$, null);

  /** Resolves to whether it came to its end. */
  protected async attempt(action: (sync: Sync) => Promise<void>): Promise<boolean> {
    this.fault = null;
    this.working = true;
    try {
      await action(await this.app.sync.open());
      return true;
    } catch (error) {
      this.fault = faultOf(error);
      return false;
    } finally {
      this.working = false;
    }
  }
}
