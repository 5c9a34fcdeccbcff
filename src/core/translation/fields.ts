/** Which strings of a content file are words that a person reads, and which stay as they are in every language. */
export interface Fields {
  /** Names of fields that a translation says anew: a string, or a list of strings. */
  readonly words: readonly string[];
  /** Names of fields with ids, choices, sources and addresses. */
  readonly kept: readonly string[];
}

/** By the folder, or the file, of `content`. A string in neither list is an error: somebody has to decide. */
const FIELDS: Readonly<Record<string, Fields>> = {
  exercises: {
    words: ['name', 'tempo', 'muscles', 'steps', 'cues', 'faults', 'avoid'],
    kept: [
      'id',
      'chain',
      'categories',
      'regions',
      'unit',
      'parent',
      'item',
      'position',
      'equipment',
      'tier',
      'placements',
      'figure',
      'with',
      'bands',
    ],
  },
  'screening.json': {
    words: ['text', 'say', 'question', 'fine', 'not'],
    kept: ['id', 'when', 'flag', 'flags', 'asks', 'leadsTo'],
  },
  'filters.json': { words: ['text'], kept: ['flag', 'flags', 'asked', 'remove', 'items', 'chain'] },
  'rules.json': {
    words: ['title', 'text', 'basis'],
    kept: ['id', 'announces', 'shares', 'adjustable', 'name', 'url'],
  },
  'outcomes.json': {
    words: ['name', 'licence', 'source', 'intro', 'text', 'least', 'most', 'statements'],
    kept: ['id', 'kind', 'every', 'better'],
  },
  guide: {
    words: [
      'title',
      'guideSays',
      'known',
      'here',
      'text',
      'question',
      'answer',
      'name',
      'guideDose',
      'otherwise',
    ],
    kept: ['id', 'rows', 'row', 'hedge', 'evidence', 'exercises', 'rules', 'items'],
  },
  evidence: { words: ['claim', 'hedge'], kept: ['id', 'grade', 'date', 'name', 'url'] },
};

/** Files and folders of `content` without a word of ours. */
const WITHOUT_WORDS: readonly string[] = ['detectors', 'figures', 'emergency-numbers.json'];

const placeOf = (file: string): string => file.replace(/\/.*/, '');

/** True if the file has words to translate. `file` is its path below `content`: `exercises/bridge.json`. */
export const hasWords = (file: string): boolean => !WITHOUT_WORDS.includes(placeOf(file));

/** @throws where nobody has said which fields of such a file are words. */
export function fieldsOf(file: string): Fields {
  const fields = FIELDS[placeOf(file)];
  if (!fields) throw new Error(`content/${file}: nobody has said which of its fields are words`);
  return fields;
}
