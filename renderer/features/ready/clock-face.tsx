import { useEffect, useState } from 'react';
import { useApp } from '../../hooks/app-context';
import { useLanguage } from '../../hooks/use-text';
import { toClockWords } from './clock-words';
import styles from './ready-screen.module.css';

/** The laptop's clock, large enough to compare from across the room. */
export function ClockFace() {
  const { now } = useApp();
  const language = useLanguage();
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const ticking = setInterval(() => setInstant(now()), 1000);
    return () => clearInterval(ticking);
  }, [now]);
  const { day, time, zone } = toClockWords(instant, language);
  return (
    // Read out when asked for, not every second.
    <div className={styles.clock} role="timer">
      <span className={styles.time}>{time}</span>
      <span className={styles.day}>
        {day} · {zone}
      </span>
    </div>
  );
}
