import { decodeQR } from 'qr/decode.js';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createQrCollector, type QrCollected, type QrSeen } from '../../application/qr/qr-collector';
import type { QrFile } from '../../application/qr/qr-frames';
import type { IncomingFile } from '../../application/receive/import-outcome';
import { useApp } from '../../hooks/app-context';
import type { Camera, CameraProblem } from '../../platform/platform';

/** What the camera is at. `remark`: about the code it saw last, where that was no part of the file. */
type QrReception =
  | { readonly type: 'asking' }
  | { readonly type: 'no-camera'; readonly problem: CameraProblem['type'] | 'camera-lost' }
  | {
      readonly type: 'looking';
      readonly collected: QrCollected | undefined;
      readonly remark: QrRemark | undefined;
    };

type QrRemark = Extract<QrSeen['type'], 'not-a-frame' | 'frame-newer' | 'other-file' | 'spoiled'>;

export interface QrReceiver {
  readonly reception: QrReception;
  /** Where the picture is shown. */
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Asks for the camera once more. */
  readonly retry: () => void;
  /** Forgets the file begun. */
  readonly startOver: () => void;
}

/** A code that stands in the picture says the same again; nothing is looked at twice within this. */
const BETWEEN_LOOKS_MS = 30;

/** Uses the camera as long as the component stands, and hands over each file that was shown to it whole. */
export function useQrReceiver(onFile: (file: IncomingFile) => void): QrReceiver {
  const { platform, hashBytes } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const [collector] = useState(() => createQrCollector(hashBytes));
  const [reception, setReception] = useState<QrReception>({ type: 'asking' });
  const [attempt, setAttempt] = useState(0);
  const hand = useEffectEvent((file: QrFile) => onFile(toIncoming(file)));

  useEffect(() => {
    // A further attempt asks for the camera again.
    void attempt;
    let camera: Camera | undefined;
    let stopLooking: (() => void) | undefined;
    let gone = false;

    const onText = (text: string): void => {
      const seen = collector.see(text);
      if (seen.type === 'complete') hand(seen.file);
      setReception((before) => toReception(before, seen));
    };
    void platform.openCamera().then((opened) => {
      if (!opened.ok) {
        if (!gone) setReception({ type: 'no-camera', problem: opened.error.type });
        return;
      }
      camera = opened.value;
      if (gone) {
        camera.stop();
        return;
      }
      camera.onEnded(() => {
        if (!gone) setReception({ type: 'no-camera', problem: 'camera-lost' });
      });
      setReception({ type: 'looking', collected: undefined, remark: undefined });
      const player = video.current;
      if (player === null) return;
      player.srcObject = camera.stream;
      void player.play().catch(() => undefined);
      stopLooking = lookForCodes(player, onText);
    });
    return () => {
      gone = true;
      stopLooking?.();
      camera?.stop();
    };
  }, [platform, collector, attempt]);

  return {
    reception,
    video,
    retry: () => {
      setReception({ type: 'asking' });
      setAttempt((before) => before + 1);
    },
    startOver: () => {
      collector.startOver();
      setReception((before) =>
        before.type === 'looking' ? { type: 'looking', collected: undefined, remark: undefined } : before,
      );
    },
  };
}

const toIncoming = ({ name, bytes }: QrFile): IncomingFile => ({
  name,
  size: bytes.length,
  read: async () => bytes,
});

function toReception(before: QrReception, seen: QrSeen): QrReception {
  const collected = before.type === 'looking' ? before.collected : undefined;
  switch (seen.type) {
    case 'added':
    case 'nothing-new':
    case 'complete':
      return { type: 'looking', collected: seen.progress, remark: undefined };
    case 'spoiled':
      return { type: 'looking', collected: undefined, remark: 'spoiled' };
    case 'frame-damaged':
      return before;
    case 'not-a-frame':
    case 'frame-newer':
    case 'other-file':
      return { type: 'looking', collected, remark: seen.type };
  }
}

/** Reads the picture again and again; a code once read is told once until another one stands there. */
export function lookForCodes(player: HTMLVideoElement, onText: (text: string) => void): () => void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let timer = 0;
  let last = '';
  const look = (): void => {
    const text = context && readCode(player, canvas, context);
    if (text && text !== last) {
      last = text;
      onText(text);
    }
    timer = window.setTimeout(look, BETWEEN_LOOKS_MS);
  };
  look();
  return () => window.clearTimeout(timer);
}

function readCode(
  player: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
): string | undefined {
  const { videoWidth: width, videoHeight: height } = player;
  if (width === 0 || height === 0 || player.readyState < player.HAVE_CURRENT_DATA) return undefined;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.drawImage(player, 0, 0);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // No code in the picture, or one too blurred: most pictures are like that.
    return undefined;
  }
}
