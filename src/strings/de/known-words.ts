export const KNOWN_WORDS = {
  title: 'Deine Sensoren',
  inUse: 'gerade in Gebrauch',
  byList: 'Dein Browser fragt in seiner Liste nach ihm, wo er allein steht.',
  another: 'Anderer Sensor',
  atStart: 'Von selbst verbinden',
  atStartHint: 'Beim Start sucht Plumbline den Sensor, den du zuletzt benutzt hast.',
} as const;
