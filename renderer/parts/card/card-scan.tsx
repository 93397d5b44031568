import { ScanLine } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import type { Strings } from '../../strings/strings';
import styles from './card-scan.module.css';

type Texts = Strings['cards']['ask'];

type Remark =
  | { readonly type: 'other' | 'other-competition' }
  | { readonly type: 'other-judge'; readonly judge: string };

interface CardScanProps {
  readonly texts: Texts;
  readonly scan: {
    readonly state:
      | { readonly type: 'closed' }
      | { readonly type: 'asking' }
      | { readonly type: 'no-camera' }
      | { readonly type: 'looking'; readonly remark: Remark | undefined };
    readonly video: RefObject<HTMLVideoElement | null>;
    readonly open: () => void;
    readonly close: () => void;
  };
}

/** The card's QR code instead of its letters. */
export function CardScan({ texts, scan }: CardScanProps) {
  const { state, video, open, close } = scan;
  if (state.type === 'closed' || state.type === 'no-camera') {
    return (
      <div className={layout.stackClose}>
        {state.type === 'no-camera' && (
          <Notice tone="info" announce="spoken">
            {texts.scanNone}
          </Notice>
        )}
        <Button className={styles.button} icon={<ScanLine aria-hidden="true" />} onClick={open}>
          {texts.scan}
        </Button>
      </div>
    );
  }
  return (
    <div className={layout.stackClose}>
      <video ref={video} className={styles.picture} muted playsInline aria-label={texts.scanText} />
      <p role="status">{toStatus(state, texts)}</p>
      <Button className={styles.button} onClick={close}>
        {texts.scanStop}
      </Button>
    </div>
  );
}

function toStatus(
  state: Extract<CardScanProps['scan']['state'], { readonly type: 'looking' }> | { readonly type: 'asking' },
  texts: Texts,
): string {
  if (state.type === 'asking') return texts.scanAsking;
  return state.remark ? toWords(state.remark, texts) : texts.scanText;
}

function toWords(remark: Remark, texts: Texts): string {
  switch (remark.type) {
    case 'other':
      return texts.scanOther;
    case 'other-competition':
      return texts.scanOtherCompetition;
    case 'other-judge':
      return texts.scanOtherJudge(remark.judge);
  }
}
