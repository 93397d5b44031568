import type { Content, CustomTableLayout } from 'pdfmake/interfaces';
import { BARE_LAYOUT } from './pdfmake-engine';

/**
 * The same content, calling `tick` whenever pdfmake asks one of its tables for its padding: while
 * measuring and while laying out, the two long stretches in which it reports nothing itself.
 */
export function withTicks(content: Content, tick: () => void): Content {
  return decorate(content, tick) as Content;
}

function decorate(node: unknown, tick: () => void): unknown {
  if (Array.isArray(node)) return node.map((part) => decorate(part, tick));
  if (typeof node !== 'object' || node === null) return node;
  const result: Record<string, unknown> = { ...node };
  for (const key of ['section', 'stack', 'columns']) {
    if (result[key] !== undefined) result[key] = decorate(result[key], tick);
  }
  if (typeof result.table === 'object' && result.table !== null) {
    const layout = typeof result.layout === 'object' ? (result.layout as CustomTableLayout) : BARE_LAYOUT;
    const padding = layout.paddingLeft ?? (() => 4);
    result.layout = {
      ...layout,
      paddingLeft: (column, table) => {
        tick();
        return padding(column, table);
      },
    } satisfies CustomTableLayout;
  }
  return result;
}
