import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Competition } from '../../../../renderer/domain/competition';
import type { Sha256 } from '../../../../renderer/domain/ids';
import { aCompetition, anIdentity } from '../../../builders/a-competition';
import { aNumberedFile } from '../../../builders/a-numbered-file';
import { aCompetitionFile, aScoresFile } from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';

const keyring = createMemoryKeyring('editions');
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const stranger = await keyring.createKey();

const competitionFile = () => aCompetitionFile(signer);

const problemOf = async (bytes: Uint8Array) => {
  const result = await codec.decode(bytes);
  return result.ok ? 'accepted' : result.error;
};

describe('a numbered competition file', () => {
  test('comes back with its number, and its hash is that of the lines between the first and the last', async () => {
    const bytes = await aNumberedFile({ codec }, competitionFile(), 7);
    const path = join(mkdtempSync(join(tmpdir(), 'pleno-edition-')), 'competition.pleno');
    writeFileSync(path, bytes);
    const sum = execFileSync('sh', ['-c', `sed '1d;$d' "${path}" | sha256sum`], { encoding: 'utf8' });
    expect(await codec.decode(bytes)).toMatchObject({
      ok: true,
      value: { edition: { number: 7, hash: sum.slice(0, 64) } },
    });
  });

  test('has a hash of its content alone: not of the time, nor of the trail', async () => {
    const file = competitionFile();
    const later = {
      ...file,
      createdAt: '2036-01-01T00:00:00.000Z',
      trail: { lines: 9, head: 'a'.repeat(64) as Sha256 },
    };
    const [first, second] = [
      await aNumberedFile({ codec }, file, 1),
      await aNumberedFile({ codec }, later, 1),
    ].map((bytes) => bodyLines(bytes).slice(1).join('\n'));
    expect(first).toBe(second);
    const renamed = aCompetition({ identity: anIdentity({ name: 'Lomba lain' }) });
    expect(codec.editions.hash(file.content)).not.toBe(codec.editions.hash(renamed));
  });

  test('is refused with a hash of other records, however well it is signed', async () => {
    const { content } = competitionFile();
    const other = { number: 7, hash: 'b'.repeat(64) as Sha256 };
    const edition = await codec.editions.sign(signer, content.id, other);
    const header = JSON.parse(bodyLines(await codec.encode(competitionFile()))[0] ?? '');
    const [, ...records] = bodyLines(await codec.encode(competitionFile()));
    const bytes = await signBody(keyring, signer, 'competition', [
      JSON.stringify({ ...header, edition }),
      ...records,
    ]);
    expect(await problemOf(bytes)).toMatchObject({ type: 'content-invalid', line: 1 });
  });

  test('is refused with a number that another key has signed, or that was signed for another competition', async () => {
    const [head, ...records] = bodyLines(await codec.encode(competitionFile()));
    const header = JSON.parse(head ?? '');
    const { content } = competitionFile();
    const named = { number: 7, hash: codec.editions.hash(content) };
    for (const edition of [
      await codec.editions.sign(stranger, content.id, named),
      await codec.editions.sign(signer, 'another' as Competition['id'], named),
    ]) {
      const bytes = await signBody(keyring, signer, 'competition', [
        JSON.stringify({ ...header, edition }),
        ...records,
      ]);
      expect(await problemOf(bytes)).toEqual({ type: 'signature-wrong' });
    }
  });

  test('is refused with a number from which nobody could count on exactly', async () => {
    const [head, ...records] = bodyLines(await aNumberedFile({ codec }, competitionFile(), 1));
    const { edition, ...header } = JSON.parse(head ?? '');
    for (const number of [0, -1, 1.5, 2 ** 50 + 1]) {
      const line = JSON.stringify({ ...header, edition: { ...edition, number } });
      const bytes = await signBody(keyring, signer, 'competition', [line, ...records]);
      expect(await problemOf(bytes)).toMatchObject({ type: 'content-invalid', line: 1 });
    }
  });
});

test('a score file carries the competition file it was made under, and says nothing about it', async () => {
  const file = aScoresFile(signer);
  const edition = await codec.editions.sign(stranger, file.competition.id, {
    number: 3,
    hash: 'c'.repeat(64) as Sha256,
  });
  expect(await codec.decode(await codec.encode({ ...file, edition }))).toEqual({
    ok: true,
    value: { ...file, edition },
  });
});
