import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { ReviewScreen } from './review-screen';

export const reviewScreen: JudgeScreen = {
  route: patterns.review,
  about: 'round',
  name: 'review',
  place: 20,
  element: ReviewScreen,
};
