import { deskScreen } from '../features/desk/screen';
import { JudgeFrame } from '../features/frame/judge-frame';
import { handOverScreen } from '../features/hand-over/screen';
import { reviewScreen } from '../features/review/screen';
import { scoringScreen } from '../features/scoring/screen';
import { judgeTrailScreen } from '../features/trail/screen';
import type { JudgeScreen } from '../screen-description';
import { FramedScreens } from './framed-screens';

/** Where an address could be of two, the first has it; their place in the menu is their own. */
const screens: readonly JudgeScreen[] = [
  deskScreen,
  reviewScreen,
  handOverScreen,
  scoringScreen,
  judgeTrailScreen,
];

export function JudgeScreens() {
  return <FramedScreens frame={JudgeFrame} screens={screens} />;
}
