import { CameraOff, CircleCheck, RotateCcw } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { StageDialog } from '../../components/stage-dialog';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import { PartsRing } from './parts-ring';
import styles from './receive-by-camera.module.css';

type Texts = Strings['transfer']['receive'];

interface Collected {
  readonly known: number;
  readonly count: number;
  readonly places: readonly boolean[];
}

type Reception =
  | { readonly type: 'asking' }
  | { readonly type: 'no-camera'; readonly problem: keyof Texts['noCamera'] }
  | {
      readonly type: 'looking';
      readonly collected: Collected | undefined;
      readonly remark: keyof Texts['remarks'] | undefined;
    };

interface ReceiveByCameraProps {
  /** As `useQrReceiver` gives it. */
  readonly receiver: {
    readonly reception: Reception;
    readonly video: RefObject<HTMLVideoElement | null>;
    readonly retry: () => void;
    readonly startOver: () => void;
  };
  readonly onClose: () => void;
  /** What became of the files received so far. */
  readonly children?: ReactNode;
}

/** The camera's picture on the whole window, and how much of the file shown to it has arrived. */
export function ReceiveByCamera({ receiver, onClose, children }: ReceiveByCameraProps) {
  const { common, transfer } = useText();
  const texts = transfer.receive;
  const language = useLanguage();
  const { reception } = receiver;
  return (
    <StageDialog
      title={texts.title}
      closeLabel={common.close}
      onClose={onClose}
      stage={
        <div className={styles.stage} data-state={reception.type}>
          <video
            ref={receiver.video}
            className={styles.video}
            aria-label={texts.picture}
            muted
            playsInline
            hidden={reception.type !== 'looking'}
          />
          {reception.type === 'no-camera' && <CameraOff aria-hidden="true" className={styles.off} />}
          {reception.type === 'looking' && reception.collected === undefined && (
            <div className={styles.guide} aria-hidden="true" />
          )}
        </div>
      }
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <Words reception={reception} receiver={receiver} texts={texts} language={language} />
      {children}
    </StageDialog>
  );
}

type WordsProps = Pick<ReceiveByCameraProps, 'receiver'> & {
  readonly texts: Texts;
  readonly language: Language;
  readonly reception: Reception;
};

function Words({ reception, receiver, texts, language }: WordsProps) {
  switch (reception.type) {
    case 'asking':
      return (
        <p className={styles.lead} role="status">
          {texts.asking}
        </p>
      );
    case 'no-camera': {
      const { title, text } = texts.noCamera[reception.problem];
      return (
        <Notice
          tone="warning"
          title={title}
          announce="spoken"
          actions={
            <Button icon={<RotateCcw aria-hidden="true" />} onClick={receiver.retry}>
              {texts.retry}
            </Button>
          }
        >
          {text}
        </Notice>
      );
    }
    case 'looking': {
      const { collected, remark } = reception;
      return (
        <>
          {collected === undefined ? (
            <div className={styles.words}>
              <p className={styles.lead}>{texts.waiting}</p>
              <p>{texts.waitingText}</p>
            </div>
          ) : (
            <Parts collected={collected} texts={texts} language={language} />
          )}
          {remark !== undefined && (
            <Notice
              tone="warning"
              announce="spoken"
              actions={
                remark === 'other-file' && <Button onClick={receiver.startOver}>{texts.startOver}</Button>
              }
            >
              {texts.remarks[remark]}
            </Notice>
          )}
        </>
      );
    }
  }
}

/** Few enough to be named one by one. */
const NAMED = 6;

interface PartsProps {
  readonly collected: Collected;
  readonly texts: Texts;
  readonly language: Language;
}

function Parts({ collected: { known, count, places }, texts, language }: PartsProps) {
  const show = (number: number): string => formatCount(number, language);
  const missing = places.flatMap((isKnown, index) => (isKnown ? [] : [show(index + 1)]));
  const isComplete = known === count;
  return (
    <div className={styles.parts}>
      <PartsRing known={known} count={count} places={places} label={texts.progress} />
      <div className={styles.words}>
        <p className={styles.lead} role="status">
          {isComplete && (
            <>
              <CircleCheck aria-hidden="true" className={styles.done} />
              {texts.complete}
            </>
          )}
        </p>
        {!isComplete && <p className={styles.lead}>{texts.part(show(known), show(count))}</p>}
        <p className={typography.soft}>
          {isComplete
            ? texts.completeText
            : missing.length <= NAMED
              ? texts.missing(missing.join(', '))
              : texts.missingMany(show(missing.length))}
        </p>
      </div>
    </div>
  );
}
