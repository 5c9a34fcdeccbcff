export const ANNOUNCEMENT_WORDS = {
  baseline: 'Zuerst kommen zwei ruhige Trainings: Sie zeigen, wo du beginnst.',
  'baseline-silent': 'Vier Trainings ohne Antwort am nächsten Tag. Was hält dich davon ab?',
  active: 'Dein ganzer Plan ist offen: Zwei Trainings liefen gut, und die Tage danach auch.',
  blocked:
    'Was du angekreuzt hast, sollte jetzt untersucht werden, vor Ort. Bis dahin sind die Übungen geschlossen.',
  minor: 'Plumbline ist für Erwachsene. Wissen und Hinweise am Schreibtisch bleiben offen.',
  refer: 'Sprich bitte zuerst mit einer Fachperson. Die Übungen öffnen sich, sobald sie zustimmt.',
  'clearance-ended':
    'Die Freigabe durch eine Fachperson ist abgelaufen. Sprich bitte vor dem nächsten Training wieder mit jemandem.',
  flare: 'Ein Schub: zwei Tage ohne Kraftarbeit, dann die Hälfte. Bleib sanft in Bewegung.',
  ramp: 'Der Schub lässt nach. Dein Platz auf jeder Leiter bleibt; das Training kommt in drei Schritten zurück.',
  'usual-raised': 'Dein üblicher Wert ist neu festgelegt, und die ersten Trainings beginnen wieder.',
  return: 'Willkommen zurück. Die ersten Trainings sind kleiner, weil du weg warst.',
  'return-pause':
    'Willkommen zurück. Ein gutes Training mit gleichem Umfang, und der ganze Plan ist wieder offen.',
  'gap-down': 'Du warst zwei Wochen oder länger weg, darum beginnst du niedriger.',
  'gap-baseline': 'Du warst acht Wochen oder länger weg, darum beginnen die ersten Trainings wieder.',
  deload: 'Eine leichtere Woche: etwa die Hälfte, sieben Tage lang. Dein Platz auf jeder Leiter bleibt.',
  'deload-offered': 'Fünf Wochen Training liegen hinter dir. Du kannst jetzt eine leichtere Woche machen.',
  'deload-over': 'Die leichtere Woche ist vorbei, und der ganze Plan ist wieder offen.',
  paused: 'Pause. Komm wieder, wenn du dich gut fühlst.',
  maintenance:
    'Du bist auf jeder Leiter, die dir offensteht, ganz oben. Zwei Trainings in der Woche halten das.',
  'maintenance-goals':
    'Was du wieder tun wolltest, geht gut. Zwei Trainings in der Woche halten das, mit dem Umfang, den du hast. Mit einem neuen Ziel kann er wieder wachsen.',
  'maintenance-over': 'Dein ganzer Plan ist wieder offen: Es gibt etwas, worauf du hinarbeiten kannst.',
  'new-item': 'Einmal im Monat kann etwas Neues dazukommen, wenn du magst.',
  'advise-long-flare':
    'Dieser Schub dauert schon länger als zwei Wochen. Eine Fachperson kann ihn mit dir ansehen.',
  'advise-many-flares': 'Drei Schübe in vier Wochen. Eine Fachperson kann das mit dir ansehen.',
  'advise-higher-usual':
    'Dein Schmerz liegt seit zwei Wochen 2 über dem Anfang. Eine Fachperson kann das mit dir ansehen.',
  'advise-no-change': 'Sechs Wochen ohne klare Veränderung. Eine Fachperson kann das mit dir ansehen.',
} as const;

export const TIGHTENED_WORDS = {
  person: 'Ab jetzt gelten deine eigenen Grenzen. Sie geben dir immer nur weniger als die Regeln.',
  professional:
    'Ab jetzt gelten die Grenzen deiner Fachperson. Sie geben dir immer nur weniger als die Regeln.',
  restored: 'Die Grenzen der Regeln gelten wieder.',
} as const;
