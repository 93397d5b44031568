import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../../renderer/adapters/spreadsheet/unzip';
import { zip } from '../../../../renderer/adapters/spreadsheet/zip';

const isXml = (name: string): boolean => name.endsWith('.xml');
const entry = (name: string, text = name) => ({ name, content: new TextEncoder().encode(text) });
const DAMAGED = { ok: false, error: { type: 'zip-damaged' } };

describe('an archive', () => {
  test('with two entries of one name is damaged where that name is read, and there alone', async () => {
    expect(openArchive(await zip([entry('a.xml'), entry('a.xml')], 'stored'), isXml, 100)).toEqual(DAMAGED);
    const opened = openArchive(await zip([entry('xl/'), entry('xl/'), entry('a.xml')], 'stored'), isXml, 100);
    expect(opened.ok && opened.value.read('a.xml')).toEqual({
      ok: true,
      value: new TextEncoder().encode('a.xml'),
    });
  });

  test('whose entries are locked says so', async () => {
    const bytes = await zip([entry('a.xml')], 'deflated');
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 10 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    const opened = openArchive(bytes, isXml, 100);
    expect(opened.ok && opened.value.read('a.xml')).toEqual({ ok: false, error: { type: 'zip-locked' } });
  });

  test('is held to the limit by what it claims for entries that are read', async () => {
    const bytes = await zip([entry('a.xml', 'x'.repeat(60)), entry('b.xml', 'x'.repeat(60))], 'deflated');
    expect(openArchive(bytes, isXml, 119)).toEqual({ ok: false, error: { type: 'zip-too-large' } });
    expect(openArchive(bytes, (name) => name === 'a.xml', 119).ok).toBe(true);
  });
});
