import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endSentence } from '../../../renderer/strings/end-sentence';
import { givesByExample } from '../../builders/by-example';

describe('endSentence', () => {
  givesByExample('%s becomes %s', endSentence, [
    ['Juri: J1 Budi', 'Juri: J1 Budi.'],
    ['Juri: J1 Dr. Budi, M.M.', 'Juri: J1 Dr. Budi, M.M.'],
    ['Alasan: sakit.', 'Alasan: sakit.'],
    ['Alasan: sakit. ', 'Alasan: sakit.'],
    ['Alasan: siapa tahu?', 'Alasan: siapa tahu?'],
    ['Alasan: belum pasti…', 'Alasan: belum pasti…'],
    ['Alasan: “Sakit.”', 'Alasan: “Sakit.”'],
    ['Alasan: “sakit”', 'Alasan: “sakit”.'],
    ['Alasan: sakit (dr. Budi, M.M.)', 'Alasan: sakit (dr. Budi, M.M.).'],
  ]);
});

/** What people wrote: may end in a full stop of its own. */
const WORDS =
  'name|names|title|institution|criterion|reason|where|place|fields|code|codes|panel|organiser|text';
const JOINED = new RegExp(`\\$\\{(?:[\\w.]+\\.)?(?:${WORDS})\\}\\.[\`'" ]`, 'g');

test('no text puts a full stop of its own behind words of people', () => {
  const folder = join(import.meta.dirname, '../../../renderer/strings');
  const breaches = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const found = readFileSync(join(folder, path), 'utf8').match(JOINED) ?? [];
      return found.map((text) => `${path}: ${text}`);
    });
  expect(breaches).toEqual([]);
  const joined = '$'.concat('{where}. ');
  expect(`Tersimpan di ${joined}`.match(JOINED)).toEqual([joined]);
});
