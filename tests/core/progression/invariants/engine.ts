/** What the invariants are about, in one place: the engine as it is, or one that a mutation has changed. */
export { writeBackup } from '../../../../src/core/backup/write-backup.ts';
export { endOf, sessionsOf } from '../../../../src/core/log/sessions.ts';
export { sessionPlayer } from '../../../../src/core/player/session-player.ts';
export { foldProgress, progressOf } from '../../../../src/core/progression/fold.ts';
export { foldOn, NOTHING_FOLDED, standAt } from '../../../../src/core/progression/folded.ts';
export { dailyFor, easyDayPlan, planFor } from '../../../../src/core/progression/plan.ts';
