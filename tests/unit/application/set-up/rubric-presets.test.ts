import { describe, expect, test } from 'vitest';
import {
  findPreset,
  listPresets,
  readPresets,
  toRubric,
} from '../../../../renderer/application/set-up/rubric-presets';
import { findRubricProblems } from '../../../../renderer/domain/rubric';

const aPresetFile = (facts: object = {}): unknown => ({
  presets: [
    {
      id: 'p',
      name: { id: 'Preset', en: 'Preset' },
      stage: 'any',
      weightsStatus: 'as found in a public place',
      scale: { min: 0, max: 10, step: 0.25 },
      criteria: [
        { id: 'a', name: { id: 'A', en: 'A' }, weightPercent: 12.35, guidance: null },
        { id: 'b', name: { id: 'B', en: 'B' }, weightPercent: 87.65, guidance: null },
      ],
      ...facts,
    },
  ],
});

describe('the presets', () => {
  test('are seven, sound, and usable in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const summaries = listPresets(language);
      expect(summaries).toHaveLength(7);
      for (const { id, name } of summaries) {
        const preset = findPreset(id);
        if (!preset) throw new Error(id);
        expect(name).not.toBe('');
        expect(findRubricProblems(toRubric(preset, language))).toEqual([]);
      }
    }
  });

  test('say which weights were found and which are placeholders', () => {
    expect(listPresets('id').map(({ id, weightsStatus }) => `${id}: ${weightsStatus}`)).toEqual([
      'kovablik-jatim-proposal: found',
      'kovablik-jatim-presentasi: found',
      'kipp-lima-kriteria: placeholder',
      'kipp-2022-proposal: placeholder',
      'kipp-presentasi-70-30: placeholder',
      'liga-sinova-2025: placeholder',
      'verifikasi-lapangan: placeholder',
    ]);
  });

  test('keep the ids of their criteria, weights in basis points, marks in hundredths', () => {
    const preset = findPreset('kovablik-jatim-presentasi');
    if (!preset) throw new Error('preset missing');
    const rubric = toRubric(preset, 'en');
    expect(rubric.scale).toEqual({ min: 0, max: 10_000, step: 50 });
    expect(rubric.criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ['paparan', 3_000],
      ['materi', 5_000],
      ['video', 1_000],
      ['kehadiran', 1_000],
    ]);
    expect(rubric.criteria[2]).toMatchObject({
      name: 'Video',
      guidance: 'The video helps to understand the innovation.',
    });
  });

  test('have no guidance where the file has none', () => {
    const preset = findPreset('kipp-lima-kriteria');
    if (!preset) throw new Error('preset missing');
    expect(toRubric(preset, 'id').criteria[1]?.guidance).toBe('');
  });
});

describe('a file of presets', () => {
  test('has its weights turned into basis points exactly', () => {
    expect(readPresets(aPresetFile())[0]?.criteria.map(({ weight }) => weight)).toEqual([1_235, 8_765]);
  });

  test('whose source of weights is not named counts them as placeholders', () => {
    expect(readPresets(aPresetFile({ weightsStatus: 'official' }))[0]?.weightsStatus).toBe('placeholder');
  });

  test.each([
    [
      'weights of 99 %',
      { criteria: [{ id: 'a', name: { id: 'A', en: 'A' }, weightPercent: 99, guidance: null }] },
    ],
    [
      'a weight of three decimals',
      { criteria: [{ id: 'a', name: { id: 'A', en: 'A' }, weightPercent: 99.999, guidance: null }] },
    ],
    [
      'an id used twice',
      {
        criteria: [50, 50].map((weightPercent) => ({
          id: 'a',
          name: { id: 'A', en: 'A' },
          weightPercent,
          guidance: null,
        })),
      },
    ],
    ['a step of nothing', { scale: { min: 0, max: 10, step: 0 } }],
    ['an unknown stage', { stage: 'final' }],
  ])('with %s is refused', (_, facts) => {
    expect(() => readPresets(aPresetFile(facts))).toThrow();
  });
});
