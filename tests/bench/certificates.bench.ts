import { fileURLToPath } from 'node:url';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { withFallbackFonts } from '../../renderer/adapters/pdf/fallback-definition';
import { createFontBook } from '../../renderer/adapters/pdf/font-book';
import { readFontFiles } from '../../renderer/adapters/pdf/font-files-node';
import { toDefinition } from '../../renderer/adapters/pdf/paper-document';
import { toPaperDocument } from '../../renderer/adapters/pdf/paper-kinds';
import { layOut } from '../../renderer/adapters/pdf/pdfmake-engine';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import type { CertificatesRequest } from '../../renderer/application/papers/paper-request';
import { aCertificatesRequest, aPaperCompetition } from '../builders/some-papers';

const fonts = readFontFiles(new URL('../../assets/fonts/papers/', import.meta.url));
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><circle cx="30" cy="30" r="28" fill="#1b2a41"/><path d="M15 40 30 15 45 40z" fill="#fff"/></svg>';

export interface CertificatesFigures {
  readonly pages: number;
  readonly plainPagesASecond: number;
  readonly pagesASecond: number;
  /** How many times as many pages a second as the plain run. */
  readonly ratio: number;
  readonly thousand: {
    readonly seconds: number;
    readonly pagesASecond: number;
    readonly bytes: number;
    readonly longestSilenceMs: number;
    /** Peak of the whole process; the plain run of few pages came first. */
    readonly peakMegabytes: number;
  };
}

/**
 * Certificates with QR codes: the program's way against one plain pdfmake definition of the same pages
 * (frame as background of every page, codes as pdfmake's own `qr` nodes), in the same process.
 * @param pages of the comparison, run twice each after a warm-up; the best run counts
 */
export async function run(pages = 100): Promise<CertificatesFigures> {
  const request = aRequest(pages);
  await renderPaper(aRequest(5), fonts);
  await renderPlainly(aRequest(5));
  const plain = await best(() => renderPlainly(request));
  const own = await best(() => renderPaper(request, fonts));
  return {
    pages,
    plainPagesASecond: pages / plain,
    pagesASecond: pages / own,
    ratio: plain / own,
    thousand: await runThousand(),
  };
}

async function runThousand(): Promise<CertificatesFigures['thousand']> {
  const request = aRequest(1000);
  const start = performance.now();
  let last = start;
  let longest = 0;
  const result = await renderPaper(request, fonts, {
    onProgress: () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    },
  });
  const seconds = (performance.now() - start) / 1000;
  if (!result.ok) throw new Error(result.error.type);
  return {
    seconds,
    pagesASecond: 1000 / seconds,
    bytes: result.value.length,
    longestSilenceMs: longest,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  };
}

const aRequest = (pages: number): CertificatesRequest =>
  aCertificatesRequest(aPaperCompetition({ entries: pages }), { logos: [{ type: 'svg', text: LOGO }] });

async function renderPlainly(request: CertificatesRequest): Promise<void> {
  const book = createFontBook(fonts);
  const document = toPaperDocument(request, book);
  const { frame } = document;
  if (frame === undefined) throw new Error('certificates have a frame');
  const { left, top, size } = frame.codeBox;
  const plain: TDocumentDefinitions = {
    ...document.base,
    background: () => [frame.before, frame.after],
    content: toDefinition(document).content.map((page, index): Content => {
      const code = {
        qr: frame.codes[index] ?? '',
        fit: size,
        eccLevel: 'M' as const,
        absolutePosition: { x: left, y: top },
      };
      const { stack, ...rest } = page as { readonly stack: Content[] };
      return { ...rest, stack: [...stack, code] };
    }),
  };
  await layOut(withFallbackFonts(plain, book), fonts, () => undefined).getBuffer();
}

async function best(work: () => Promise<unknown>): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  }
  return Math.min(...seconds);
}

/** The figures as lines of text. */
export async function runCertificatesBench(print: (line: string) => void): Promise<void> {
  const { pages, plainPagesASecond, pagesASecond, ratio, thousand } = await run();
  const whole = (value: number): string => String(Math.round(value));
  print(
    `certificates with QR (${pages}): plain pdfmake ${plainPagesASecond.toFixed(1)}/s; shared frame ${pagesASecond.toFixed(1)}/s: ${ratio.toFixed(1)}× (aim ≥ 2×)`,
  );
  print(
    `1 000 certificates: ${thousand.seconds.toFixed(1)} s, ${whole(thousand.bytes / 1000)} kB, longest silence ${whole(thousand.longestSilenceMs)} ms, process peak ${whole(thousand.peakMegabytes)} MB`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCertificatesBench((line) => process.stdout.write(`${line}\n`));
}
