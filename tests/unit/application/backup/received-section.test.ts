import { describe, expect, test } from 'vitest';
import { hashBytes, hashFile } from '../../../../renderer/adapters/hash';
import { splitBackup, toReceivedSection } from '../../../../renderer/application/backup/received-section';
import { joinBytes } from '../../../../renderer/domain/bytes';
import type { Sha256 } from '../../../../renderer/domain/ids';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const log = bytesOf('one\ntwo\n');
const head = { lines: 2, head: '0'.repeat(64) as Sha256 };
const invalid = { ok: false, error: { type: 'content-invalid', line: 2, detail: 'received files' } };

const filesOf = (...texts: readonly string[]): ReadonlyMap<Sha256, Uint8Array> =>
  new Map(texts.map(bytesOf).map((bytes) => [hashBytes(bytes), bytes]));

function sectionOf(...texts: readonly string[]) {
  const section = toReceivedSection(filesOf(...texts));
  if (section === undefined) throw new Error('no files');
  return section;
}

describe('files behind a log', () => {
  test.each([
    ['that end with a line feed', ['a\nb\n', 'c\n'], undefined],
    ['that don’t', ['a\nb', 'c'], 2],
    [
      'of both kinds, one of them a line feed and nothing else',
      ['a', '\n', 'b\n\n', 'c\n{"type":"file"}'],
      2,
    ],
  ])('%s come back to the byte', async (_, texts, filled) => {
    const { bytes, facts } = sectionOf(...texts);
    expect(facts.filled).toBe(filled);
    expect(bytes.at(-1)).toBe(0x0a);
    expect(facts.lines).toBe(bytes.filter((byte) => byte === 0x0a).length);
    expect(await splitBackup(joinBytes([log, bytes]), { received: facts, log: head }, hashFile)).toEqual({
      ok: true,
      value: { log, received: filesOf(...texts) },
    });
  });

  test('are refused where a line feed that isn’t theirs is missing, or one too many', async () => {
    const { bytes, facts } = sectionOf('a');
    const { filled: _, ...first } = facts;
    const whole = joinBytes([log, bytes]);
    expect(await splitBackup(whole, { received: first, log: head }, hashFile)).toEqual(invalid);
    expect(await splitBackup(whole, { received: { ...facts, filled: 2 }, log: head }, hashFile)).toEqual(
      invalid,
    );
    const cut = { ...facts, bytes: facts.bytes - 1 };
    expect(await splitBackup(whole.slice(0, -1), { received: cut, log: head }, hashFile)).toEqual(invalid);
    const ended = sectionOf('a\n');
    const more = { ...ended.facts, bytes: ended.facts.bytes + 1 };
    const added = joinBytes([log, ended.bytes, bytesOf('\n')]);
    expect(await splitBackup(added, { received: more, log: head }, hashFile)).toEqual(invalid);
  });
});
