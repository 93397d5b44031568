import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../../renderer/adapters/spreadsheet/unzip';
import { zip } from '../../../../renderer/adapters/spreadsheet/zip';

const isXml = (name: string): boolean => name.endsWith('.xml');
const entry = (name: string, text = name) => ({ name, content: new TextEncoder().encode(text) });
/** An archive of stored entries in which every `from` is called `to`; of one length, so nothing moves. */
const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), (char) => char.charCodeAt(0));
const DAMAGED = { ok: false, error: { type: 'zip-damaged' } };

describe('an archive', () => {
  test('with two entries of one name is damaged where that name is read, and there alone', () => {
    expect(
      openArchive(
        renamed(zip([entry('a.xml', '1'), entry('b.xml', '2')], 'stored'), 'b.xml', 'a.xml'),
        isXml,
        100,
      ),
    ).toEqual(DAMAGED);
    const opened = openArchive(
      renamed(zip([entry('xl/', ''), entry('xm/', ''), entry('a.xml')], 'stored'), 'xm/', 'xl/'),
      isXml,
      100,
    );
    expect(opened.ok && opened.value.read('a.xml')).toEqual({
      ok: true,
      value: new TextEncoder().encode('a.xml'),
    });
  });

  test('whose entries are locked says so', () => {
    const bytes = zip([entry('a.xml')], 'deflated');
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 10 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    const opened = openArchive(bytes, isXml, 100);
    expect(opened.ok && opened.value.read('a.xml')).toEqual({ ok: false, error: { type: 'zip-locked' } });
  });

  test('is held to the limit by what it claims for entries that are read', () => {
    const bytes = zip([entry('a.xml', 'x'.repeat(60)), entry('b.xml', 'x'.repeat(60))], 'deflated');
    expect(openArchive(bytes, isXml, 119)).toEqual({ ok: false, error: { type: 'zip-too-large' } });
    expect(openArchive(bytes, (name) => name === 'a.xml', 119).ok).toBe(true);
  });
});
