import { Hourglass } from 'lucide-react';
import { Button } from '../../components/button';
import { useText } from '../../hooks/use-text';
import styles from './signing-line.module.css';

const FIGURE_SPACE = '\u2007';

interface SigningLineProps {
  readonly seconds: number;
  /** How many seconds are left, in words. */
  readonly text: string;
  readonly onTakeBack: () => void;
}

/** Counts down to a signature, and takes it back. What is heard of it says whoever shows it, once. */
export function SigningLine({ seconds, text, onTakeBack }: SigningLineProps) {
  const { signing } = useText().judge;
  return (
    <span className={styles.line}>
      <Hourglass aria-hidden="true" />
      <span aria-hidden="true">
        {text}
        {/* The button stays under the pointer when the seconds go from two figures to one. */}
        {seconds < 10 && FIGURE_SPACE}
      </span>
      <Button look="plain" className={styles.back} onClick={onTakeBack}>
        {signing.takeBack}
      </Button>
    </span>
  );
}
