import { toBody } from '../../renderer/adapters/journal/fact-lines';
import { EMPTY_HEAD, encodeLine, type LogHead } from '../../renderer/adapters/journal/log-lines';
import type { Fact } from '../../renderer/application/ports/facts';

export const logInstant = '2026-03-16T02:00:00.000Z';

/** The bytes of a log made of these writes, and the head after each of them. */
export function aLog(
  writes: readonly (readonly Fact[])[],
  from: LogHead = EMPTY_HEAD,
): { readonly bytes: Uint8Array; readonly heads: readonly LogHead[] } {
  let head = from;
  const parts: Uint8Array[] = [];
  const heads: LogHead[] = [];
  for (const facts of writes) {
    for (const [index, fact] of facts.entries()) {
      const left = facts.length - 1 - index;
      const line = encodeLine(head, { left, at: logInstant, type: fact.type, body: toBody(fact) });
      parts.push(line.bytes);
      head = line.head;
    }
    heads.push(head);
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), heads };
}

export const aNote = (fileName: string): Fact => ({
  type: 'event',
  event: { what: 'backup-made', fileName },
});
