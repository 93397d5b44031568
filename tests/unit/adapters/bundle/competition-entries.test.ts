import { expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { aCompetition } from '../../../builders/a-competition';
import { aCompetitionFile } from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { anEntry } from '../../../builders/an-entry';
import { getValue } from '../../../builders/fake-ports';

const keyring = createMemoryKeyring('entries');
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const withEntries = (...entries: readonly ReturnType<typeof anEntry>[]) =>
  aCompetitionFile(signer, aCompetition({ entries }));

test('a note for judges only stays one; for everybody is told by saying nothing', async () => {
  const notes = [anEntry({ note: 'a', noteFor: 'judges' }), anEntry({ number: 2, note: 'b' })];
  const file = withEntries(...notes);
  expect(getValue(await codec.decode(await codec.encode(file)))).toEqual(file);
  const said = aCompetition({ entries: [anEntry({ note: 'b', noteFor: 'everybody' })] });
  const unsaid = aCompetition({ entries: [anEntry({ note: 'b' })] });
  expect(codec.editions.hash(said)).toBe(codec.editions.hash(unsaid));
});

test('the hash of a file’s content is the same in whatever order an entry was put together', () => {
  const entry = anEntry();
  const { institution, note, ...rest } = entry;
  const { id, ...named } = institution;
  const turned = { note, institution: { ...named, ...(id && { id }) }, ...rest };
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(entry));
  expect(codec.editions.hash(aCompetition({ entries: [turned] }))).toBe(
    codec.editions.hash(aCompetition({ entries: [entry] })),
  );
});

test.each([
  ['without the institution’s id', 3, (line: string) => line.replace(/"id":"i-[^"]*",/, '')],
  ['without the innovation', 3, (line: string) => line.replace(/"innovation":"[^"]*",/, '')],
  [
    'with another word for whom the note is',
    3,
    (line: string) => line.replace('"note":', '"noteFor":"all","note":'),
  ],
  ['of version 1 with what later ones have', 1, (line: string) => line],
])('a file %s is damaged', async (_, version, change) => {
  const lines = bodyLines(await codec.encode(withEntries(anEntry())));
  const body = lines.map((line, index) => {
    if (index === 0) return version === 1 ? line.replace('"version":3,', '') : line;
    return line.startsWith('{"type":"entry"') ? change(line) : line;
  });
  const read = await codec.decode(await signBody(keyring, signer, 'competition', body));
  expect(read).toMatchObject({ ok: false, error: { type: 'content-invalid' } });
});
