import { describe, expect, test } from 'vitest';
import type { Safety } from '../../../../../renderer/application/ports/safety';
import { describeFinding } from '../../../../../renderer/features/frame/notices/describe-finding';
import { toSafetyWords } from '../../../../../renderer/features/frame/notices/safety-words';
import { strings } from '../../../../../renderer/strings/both-languages';

type Risk = Exclude<Safety, { readonly type: 'both' }>;

const risks: readonly Risk[] = [
  { type: 'database-only', problem: { type: 'vault-full' } },
  { type: 'database-only', problem: { type: 'vault-read-only' } },
  { type: 'database-only', problem: { type: 'vault-gone' } },
  { type: 'database-only', problem: { type: 'vault-failed', detail: 'EMFILE' } },
  { type: 'database-only', problem: { type: 'vault-missing' } },
  { type: 'log-only', problem: { type: 'storage-full' } },
  { type: 'log-only', problem: { type: 'storage-closed' } },
  { type: 'log-only', problem: { type: 'storage-failed', detail: 'UnknownError' } },
];

describe('words about a missing copy', () => {
  test.each(['id', 'en'] as const)('are different for each cause (%s)', (language) => {
    const texts = risks.map((risk) => toSafetyWords(risk, strings[language].frame).text);
    expect(new Set(texts).size).toBe(risks.length);
  });

  test('a browser without a second place is no alarm; everything else is a warning', () => {
    const tones = risks.map((risk) => toSafetyWords(risk, strings.id.frame).tone);
    expect(tones.filter((tone) => tone === 'info')).toHaveLength(1);
    expect(tones[4]).toBe('info');
  });

  test('the detail of an unknown failure can be read to somebody', () => {
    expect(toSafetyWords(risks[3] as Risk, strings.id.frame).text).toContain('EMFILE');
    expect(toSafetyWords(risks[7] as Risk, strings.id.frame).text).toContain('UnknownError');
  });

  test('files in use by another window are told in words', () => {
    const risk: Risk = { type: 'database-only', problem: { type: 'vault-failed', detail: 'in-use' } };
    expect(toSafetyWords(risk, strings.id.frame).text).toContain('dipakai jendela lain');
    expect(toSafetyWords(risk, strings.en.frame).text).toContain('in use by another window');
  });

  test('the title says which of the two places has it', () => {
    const { databaseOnlyTitle, logOnlyTitle } = strings.id.frame.safety;
    expect(toSafetyWords(risks[0] as Risk, strings.id.frame).title).toBe(databaseOnlyTitle);
    expect(toSafetyWords(risks[5] as Risk, strings.id.frame).title).toBe(logOnlyTitle);
  });
});

describe('words about what the start has found', () => {
  test('there are none when nothing had to be put right', () => {
    expect(describeFinding({ type: 'sound' }, 'id')).toBeUndefined();
    expect(describeFinding({ type: 'first' }, 'id')).toBeUndefined();
  });

  test('a rebuilt database is told with what was wrong and how much came back', () => {
    const found = describeFinding(
      { type: 'rebuilt', reason: 'unreadable', revisions: 3120, from: 'whole' },
      'id',
    );
    expect(found).toMatch(/rusak/);
    expect(found).toMatch(/3\.120 revisi lembar/);
    expect(found).toMatch(/tidak ada yang hilang/);
  });

  test('an old database is kept aside only where there was one', () => {
    for (const from of ['whole', 'possibly-incomplete'] as const) {
      const told = (reason: 'empty' | 'rows-missing' | 'unreadable') =>
        describeFinding({ type: 'rebuilt', reason, revisions: 1, from }, 'id');
      expect(told('empty')).not.toMatch(/yang lama/);
      expect(told('rows-missing')).toMatch(/yang lama disimpan tersendiri/);
      expect(told('unreadable')).toMatch(/yang lama disimpan tersendiri/);
    }
  });

  test('nobody is told that nothing is lost where that is not known', () => {
    for (const language of ['id', 'en'] as const) {
      for (const reason of ['empty', 'rows-missing', 'unreadable'] as const) {
        const found = describeFinding(
          { type: 'rebuilt', reason, revisions: 1, from: 'possibly-incomplete' },
          language,
        );
        expect(found).not.toMatch(/tidak ada yang hilang|nothing is lost/);
      }
    }
  });

  test('a repaired log is told with its lines', () => {
    expect(describeFinding({ type: 'log-repaired', lines: 14 }, 'en')).toMatch(/14 lines/);
  });
});
