import { Check, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import layout from '../../components/layout.module.css';
import { Bar } from '../../components/progress-bar';
import { Segments } from '../../components/segments';
import { StageDialog } from '../../components/stage-dialog';
import { toChoices } from '../../components/to-choices';
import typography from '../../components/typography.module.css';
import { formatCount } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import { QrCanvas } from './qr-canvas';
import styles from './qr-sender.module.css';

type Density = keyof Strings['transfer']['show']['densities'];
type Speed = keyof Strings['transfer']['show']['speeds'];

/** Codes a second. Slow stays below three, what people who are sensitive to flashing can bear. */
const SPEEDS: Readonly<Record<Speed, number>> = { slow: 2, normal: 6, fast: 10 };

interface QrSenderProps {
  readonly title: string;
  readonly fileName: string;
  /** The file as codes: `count` in the first round, and further ones without end. */
  readonly toSequence: (density: Density) => {
    readonly count: number;
    readonly toText: (frame: number) => string;
  };
  readonly texts: Strings['transfer']['show'];
  readonly closeLabel: string;
  readonly language: Language;
  /** The person says that the other side has everything. */
  readonly onReceived: () => void;
  readonly onClose: () => void;
}

/** A file as a sequence of QR codes on the whole window, for the other side's camera. */
export function QrSender(props: QrSenderProps) {
  const { toSequence, texts, language } = props;
  const [isCalm] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [density, setDensity] = useState<Density>('medium');
  const [speed, setSpeed] = useState<Speed>(isCalm ? 'slow' : 'normal');
  const [motion, setMotion] = useState<'running' | 'standing'>(isCalm ? 'standing' : 'running');
  const [frame, setFrame] = useState(0);
  const [sequence, setSequence] = useState(() => toSequence('medium'));
  useEffect(() => {
    if (motion === 'standing') return;
    const timer = setInterval(() => setFrame((before) => before + 1), 1000 / SPEEDS[speed]);
    return () => clearInterval(timer);
  }, [motion, speed]);

  const { count, toText } = sequence;
  const show = (number: number): string => formatCount(number, language);
  const chooseDensity = (chosen: Density): void => {
    setDensity(chosen);
    setSequence(toSequence(chosen));
    setFrame(0);
  };
  const step = (by: 1 | -1): void => {
    setMotion('standing');
    setFrame((before) => Math.max(0, before + by));
  };
  return (
    <StageDialog
      title={props.title}
      closeLabel={props.closeLabel}
      onClose={props.onClose}
      stage={<QrCanvas text={toText(frame)} label={texts.picture(show(frame + 1))} />}
      actions={
        <Button look="primary" clicks="first" icon={<Check aria-hidden="true" />} onClick={props.onReceived}>
          {texts.received}
        </Button>
      }
    >
      <div className={layout.stackClose}>
        <p className={styles.part}>
          {frame < count
            ? texts.part(show(frame + 1), show(count))
            : texts.further(show(frame + 1 - count), show(count))}
          <span className={styles.round}>{texts.round(toTime(count / SPEEDS[speed], texts, language))}</span>
        </p>
        <Bar
          look="bare"
          aria-hidden="true"
          value={frame < count ? frame + 1 : ((frame - count) % count) + 1}
          max={count}
        />
      </div>
      <div className={layout.line}>
        <IconButton
          label={texts.previous}
          icon={<ChevronLeft aria-hidden="true" />}
          disabled={frame === 0}
          onClick={() => step(-1)}
        />
        {motion === 'running' ? (
          <Button
            className={styles.motion}
            icon={<Pause aria-hidden="true" />}
            onClick={() => setMotion('standing')}
          >
            {texts.pause}
          </Button>
        ) : (
          <Button
            className={styles.motion}
            icon={<Play aria-hidden="true" />}
            onClick={() => setMotion('running')}
          >
            {texts.play}
          </Button>
        )}
        <IconButton label={texts.next} icon={<ChevronRight aria-hidden="true" />} onClick={() => step(1)} />
      </div>
      {isCalm && motion === 'standing' && frame === 0 && <p className={typography.aside}>{texts.still}</p>}
      <ol className={styles.steps}>
        {texts.steps.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <Segments
        legend={texts.speed}
        choices={toChoices(['slow', 'normal', 'fast'], texts.speeds)}
        value={speed}
        onChange={setSpeed}
      />
      <Segments
        legend={texts.density}
        choices={toChoices(['coarse', 'medium', 'fine'], texts.densities)}
        value={density}
        onChange={chooseDensity}
      />
      <p className={typography.asideAnywhere}>{props.fileName}</p>
      <p className="visually-hidden">{texts.spoken}</p>
    </StageDialog>
  );
}

function toTime(seconds: number, texts: Strings['transfer']['show'], language: Language): string {
  if (seconds < 90) return texts.seconds(formatCount(Math.max(1, Math.ceil(seconds)), language));
  return texts.minutes(formatCount(Math.ceil(seconds / 60), language));
}
