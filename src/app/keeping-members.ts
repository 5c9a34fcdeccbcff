import type { Keeping } from './keeping.ts';
import type { Late } from './late.ts';

/** What the views see of how the records are kept, whether it has come or not. */
export function keepingMembers(keeping: Late<Keeping>) {
  const keep = keeping.within((part) => part.keep);
  return {
    ...keeping.commands(
      'exportLog',
      'setAside',
      'exportSetAside',
      'previewImport',
      'importRecords',
      'saveDamaged',
      'latestImport',
      'undoImport',
      'exportTable',
      'exportPeriod',
    ),
    suppose: keeping.question('suppose', []),
    keep: {
      ...keep.streams('room$', 'folder$', 'locked$'),
      ...keep.commands(
        'lookAtRoom',
        'askForRoom',
        'oldTraces',
        'letGo',
        'chooseFolder',
        'allowFolder',
        'copyToFolder',
        'leaveFolder',
        'lockCopies',
        'isLocked',
        'openLocked',
      ),
      get asksForRoom() {
        return keep.here()?.asksForRoom ?? false;
      },
    },
  };
}
