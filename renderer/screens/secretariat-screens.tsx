import { cardsScreen } from '../features/cards/screen';
import { checkScreen } from '../features/check/screen';
import { collectScreen } from '../features/collect/screen';
import { conflictScreen, conflictsScreen } from '../features/conflicts/screen';
import { SecretariatFrame } from '../features/frame/secretariat-frame';
import { laptopsScreen } from '../features/laptops/screen';
import { papersScreen } from '../features/papers/screen';
import { progressScreen } from '../features/progress/screen';
import { entryResultScreen, finalResultScreen, resultsScreen } from '../features/results/screen';
import { entriesScreen } from '../features/set-up/entries/screen';
import { fileScreen } from '../features/set-up/file/screen';
import { identityScreen } from '../features/set-up/identity/screen';
import { judgesScreen } from '../features/set-up/judges/screen';
import { panelsScreen } from '../features/set-up/panels/screen';
import { roundsScreen } from '../features/set-up/rounds/screen';
import { rubricScreen } from '../features/set-up/rubric/screen';
import { trailScreen } from '../features/trail/screen';
import type { SecretariatScreen } from '../screen-description';
import { FramedScreens } from './framed-screens';

/** Where an address could be of two, the first has it; their place in the menu is their own. */
const screens: readonly SecretariatScreen[] = [
  identityScreen,
  roundsScreen,
  panelsScreen,
  rubricScreen,
  entriesScreen,
  judgesScreen,
  fileScreen,
  cardsScreen,
  laptopsScreen,
  progressScreen,
  collectScreen,
  conflictsScreen,
  conflictScreen,
  resultsScreen,
  finalResultScreen,
  entryResultScreen,
  papersScreen,
  checkScreen,
  trailScreen,
];

export function SecretariatScreens() {
  return <FramedScreens frame={SecretariatFrame} screens={screens} />;
}
