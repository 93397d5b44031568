import { formatPoints } from '../formats';
import type { RuleWords } from '../rule-words';

export const rules: RuleWords = {
  aggregations: {
    mean: {
      name: 'Mean of all judges',
      text: 'An entry’s score is the mean over all judges who scored it.',
      score: 'mean of the scoring judges',
      lead: 'weighted mean over all judges who scored',
    },
    'trimmed-mean': {
      name: 'Without the highest and the lowest',
      text: 'Of each entry, one highest and one lowest score are left out. Of fewer than five sheets all are counted, and that is said.',
      score: 'mean of the scoring judges without one highest and one lowest score',
      lead: 'weighted mean without one highest and one lowest score',
    },
  },
  scoreNotes: {
    trimmed: ({ highest, lowest }) =>
      `Without the highest score ${formatPoints(highest, 'en')} and the lowest ${formatPoints(lowest, 'en')}`,
    'too-few-to-trim': ({ sheets, needed }) =>
      `Plain mean: ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}, fewer than ${needed}`,
  },
  tieBreaks: {
    criterion: ({ name }) => `the criterion ${name}`,
    median: () => 'the median of the judges’ scores',
    preferred: () => 'the choice of more judges',
    round: ({ name }) => `the score of ${name}`,
  },
  scopes: {
    all: 'All entries',
    category: 'By category',
    group: 'By group',
    panel: 'By panel',
  },
  noPart: { category: 'No category', group: 'No group', panel: 'No panel' },
};
