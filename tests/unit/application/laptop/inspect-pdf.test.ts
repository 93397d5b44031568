import { describe, expect, test } from 'vitest';
import { inspectPdf } from '../../../../renderer/application/laptop/inspect-pdf';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const pdf = (body: string): string => `%PDF-1.7\n${body}\n%%EOF\n`;

describe('inspectPdf', () => {
  test('counts pages and not the tree they hang on', () => {
    const body =
      '<< /Type /Pages /Count 2 >> << /Type /Page >> <</Type/Page/Parent 1 0 R>> << /Type /PageLabel >>';
    expect(inspectPdf(bytesOf(pdf(body)))).toEqual({ bytes: pdf(body).length, pages: 2 });
  });

  test.each([
    ['another format', 'PK /Type /Page %%EOF'],
    ['a file cut off at the end', '%PDF-1.7\n<< /Type /Page >>'],
    ['nothing', ''],
  ])('finds no page in %s', (_what, text) => {
    expect(inspectPdf(bytesOf(text)).pages).toBe(0);
  });
});
