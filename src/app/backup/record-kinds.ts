import type { LogRecord } from '../../core/log/record.ts';
import type { ImportKind } from '../../ports/import-view.ts';

/** Under what a record is counted in the preview of an import. */
export const KIND_OF: Readonly<Record<LogRecord['type'], ImportKind>> = {
  screening: 'safety',
  'safety-check': 'safety',
  flags: 'safety',
  clearance: 'safety',
  'clearance-withdrawn': 'safety',
  closures: 'safety',
  'own-limits': 'safety',
  circumstances: 'wishes',
  'training-days': 'wishes',
  'session-moved': 'wishes',
  'new-item': 'wishes',
  goals: 'wishes',
  weights: 'wishes',
  pause: 'wishes',
  'lighter-week': 'wishes',
  pain: 'pain',
  hurt: 'pain',
  flare: 'pain',
  'session-started': 'training',
  set: 'training',
  'set-corrected': 'training',
  'set-left': 'training',
  'session-ended': 'training',
  'other-activity': 'training',
  'week-pain': 'outcomes',
  'roland-morris': 'outcomes',
  stress: 'outcomes',
  calibration: 'desk',
  slouch: 'desk',
  'slouch-answer': 'desk',
  nudge: 'desk',
  gap: 'desk',
  'desk-day': 'desk',
  'desk-not-me': 'desk',
  'desk-note': 'desk',
};

/** From this pain on nothing rises (INV-3). */
const BINDING_PAIN = 4;

/** True for what may bound the plan: taken out of the log, the safety questions are asked again (INV-27). */
export function bounds(record: LogRecord): boolean {
  switch (record.type) {
    case 'session-ended':
      return record.cause === 'hurt' || (record.peak ?? 0) >= BINDING_PAIN;
    case 'pain':
      return record.value >= BINDING_PAIN;
    default:
      return record.type === 'hurt' || record.type === 'flare' || KIND_OF[record.type] === 'safety';
  }
}
