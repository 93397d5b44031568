import type { Competition } from '../../domain/competition';
import type { Display } from '../../platform/platform';
import type { Language } from '../../strings/language';

export type DisplayMessage = Parameters<Display['show']>[0];

/** How the operator's own screens look: the projector goes with them. */
export interface Look {
  readonly language: Language;
  readonly theme: DisplayMessage['theme'];
}

/** A page of the projector for a competition. */
export function toDisplayMessage(
  type: DisplayMessage['type'],
  { identity, nature }: Pick<Competition, 'identity' | 'nature'>,
  { language, theme }: Look,
): DisplayMessage {
  if (type === 'black') return { type, language, theme };
  const { name, organiser, venue, startsOn, endsOn } = identity;
  return { type, language, theme, name, organiser, venue, startsOn, endsOn, nature };
}
