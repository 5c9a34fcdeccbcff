/** What the browser and the device under it allow, and how the page has fared. Times in epoch ms. */
export interface Surroundings {
  readonly secure: boolean;
  readonly webBluetooth: boolean;
  /** Null: the browser does not tell. */
  readonly adapter: boolean | null;
  /** Whether this page may use Bluetooth; null: the browser does not tell. */
  readonly permission: 'granted' | 'denied' | 'prompt' | null;
  readonly page: PageLife;
}

/** When the page could not run at full speed. */
export interface PageLife {
  readonly hiddenSince: number | null;
  /** Hidden within the last ten minutes, ms. */
  readonly hiddenMs: number;
  /** The last time that the page came back from being frozen: nothing of it ran until then. */
  readonly thawedAt: number | null;
  /** How long it was frozen, ms. */
  readonly frozenMs: number;
}
