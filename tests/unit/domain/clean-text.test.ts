import { describe, expect, test } from 'vitest';
import { cleanCompetition } from '../../../renderer/domain/clean-competition';
import { cleanLines, cleanNotes, cleanText } from '../../../renderer/domain/clean-text';
import type { Recipient } from '../../../renderer/domain/ids';
import { aCompetition, anIdentity } from '../../builders/a-competition';
import { judgeId } from '../../builders/a-judge';
import { deviceKey } from '../../builders/a-revision';
import { criterionId } from '../../builders/a-rubric';
import { anEntry } from '../../builders/an-entry';

describe('text is cleaned', () => {
  test.each([
    ['letters with a separate accent become one', 'Ke\u0301', 'K\u00e9'],
    ['also when something invisible stood between them', 'Ke\u200f\u0301', 'K\u00e9'],
    ['Windows and old Mac line ends become line feeds', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['tabs become spaces', 'a\tb\vc', 'a b c'],
    ['control characters go', 'a\u0000\u0007\u007f\u0085b', 'ab'],
    ['what turns the direction of text goes', 'a\u202e\u2066\u200e\u061cb', 'ab'],
    ['byte order marks go', '\ufeffa', 'a'],
    ['half a character is shown as lost', 'a\ud800b', 'a\ufffdb'],
    ['everything else stays', '  O\u2019Brien, \u{1f600} ꦲ\u200d \n', '  O\u2019Brien, \u{1f600} ꦲ\u200d \n'],
  ])('%s', (_, text, clean) => {
    expect(cleanLines(text)).toBe(clean);
    expect(cleanLines(clean)).toBe(clean);
  });

  test('and put on one line', () => {
    expect(cleanText('a\r\n\nb\nc')).toBe('a b c');
  });

  test('in every note of a sheet', () => {
    const notes = { overall: 'a\u0000', criteria: { [criterionId('k')]: 'b\u202e' } };
    expect(cleanNotes(notes)).toEqual({ overall: 'a', criteria: { k: 'b' } });
  });

  test('in every text of a competition, and nowhere else', () => {
    const dirty = aCompetition({
      identity: anIdentity({ name: 'A\u0000', venue: 'V\u202e' }),
      access: {
        recipient: 'age1' as Recipient,
        credentials: [],
        struckOut: [{ device: deviceKey('1'), judge: judgeId('J1'), lastSeq: 1, reason: 's\u202e', at: '' }],
      },
      entries: [anEntry({ title: 'T\n1', note: 'n\r\nm', status: { type: 'withdrawn', reason: 'r\u0007' } })],
    });
    const clean = cleanCompetition(dirty);
    expect(clean.identity).toMatchObject({ name: 'A', venue: 'V' });
    expect(clean.entries[0]).toMatchObject({ title: 'T 1', note: 'n\nm', status: { reason: 'r' } });
    expect(clean.access?.struckOut).toMatchObject([{ reason: 's' }]);
    expect(clean.rounds).toEqual(dirty.rounds);
    expect(cleanCompetition(clean)).toEqual(clean);
  });
});
