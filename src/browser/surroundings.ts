import type { LivePorts } from '../ports/ports.ts';
import type { Surroundings } from '../ports/surroundings.ts';
import { adapterIsMissing } from './bluetooth/availability.ts';
import { watchPageLife } from './page-life.ts';
import { watchPageStops } from './page-stops.ts';

/** What the browser tells of itself, asked anew each time: `availabilitychanged` is not in every Chromium. */
export function createSurroundings(): LivePorts['surroundings'] {
  const pageLife = watchPageLife();
  return {
    stops: watchPageStops(),
    async look() {
      const webBluetooth = Boolean(navigator.bluetooth);
      const [adapter, permission] = await Promise.all([
        webBluetooth ? adapterIsMissing().then((missing) => !missing) : null,
        webBluetooth ? bluetoothPermission() : null,
      ]);
      return { secure: isSecureContext, webBluetooth, adapter, permission, page: pageLife() };
    },
  };
}

/** In Chromium's own names, which the compiler's types do not have. */
interface FeaturePolicy {
  readonly allowsFeature: (feature: string) => boolean;
  readonly features: () => readonly string[];
}

/** Whoever serves the page may forbid it too; most browsers tell nothing, since the chooser asks each time. */
async function bluetoothPermission(): Promise<Surroundings['permission']> {
  const { featurePolicy } = document as { featurePolicy?: FeaturePolicy };
  if (featurePolicy?.features().includes('bluetooth') && !featurePolicy.allowsFeature('bluetooth'))
    return 'denied';
  try {
    const { state } = await navigator.permissions.query({ name: 'bluetooth' as PermissionName });
    return state;
  } catch {
    return null;
  }
}
