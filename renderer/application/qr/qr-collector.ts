import type { Sha256 } from '../../domain/ids';
import { createUnmixer, type Unmixer } from './qr-blocks';
import { type QrFile, type QrFrame, readQrFrame, readQrMessage } from './qr-frames';

/** What a code that the camera saw did. */
export type QrSeen =
  /** `progress.known` went up. */
  | { readonly type: 'added'; readonly progress: QrCollected }
  /** Shown before, or it follows from what is there. */
  | { readonly type: 'nothing-new'; readonly progress: QrCollected }
  /** Everything is here and is what was sent. */
  | { readonly type: 'complete'; readonly file: QrFile; readonly progress: QrCollected }
  /** Some other QR code: an access card, a web address. */
  | { readonly type: 'not-a-frame' }
  | { readonly type: 'frame-newer'; readonly version: number }
  | { readonly type: 'frame-damaged' }
  /** Of another file than the one begun, which is left as it is. */
  | { readonly type: 'other-file' }
  /** Everything arrived and isn't what was sent; begun anew. */
  | { readonly type: 'spoiled' };

export interface QrCollected {
  /** Frames' worth that has arrived, of `count`. */
  readonly known: number;
  readonly count: number;
  /** For each part, whether it has arrived; the places still open are what is missing. */
  readonly places: readonly boolean[];
}

/** Takes codes in any order, as often as they come, until a file is whole. Nothing wrong ever comes out. */
export interface QrCollector {
  readonly see: (text: string) => QrSeen;
  /** Forgets what was begun, to take another file. */
  readonly startOver: () => void;
}

interface Transfer {
  readonly id: string;
  readonly messageLength: number;
  readonly blockSize: number;
  readonly unmixer: Unmixer;
}

export function createQrCollector(hashBytes: (bytes: Uint8Array) => Sha256): QrCollector {
  let transfer: Transfer | undefined;
  /** The file last completed: its sender goes on showing codes for a while. */
  let done: { readonly id: string; readonly progress: QrCollected } | undefined;

  return {
    startOver: () => {
      transfer = undefined;
      done = undefined;
    },
    see: (text) => {
      const read = readQrFrame(text, hashBytes);
      if (!read.ok) return read.error;
      const frame = read.value;
      if (done?.id === frame.id) return { type: 'nothing-new', progress: done.progress };
      if (transfer !== undefined && !isSameFile(transfer, frame)) return { type: 'other-file' };
      if (transfer === undefined || transfer.blockSize !== frame.blockSize) transfer = toTransfer(frame);
      const { unmixer, messageLength } = transfer;
      const isNew = unmixer.add(frame.packet, frame.bytes);
      const progress = { known: unmixer.known(), count: frame.count, places: unmixer.places() };
      if (progress.known < progress.count) return { type: isNew ? 'added' : 'nothing-new', progress };
      transfer = undefined;
      const file = readQrMessage(unmixer.solve().subarray(0, messageLength), hashBytes);
      if (file === undefined) return { type: 'spoiled' };
      done = { id: frame.id, progress };
      return { type: 'complete', file, progress };
    },
  };
}

/** The sender may choose fuller or emptier codes half way: still the same file, begun anew. */
const isSameFile = (transfer: Transfer, frame: QrFrame): boolean =>
  transfer.id === frame.id && transfer.messageLength === frame.messageLength;

const toTransfer = ({ id, messageLength, blockSize, count }: QrFrame): Transfer => ({
  id,
  messageLength,
  blockSize,
  unmixer: createUnmixer(count, blockSize),
});
