import type { FolderView } from '../../ports/keep-view.ts';
import type { FOLDER_TROUBLE } from '../../strings/folder-words.ts';

/** What stands in the way of copies; null: nothing, or no folder was chosen. */
export function folderTrouble({ folder, fault }: FolderView): keyof typeof FOLDER_TROUBLE | null {
  if (!folder) return null;
  return folder.access === 'granted' ? fault : folder.access;
}
