/**
 * The devices that this page may use without the browser's list, since the person chose them before; null where the
 * browser keeps no such list.
 */
export async function grantedDevices(): Promise<readonly BluetoothDevice[] | null> {
  const { bluetooth } = navigator;
  if (!bluetooth || typeof bluetooth.getDevices !== 'function') return null;
  return bluetooth.getDevices().catch(() => null);
}

export const grantedDevice = async (id: string): Promise<BluetoothDevice | undefined> =>
  (await grantedDevices())?.find((device) => device.id === id);

/** Gives back the leave to use it. Nothing happens where the browser cannot do that. */
export async function forgetDevice(id: string): Promise<void> {
  const device = await grantedDevice(id);
  if (typeof device?.forget === 'function') await device.forget();
}
