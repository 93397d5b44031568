import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { toRuns } from './fallback-runs';
import type { Family, FontBook } from './font-book';

/** Called with each letter no bundled font has. */
type OnUncovered = (letter: string) => void;

const ignore: OnUncovered = () => undefined;

/**
 * The same definition with every text split into runs of fonts that have its letters, so that the
 * documents themselves need not think of scripts. Functions (header, footer, background) are wrapped.
 */
export function withFallbackFonts(
  definition: TDocumentDefinitions,
  book: FontBook,
  onUncovered: OnUncovered = ignore,
): TDocumentDefinitions {
  const base = familyOf(definition.defaultStyle) ?? 'Sans';
  const convert = (content: unknown): unknown => toContent(content, base, book, onUncovered);
  const result: Record<string, unknown> = { ...definition };
  for (const part of ['content', 'header', 'footer', 'background'] as const) {
    const value: unknown = definition[part];
    if (value === undefined) continue;
    result[part] =
      typeof value === 'function'
        ? (...pages: readonly unknown[]) =>
            convert((value as (...pages: readonly unknown[]) => unknown)(...pages))
        : convert(value);
  }
  return result as unknown as TDocumentDefinitions;
}

/** Letters of the definition that will be printed as "�", each once, in order of appearance. */
export function findUncovered(definitions: readonly TDocumentDefinitions[], book: FontBook): string[] {
  const found = new Set<string>();
  for (const definition of definitions) {
    const converted = withFallbackFonts(definition, book, (letter) => found.add(letter));
    for (const part of [converted.header, converted.footer, converted.background] as unknown[]) {
      if (typeof part === 'function') part(1, 1, { width: 0, height: 0 });
    }
  }
  return [...found];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

const familyOf = (node: unknown): Family | undefined =>
  isRecord(node) && typeof node.font === 'string' ? (node.font as Family) : undefined;

function toContent(content: unknown, inherited: Family, book: FontBook, onUncovered: OnUncovered): unknown {
  if (typeof content === 'string') return toText(content, inherited, book, onUncovered);
  if (Array.isArray(content)) return content.map((part) => toContent(part, inherited, book, onUncovered));
  if (!isRecord(content)) return content;
  const family = familyOf(content) ?? inherited;
  const result: Record<string, unknown> = { ...content };
  for (const key of ['text', 'stack', 'columns'] as const) {
    if (content[key] !== undefined) result[key] = toContent(content[key], family, book, onUncovered);
  }
  if (isRecord(content.table)) {
    result.table = { ...content.table, body: toContent(content.table.body, family, book, onUncovered) };
  }
  return result;
}

function toText(text: string, family: Family, book: FontBook, onUncovered: OnUncovered): Content {
  const { runs, uncovered } = toRuns(text, family, book);
  for (const letter of uncovered) onUncovered(letter);
  const [only] = runs;
  if (only === undefined) return '';
  if (runs.length === 1 && only.family === family) return only.text;
  return { text: runs.map((run) => ({ text: run.text, font: run.family })) };
}
