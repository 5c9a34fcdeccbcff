/** First byte of every command and notification (MetaWear-SDK-Cpp, headers). */
export const SWITCH = 0x01;
export const LED = 0x02;
export const ACCELEROMETER = 0x03;
export const HAPTIC = 0x08;
export const SETTINGS = 0x11;
export const GYROSCOPE = 0x13;
export const MAGNETOMETER = 0x15;
export const FUSION = 0x19;

/** A register with this bit is read, and so answers. */
export const READ = 0x80;
/** A read that nobody subscribed to has this bit as well. */
export const SILENT = 0x40;

/** Registers of every module that measures. */
export const POWER = 0x01;
export const SAMPLING = 0x02;
export const CONFIGURATION = 0x03;
/** Asked of any module: which chip is behind it. */
export const INFORMATION = 0x00;

/** Of the settings. */
export const ADDRESS = 0x0b;
export const BATTERY = 0x0c;
