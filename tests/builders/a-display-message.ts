import type { DisplayMessage } from '../../electron/contract/display-message';

type Page = Extract<DisplayMessage, { readonly type: 'competition' }>;

export const black: DisplayMessage = { type: 'black', language: 'id', theme: 'system' };

/** What the hall sees before anything begins. */
export const aCompetitionPage = (facts: Partial<Page> = {}): Page => ({
  type: 'competition',
  language: 'id',
  theme: 'system',
  name: 'Lomba Inovasi',
  organiser: 'Bagian Organisasi',
  venue: 'Balai Kota',
  startsOn: '2026-03-16',
  endsOn: '2026-03-17',
  nature: 'event',
  ...facts,
});
