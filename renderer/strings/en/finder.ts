import type { finder as source } from '../id/finder';

export const finder: typeof source = {
  title: 'Find in this competition',
  open: 'Find',
  field: 'Type the name of a screen, entry, judge or paper',
  results: 'What was found',
  kinds: { screen: 'Screen', entry: 'Entry', judge: 'Judge', paper: 'Paper' },
  goesTo: (screen) => `opens in ${screen}`,
  none: (text) => `Nothing matches “${text}”.`,
  noneText: 'Try a part of the name, the number of an entry, or an institution.',
  count: (count) => `${count} found`,
  more: (count) => `${count} more; type on to narrow it down`,
  how: { choose: 'choose', open: 'open', close: 'close' },
};
