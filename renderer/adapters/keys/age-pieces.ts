import { joinBytes } from '../../domain/bytes';
import type { Beat } from '../heartbeat';
import { createPauses } from '../pauses';

/** Bytes handed on at a time: one chunk of age. */
const PIECE = 64 * 1024;

/** The bytes in pieces, with a breath for the screen whenever work has gone on for long enough. */
export function toStream(bytes: Uint8Array, beat?: Beat): ReadableStream<Uint8Array> {
  const pauses = createPauses(beat);
  let from = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      await pauses.ifDue();
      if (from >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(from, from + PIECE));
      from += PIECE;
    },
  });
}

/** All of it again, in one piece. */
export async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
  }
  return joinBytes(pieces);
}
