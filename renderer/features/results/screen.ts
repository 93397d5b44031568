import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { EntryResultScreen } from './entry-result-screen';
import { FinalResultScreen } from './final-result-screen';
import { ResultsScreen } from './results-screen';

export const resultsScreen: SecretariatScreen = {
  route: patterns.results,
  about: 'round',
  phase: 'plenary',
  name: 'results',
  place: 10,
  element: ResultsScreen,
};

/** The rounds together. Its address looks like that of an entry, so it comes first. */
export const finalResultScreen: SecretariatScreen = {
  route: patterns.finalResult,
  phase: 'plenary',
  name: 'finalResult',
  element: FinalResultScreen,
};

/** One entry of the ranking. */
export const entryResultScreen: SecretariatScreen = {
  route: patterns.entryResult,
  about: 'round',
  phase: 'plenary',
  name: 'entryResult',
  element: EntryResultScreen,
};
