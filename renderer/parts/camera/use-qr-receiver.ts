import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createQrCollector, type QrCollected, type QrSeen } from '../../application/qr/qr-collector';
import type { QrFile } from '../../application/qr/qr-frames';
import type { IncomingFile } from '../../application/receive/import-outcome';
import { useApp } from '../../hooks/app-context';
import type { Camera } from '../../platform/platform';
import { type CodeCameraProblem, openCodeCamera } from './open-code-camera';

/** What the camera is at. `remark`: about the code it saw last, where that was no part of the file. */
type QrReception =
  | { readonly type: 'asking' }
  | { readonly type: 'no-camera'; readonly problem: CodeCameraProblem['type'] }
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
    void openCodeCamera(platform).then((opened) => {
      if (!opened.ok) {
        if (!gone) setReception({ type: 'no-camera', problem: opened.error.type });
        return;
      }
      camera = opened.value.camera;
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
      stopLooking = opened.value.lookForCodes(player, onText);
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
