import type { Channel, ChannelLack } from '../../ports/channel-view.ts';

export const CHANNEL_WORDS: Readonly<
  Record<Channel, { readonly label: string; readonly hint: string; readonly tried: string }>
> = {
  sensor: {
    label: 'Am Sensor',
    hint: 'Er vibriert oder leuchtet, wie auf seiner Seite gewählt. Sonst merkt es niemand.',
    tried: 'An den Sensor geschickt.',
  },
  notification: {
    label: 'Benachrichtigung',
    hint: 'Auch wenn du in ein anderes Fenster schaust, und du kannst dort antworten. Sie sagt „Zeit für eine andere Position“, nichts über deinen Rücken.',
    tried:
      'Sie sollte jetzt zu sehen sein. Wenn nicht, hält dein System vielleicht Benachrichtigungen zurück, etwa im Fokus-Modus.',
  },
  sound: {
    label: 'Leise Glocke',
    hint: 'Eine für einen Hinweis, zwei langsame für eine Pause. Andere im Raum hören sie auch.',
    tried: 'Du solltest eine Glocke gehört haben.',
  },
  badge: {
    label: 'Markierung am App-Symbol',
    hint: 'Sie bleibt, bis du dich bewegt oder geantwortet hast.',
    tried: 'Das Symbol sollte fünf Sekunden lang eine Markierung tragen. Manche Systeme zeigen keine.',
  },
};

export const LACK_WORDS: Readonly<Record<ChannelLack, string>> = {
  'no-sensor': 'Kein Sensor von dir ist verbunden.',
  'sensor-cannot': 'Dieser Sensor kann weder vibrieren noch leuchten. Die anderen Wege tun es.',
  'sensor-told-not-to': 'Du hast gewählt, dass dieser Sensor still bleibt. Auf seiner Seite steht die Wahl.',
  'not-asked': 'Der Browser fragt dich einmal, wenn du sie einschaltest oder ausprobierst.',
  denied:
    'Der Browser erlaubt hier keine Benachrichtigungen. Öffne die Website-Einstellungen neben der Adresse, erlaube sie und komm zurück.',
  unsupported: 'Dieser Browser hat keine. Die anderen Wege gehen trotzdem.',
  silenced: 'Der Browser hält diese Seite noch stumm. Probier es einmal aus: Danach darf sie klingen.',
  'not-installed':
    'Nur ein installiertes Plumbline hat ein Symbol. Wähl im Menü des Browsers „Installieren“ und öffne es von dort.',
};

export const CHANNEL_SETTINGS_WORDS = {
  title: 'Wie ein Hinweis dich erreicht',
  lead: 'Die Schreibtisch-Seite zeigt ihn immer. Hier steht, was dazukommt, für Hinweise und Bewegungstipps.',
  question: 'Nutze',
  each: 'jeden, der an ist',
  first: 'den ersten, der geht',
  firstHint: 'Von oben: der nächste nur, wo der davor nicht geht.',
  earlier: 'Weiter nach oben',
  tryIt: 'Ausprobieren',
  discreet: {
    label: 'Diskrete Benachrichtigungen',
    hint: 'Sie sagen „Plumbline“ und nichts über Positionen, für einen Bildschirm, den andere sehen.',
  },
  pair: 'Sensor koppeln',
  sensorPage: 'Seite des Sensors',
  closed: 'Hinweise enden, wenn Plumbline geschlossen ist.',
} as const;
