import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { RenderOptions } from '../../application/papers/paper-renderer';
import type { PaperRequest } from '../../application/papers/paper-request';
import type { DoneSoFar } from '../../application/ports/done-so-far';
import type { PdfProblem } from '../../application/workspace/problem';
import { err, ok, type Result } from '../../domain/result';
import type { Beat } from '../heartbeat';
import { findBrokenLogo } from './check-logos';
import { checkPaper, type Incomplete } from './check-paper';
import { findUncovered, withFallbackFonts } from './fallback-definition';
import { createFontBook, type FontBook, type FontFiles } from './font-book';
import { keepWhatFits, roomOf } from './keep-what-fits';
import type { KitDocument } from './kit-document';
import type { PageSize } from './page-size';
import { withTicks } from './page-ticks';
import { type PageFrame, type PaperDocument, toDefinition } from './paper-document';
import { toPaperDocument } from './paper-kinds';
import { layOut } from './pdfmake-engine';
import { shareFrame } from './shared-frame';

export interface RenderSettings extends RenderOptions {
  /** Off only where a test reads the file. */
  readonly compress?: boolean;
  /** Told whenever the work goes on. */
  readonly beat?: Beat;
}

/** The whole way from facts to bytes, wherever it runs: worker, command line, test. */
export async function renderPaper(
  paper: PaperRequest,
  fonts: FontFiles,
  { onProgress, signal, compress = true, beat }: RenderSettings = {},
): Promise<Result<Uint8Array, PdfProblem>> {
  const document = toPaperDocument(paper, bookOf(fonts));
  if (document.units === 0) return err({ type: 'pdf-nothing-to-print' });
  if (paper.type === 'certificates') {
    const broken = await findBrokenLogo(paper.logos, fonts);
    if (broken !== undefined) return err({ type: 'pdf-logo-unreadable', position: broken });
  }
  const pace = createPace(document.units, onProgress, signal, beat);
  try {
    return await draw(paper, document, fonts, compress, pace);
  } catch (error) {
    if (error instanceof Cancelled) return err({ type: 'pdf-cancelled' });
    throw error;
  }
}

/** See `PaperRenderer.findUncoveredCharacters`. */
export function findUncoveredIn(paper: PaperRequest, fonts: FontFiles): string[] {
  const book = bookOf(fonts);
  const document = toPaperDocument(paper, book);
  const all: TDocumentDefinitions[] = [toDefinition(document)];
  if (document.frame)
    all.unshift({ ...document.base, content: [document.frame.before, document.frame.after] });
  return findUncovered(all, book);
}

const books = new WeakMap<FontFiles, FontBook>();

function bookOf(fonts: FontFiles): FontBook {
  const book = books.get(fonts) ?? createFontBook(fonts);
  books.set(fonts, book);
  return book;
}

async function draw(
  paper: PaperRequest,
  document: PaperDocument,
  fonts: FontFiles,
  compress: boolean,
  pace: Pace,
): Promise<Result<Uint8Array, PdfProblem>> {
  const { base, units, frame } = document;
  const book = bookOf(fonts);
  const owners: Owners = { pagesOf: Array.from({ length: units }, () => []) };
  const sections: Content[] = [];
  let begun = false;
  for (let index = 0; index < units; index += 1) {
    const section = toSection(document, index, owners, book);
    sections.push(
      withTicks(section, () => {
        begun ||= owners.pagesOf[0]?.length !== 0;
        return pace.at(begun ? 'placing' : 'measuring', index / units);
      }),
    );
    if (pace.at('composing', index / units)) await nextTask();
  }
  const ready: TDocumentDefinitions = {
    ...withFallbackFonts({ ...base, content: '' }, book),
    content: frame ? [...frameSections(document, frame, book), ...sections] : sections,
    compress,
  };
  const pdf = layOut(ready, fonts, (share) => pace.at('drawing', share));
  const kit = await pdf.getStream();
  const incomplete = await check(paper, document, kit, owners, fonts, pace);
  if (incomplete !== undefined) return err({ type: 'pdf-incomplete', ...incomplete });
  const dress = frame ? shareFrame(kit, frame) : undefined;
  const drawn = kit._pageBuffer;
  for (const [index, each] of drawn.entries()) {
    dress?.(each, index);
    each.end();
    if (pace.at('writing', index / drawn.length)) await nextTask();
  }
  kit._pageBuffer = [];
  const bytes = new Uint8Array(await pdf.getBuffer());
  pace.finish();
  return ok(bytes);
}

/** No paper leaves with something missing: read back while its pages can still be read. */
async function check(
  paper: PaperRequest,
  { base, units }: PaperDocument,
  document: KitDocument,
  { pagesOf }: Owners,
  fonts: FontFiles,
  pace: Pace,
): Promise<Incomplete | undefined> {
  const owned = new Set(pagesOf.flat());
  const shared = [...document._pageBuffer.keys()].filter((index) => !owned.has(index));
  const room = roomOf(base);
  const footHeight = (base.pageSize as PageSize).height - room.top - room.height;
  const parts = checkPaper(paper, { document, pagesOf, shared, footHeight }, fonts, bookOf(fonts));
  for (;;) {
    const step = parts.next();
    if (step.done) return step.value;
    if (pace.at('checking', step.value / units)) await nextTask();
  }
}

/** Indexes of the pages of each unit, filled while pdfmake lays pages out. */
interface Owners {
  readonly pagesOf: readonly number[][];
}

/** A unit on pages of its own, with its own foot. */
function toSection(
  { base, toUnit, toFoot }: PaperDocument,
  unit: number,
  { pagesOf }: Owners,
  book: FontBook,
): Content {
  const own = pagesOf[unit] ?? [];
  const { content } = withFallbackFonts({ ...base, content: keepWhatFits(toUnit(unit), base, book) }, book);
  // Every page is begun before the first foot is asked for: by then all of the unit's pages are known.
  const foot = toFoot && {
    footer: (page: number): Content => {
      const place = own.indexOf(page - 1) + 1;
      return withFallbackFonts({ ...base, content: toFoot(unit, place, own.length) }, book).content;
    },
  };
  return {
    section: [content],
    background: (page: number) => {
      own.push(page - 1);
      return null;
    },
    ...foot,
  } as unknown as Content;
}

/** The frame's pieces as pages of their own at the start; `shareFrame` takes them out again. */
function frameSections(
  { base }: PaperDocument,
  { before, after, watermark }: PageFrame,
  book: FontBook,
): Content[] {
  const section = (content: Content, mark: unknown): Content =>
    ({
      section: withFallbackFonts({ ...base, content }, book).content,
      watermark: mark ?? null,
    }) as unknown as Content;
  return [section(before, null), section(after, watermark)];
}

/** Lets messages in, a request to cancel among them. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

class Cancelled extends Error {}

/** Share of the whole that is behind when a stretch begins; measured on a thousand certificates. */
const STRETCHES = {
  composing: 0,
  measuring: 0.12,
  placing: 0.4,
  drawing: 0.55,
  checking: 0.72,
  writing: 0.77,
} as const;
const ENDS = {
  composing: 0.12,
  measuring: 0.4,
  placing: 0.55,
  drawing: 0.72,
  checking: 0.77,
  writing: 1,
} as const;

interface Pace {
  /** @returns whether progress was reported just now. @throws Cancelled when asked to stop. */
  readonly at: (stretch: keyof typeof STRETCHES, share: number) => boolean;
  readonly finish: () => void;
}

const REPORT_EVERY_MS = 80;

function createPace(
  units: number,
  onProgress: ((progress: DoneSoFar) => void) | undefined,
  signal: AbortSignal | undefined,
  beat: Beat = () => {},
): Pace {
  let last = Number.NEGATIVE_INFINITY;
  let furthest = 0;
  return {
    at: (stretch, share) => {
      if (signal?.aborted) throw new Cancelled();
      beat();
      const now = performance.now();
      if (now - last < REPORT_EVERY_MS) return false;
      last = now;
      const whole = STRETCHES[stretch] + (ENDS[stretch] - STRETCHES[stretch]) * share;
      furthest = Math.max(furthest, Math.floor(whole * units));
      onProgress?.({ done: furthest, total: units });
      return true;
    },
    finish: () => {
      if (signal?.aborted) throw new Cancelled();
      onProgress?.({ done: units, total: units });
    },
  };
}
