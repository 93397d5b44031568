import { describe, expect, test } from 'vitest';
import { entryDoubtWords } from '../../../../../renderer/features/set-up/entries/describe-entry-import';
import { judgeDoubtWords } from '../../../../../renderer/features/set-up/judges/describe-judge-import';
import {
  describeDoubt,
  describeReadings,
  type NamedDoubt,
} from '../../../../../renderer/features/set-up/tables/describe-doubt';
import { strings } from '../../../../../renderer/strings/both-languages';

const { setUp } = strings.en;
const { importing } = setUp;
const { doubts, readings } = importing;

const doubt: NamedDoubt = {
  type: 'name-elsewhere',
  mark: '3',
  name: 'Water filter',
  holder: { mark: '3', name: 'Solar dryer' },
  named: [{ mark: '7', name: 'Water filter' }],
  sheets: 'some',
};

describe('a row that could be about one or another', () => {
  const words = entryDoubtWords(setUp);

  test('says who has its number, why it is asked about, and whose marks would move', () => {
    expect(describeDoubt(doubt, words, importing)).toBe(
      [
        doubts.numberNow('3', 'Solar dryer'),
        doubts.titleElsewhere('Water filter', doubts.entry('7', 'Water filter')),
        doubts.marksWouldMove('Solar dryer', 'Water filter'),
      ].join(' '),
    );
    expect(describeDoubt({ ...doubt, sheets: 'none' }, words, importing)).not.toContain(
      doubts.marksWouldMove('Solar dryer', 'Water filter'),
    );
    expect(describeDoubt({ ...doubt, mark: undefined }, words, importing)).not.toContain('Solar dryer');
  });

  test('says what it would do by its name, and what by its number', () => {
    const called = doubts.entry('7', 'Water filter');
    const byNumber = `${readings.byNumber}: ${readings.renamed(doubts.entry('3', 'Solar dryer'), 'Water filter')}.`;
    expect(describeReadings(doubt, words, importing)).toBe(
      `${readings.byTitle}: ${readings.moves(called, '3')}. ${byNumber}`,
    );
    expect(describeReadings({ ...doubt, mark: '7' }, words, importing)).toContain(readings.stays(called));
    expect(describeReadings({ ...doubt, named: [] }, words, importing)).toBe(
      `${readings.byTitle}: ${readings.newEntry}. ${byNumber}`,
    );
    const several = [...doubt.named, { mark: '9', name: 'Water filter' }];
    expect(describeReadings({ ...doubt, named: several }, words, importing)).toContain(
      readings.unclear(`${called}, ${doubts.entry('9', 'Water filter')}`),
    );
    expect(describeReadings({ ...doubt, holder: undefined }, words, importing)).toContain(
      `${readings.byNumber}: ${readings.newEntry}.`,
    );
  });

  test('has other words where it is about judges', () => {
    const ofJudges = judgeDoubtWords(setUp);
    const text = describeDoubt({ ...doubt, type: 'number-undecided' }, ofJudges, importing);
    expect(text).toContain(doubts.codeNow('3', 'Solar dryer'));
    expect(text).toContain(doubts.codeUndecided);
    expect(describeReadings(doubt, ofJudges, importing)).toContain(readings.byCode);
  });

  test('has a reason of its own for each cause, in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const local = strings[language].setUp;
      const causes = [
        'name-elsewhere',
        'name-several',
        'name-twice',
        'name-changed',
        'number-undecided',
      ] as const;
      const texts = causes.map((type) =>
        describeDoubt({ ...doubt, type }, entryDoubtWords(local), local.importing),
      );
      expect(new Set(texts).size).toBe(causes.length);
    }
  });
});
