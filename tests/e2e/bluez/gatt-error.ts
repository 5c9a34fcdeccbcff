/** The last part of an `org.bluez.Error.*` name (BlueZ doc/org.bluez.Device and doc/org.bluez.GattCharacteristic). */
export type GattErrorCode =
  | 'Failed'
  | 'InProgress'
  | 'InvalidArguments'
  | 'InvalidValueLength'
  | 'NotAuthorized'
  | 'NotConnected'
  | 'NotPaired'
  | 'NotPermitted'
  | 'NotReady'
  | 'NotSupported';

/** A refusal by the peripheral or by the Bluetooth service, as the browser will be told. */
export class GattError extends Error {
  readonly code: GattErrorCode;

  constructor(code: GattErrorCode, message: string = code) {
    super(message);
    this.name = 'GattError';
    this.code = code;
  }
}
