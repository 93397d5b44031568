import { describe, expect, test } from 'vitest';
import { toReminderTone } from '../../../../renderer/application/send/delivery-reminder';
import type { Competition } from '../../../../renderer/domain/competition';
import type { SheetKey } from '../../../../renderer/domain/revision';
import { aCompetition, anIdentity } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { entryId } from '../../../builders/an-entry';

const sheet: SheetKey = { judge: judgeId('J1'), entry: entryId(1), round: 'r1' as SheetKey['round'] };
const event = aCompetition({ identity: anIdentity({ startsOn: '2026-03-16', endsOn: '2026-03-17' }) });

type State = 'confirmed' | 'handed-over' | 'signed';

/** A sheet that has got so far, asked about at that hour. */
const toneOf = (state: State, day: string, hour: number, competition: Competition = event) =>
  toReminderTone(
    competition,
    { unconfirmed: state === 'confirmed' ? [] : [sheet] },
    { undelivered: state === 'signed' ? [sheet] : [] },
    { day, hour },
  );

describe('a judge is told of sheets that have not arrived', () => {
  test('not at all once everything is confirmed, whatever the hour', () => {
    expect(toneOf('confirmed', '2026-03-17', 23)).toBe('nothing');
    expect(toneOf('confirmed', '2026-04-01', 9)).toBe('nothing');
  });

  test('quietly while the day lasts', () => {
    for (const day of ['2026-03-16', '2026-03-17']) {
      expect(toneOf('signed', day, 8)).toBe('quiet');
      expect(toneOf('signed', day, 14)).toBe('quiet');
      expect(toneOf('handed-over', day, 14)).toBe('quiet');
    }
  });

  test('with a warning from three in the afternoon, when they are in no score file', () => {
    expect(toneOf('signed', '2026-03-16', 15)).toBe('warning');
    expect(toneOf('handed-over', '2026-03-16', 15)).toBe('quiet');
  });

  test('more strongly on the last day, and a missing receipt is enough then', () => {
    expect(toneOf('signed', '2026-03-17', 15)).toBe('urgent');
    expect(toneOf('handed-over', '2026-03-17', 15)).toBe('warning');
  });

  test('at any hour when the event is over', () => {
    expect(toneOf('signed', '2026-03-18', 7)).toBe('urgent');
    expect(toneOf('handed-over', '2026-03-18', 7)).toBe('warning');
  });

  test('quietly in the sample, whose days are past and whose sheets go nowhere', () => {
    expect(toneOf('signed', '2026-03-18', 7, { ...event, nature: 'sample' })).toBe('quiet');
  });

  test('by the hour alone where the competition has no dates', () => {
    const undated = { ...event, identity: { ...event.identity, startsOn: '', endsOn: '' } };
    expect(toneOf('signed', '2026-03-18', 7, undated)).toBe('quiet');
    expect(toneOf('signed', '2026-03-18', 16, undated)).toBe('warning');
  });
});
