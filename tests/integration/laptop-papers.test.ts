import { describe, expect, test } from 'vitest';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import { inspectPdf } from '../../renderer/application/laptop/inspect-pdf';
import { LAPTOP_NAME_LIMIT } from '../../renderer/application/laptop/last-laptop-check';
import type { PaperRequest } from '../../renderer/application/papers/paper-request';
import { strings } from '../../renderer/strings/both-languages';
import {
  aLaptopSheetRequest,
  aPassphraseSlipRequest,
  aTestPageRequest,
  worstResults,
} from '../builders/laptop-results';
import { paperFonts } from '../builders/paper-fonts';
import { flatten, readPdfPages } from '../builders/pdf-text';

async function bytesOf(paper: PaperRequest): Promise<Uint8Array> {
  const result = await renderPaper(paper, paperFonts);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const A4 = [0, 0, 595.276, 841.89];

describe.each(['id', 'en'] as const)('papers of a laptop, finished (%s)', (language) => {
  const { ready } = strings[language];

  test('the test page is one A4 page with its instructions and its letters', async () => {
    const bytes = await bytesOf(aTestPageRequest({ language }));
    const [page, ...others] = readPdfPages(bytes);
    expect(others).toHaveLength(0);
    expect(page?.mediaBox).toEqual(A4);
    const text = flatten(page?.text ?? '');
    for (const step of ready.testPage.steps) expect(text).toContain(flatten(step));
    for (const sample of ready.testPage.samples) expect(text).toContain(flatten(sample));
    expect(inspectPdf(bytes)).toEqual({ bytes: bytes.length, pages: 1 });
  });

  test('a sheet of a sound laptop is one A4 page with every result', async () => {
    const pages = readPdfPages(await bytesOf(aLaptopSheetRequest({ language })));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.mediaBox).toEqual(A4);
    const text = flatten(pages[0]?.text ?? '');
    expect(text).toContain('Laptopjuri3');
    for (const name of Object.values(ready.checks)) expect(text).toContain(flatten(name));
    for (const item of ready.sheet.hand) expect(text).toContain(flatten(item));
    expect(text).toContain(flatten(ready.sheet.name));
  });

  test.each([
    ['one endless word', 'x'.repeat(600)],
    ['many words', 'EIO: i/o error, write failed somewhere deep inside '.repeat(12)],
  ])(
    'everything wrong in the longest words still fits one page, signature included (%s)',
    async (_what, detail) => {
      const results = worstResults(detail, 'Kompetisi Inovasi Pelayanan Publik '.repeat(5));
      const laptop = 'W'.repeat(LAPTOP_NAME_LIMIT);
      for (const printed of ['confirmed', 'open'] as const) {
        const pages = readPdfPages(
          await bytesOf(aLaptopSheetRequest({ language, results, laptop, printed })),
        );
        expect(pages).toHaveLength(1);
        expect(flatten(pages[0]?.text ?? '')).toContain(flatten(ready.sheet.name));
      }
    },
  );

  test('a passphrase stands on one A4 page, letter by letter, with the backup it opens', async () => {
    const request = aPassphraseSlipRequest({ language, passphrase: 'Loket PAGI 7 kota, il0O!' });
    const pages = readPdfPages(await bytesOf(request));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.mediaBox).toEqual(A4);
    const text = flatten(pages[0]?.text ?? '');
    expect(text).toContain(flatten(request.passphrase));
    expect(text).toContain(flatten(request.file));
    for (const care of strings[language].backups.slip.care) expect(text).toContain(flatten(care));
  });

  test('the same facts give the same bytes, also the second time in one process', async () => {
    const request = aLaptopSheetRequest({ language });
    const again = await bytesOf(request);
    expect(Buffer.compare(await bytesOf(request), again)).toBe(0);
  });
});
