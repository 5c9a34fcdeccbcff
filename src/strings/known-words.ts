/** Sensors that were used here before. */
export const KNOWN_WORDS = {
  title: 'Your sensors',
  inUse: 'in use now',
  byList: 'Your browser asks for it in its list, where it stands alone.',
  another: 'Another sensor',
  atStart: 'Connect by itself',
  atStartHint: 'When Plumbline starts, it looks for the sensor that you used last.',
} as const;
