import { describe, expect, test } from 'vitest';
import { displayTextLimit } from '../../../../electron/contract/crossing-limits';
import { displayMessage } from '../../../../electron/contract/display-message';
import { aCompetitionPage, black } from '../../../builders/a-display-message';

describe('what the display may be told', () => {
  test.each([
    ['a competition', aCompetitionPage()],
    ['one that says little yet', aCompetitionPage({ organiser: '', venue: '', startsOn: '', endsOn: '' })],
    ['texts as long as a wall has room for', aCompetitionPage({ name: 'x'.repeat(displayTextLimit) })],
    ['black', black],
  ])('is %s', (_, message) => {
    expect(displayMessage.parse(message)).toEqual(message);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'black'],
    ['a page nobody knows', { ...aCompetitionPage(), type: 'result' }],
    ['a member more', { ...aCompetitionPage(), score: 1 }],
    ['a member more on black', { ...black, name: 'x' }],
    ['a member less', { ...aCompetitionPage(), venue: undefined }],
    ['a text that is too long', aCompetitionPage({ name: 'x'.repeat(displayTextLimit + 1) })],
    ['a text on two lines', aCompetitionPage({ name: 'a\nb' })],
    ['a text that turns what stands around it', aCompetitionPage({ organiser: 'a\u202eb' })],
    ['a day that is none', aCompetitionPage({ startsOn: '16 Maret' })],
    ['a language nobody speaks here', { ...black, language: 'fr' }],
  ])('is never %s', (_, message) => {
    expect(displayMessage.safeParse(message).success).toBe(false);
  });
});
