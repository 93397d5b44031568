import type { DisplayMessage } from '../../electron/contract/display-message';
import { displayStrings } from '../strings/display-strings';
import { formatDays } from '../strings/formats';

/** One page of the display, from top to bottom, in the words it is shown in. */
export interface DisplayPage {
  readonly type: 'blank' | 'black' | 'competition';
  /** Whose it is; may be empty, as may be all but the title. */
  readonly above: string;
  /** That it isn't the real thing. */
  readonly nature: string;
  readonly title: string;
  /** Of the title: what is longer is written smaller, so that all of it is on the wall. */
  readonly length: 'short' | 'long' | 'longest';
  readonly below: string;
}

const EMPTY = { above: '', nature: '', title: '', length: 'short', below: '' } as const;

const LONG = 60;
const LONGEST = 140;

/** @param message undefined before the first one */
export function toPage(message: DisplayMessage | undefined): DisplayPage {
  if (message === undefined) return { type: 'blank', ...EMPTY };
  if (message.type === 'black') return { type: 'black', ...EMPTY };
  const { language, name, organiser, venue, startsOn, endsOn, nature } = message;
  const from = startsOn || endsOn;
  const days = from === '' ? '' : formatDays(from, endsOn || from, language);
  return {
    type: 'competition',
    above: organiser,
    nature: nature === 'event' ? '' : displayStrings[language].natures[nature],
    title: name,
    length: name.length < LONG ? 'short' : name.length < LONGEST ? 'long' : 'longest',
    below: [venue, days].filter((part) => part !== '').join(' · '),
  };
}
