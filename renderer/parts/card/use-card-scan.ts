import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { readCardText } from '../../application/cards/card-text';
import { formatAccessCode } from '../../domain/access-code';
import type { CompetitionId } from '../../domain/ids';
import { useApp } from '../../hooks/app-context';
import type { Camera } from '../../platform/platform';
import { openCodeCamera } from '../camera/open-code-camera';

/** Whose card is asked for. */
export interface WantedCard {
  readonly competition: CompetitionId;
  /** The judge's code, as on the card. */
  readonly judge: string;
}

type ScanState =
  | { readonly type: 'closed' }
  | { readonly type: 'asking' }
  | { readonly type: 'no-camera' }
  | { readonly type: 'looking'; readonly remark: ScanRemark | undefined };

/** A code was read, and it isn't the card asked for. */
type ScanRemark =
  | { readonly type: 'other' | 'other-competition' }
  | { readonly type: 'other-judge'; readonly judge: string };

export interface CardScanning {
  readonly state: ScanState;
  /** Where the picture is shown. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly open: () => void;
  readonly close: () => void;
}

/** Reads the QR code of an access card; the camera is on from `open` until the card is read or `close`. */
export function useCardScan(wanted: WantedCard, onCode: (code: string) => void): CardScanning {
  const { platform } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<ScanState>({ type: 'closed' });
  const isOpen = state.type === 'asking' || state.type === 'looking';
  const onText = useEffectEvent((text: string) => {
    const card = readCardText(text);
    const remark = findRemark(card, wanted);
    if (card === undefined || remark !== undefined) {
      setState({ type: 'looking', remark: remark ?? { type: 'other' } });
      return;
    }
    setState({ type: 'closed' });
    onCode(formatAccessCode(card.code));
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    let camera: Camera | undefined;
    let stopLooking: (() => void) | undefined;
    let gone = false;
    void openCodeCamera(platform).then((opened) => {
      if (gone) {
        if (opened.ok) opened.value.camera.stop();
        return;
      }
      if (!opened.ok) {
        setState({ type: 'no-camera' });
        return;
      }
      camera = opened.value.camera;
      camera.onEnded(() => {
        if (!gone) setState({ type: 'no-camera' });
      });
      setState({ type: 'looking', remark: undefined });
      const player = video.current;
      if (player === null) return;
      player.srcObject = camera.stream;
      void player.play().catch(() => undefined);
      stopLooking = opened.value.lookForCodes(player, (text) => onText(text));
    });
    return () => {
      gone = true;
      stopLooking?.();
      camera?.stop();
    };
  }, [isOpen, platform]);
  return {
    state,
    video,
    open: () => setState({ type: 'asking' }),
    close: () => setState({ type: 'closed' }),
  };
}

function findRemark(card: ReturnType<typeof readCardText>, wanted: WantedCard): ScanRemark | undefined {
  if (card === undefined) return { type: 'other' };
  if (card.competition !== wanted.competition) return { type: 'other-competition' };
  return card.judge === wanted.judge ? undefined : { type: 'other-judge', judge: card.judge };
}
