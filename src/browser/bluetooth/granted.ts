import { webBluetooth } from './web-bluetooth.ts';

/** Whether this browser has a list of the devices that were chosen before; many do not. */
export const browserKeepsList = (): boolean => typeof navigator.bluetooth?.getDevices === 'function';

/**
 * The devices that this page may use without the browser's list, since the person chose them before; null where the
 * browser keeps no such list.
 */
export async function grantedDevices(): Promise<readonly BluetoothDevice[] | null> {
  return browserKeepsList()
    ? webBluetooth()
        .getDevices()
        .catch(() => null)
    : null;
}

export const grantedDevice = async (id: string): Promise<BluetoothDevice | undefined> =>
  (await grantedDevices())?.find((device) => device.id === id);

/** Gives back the leave to use it. Nothing happens where the browser cannot do that. */
export async function forgetDevice(id: string): Promise<void> {
  const device = await grantedDevice(id);
  if (typeof device?.forget === 'function') await device.forget();
}
