import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { RoundId } from '../../domain/ids';
import { useLanguage, useText } from '../../hooks/use-text';
import { inRound } from '../../routes';
import type { RoundChoice } from '../../stores/round-choice';
import { formatCount } from '../../strings/formats';
import styles from './round-chooser.module.css';

interface RoundChooserProps {
  readonly rounds: readonly RoundChoice[];
  readonly shown: RoundId | undefined;
  /** Behind a round's name where there is any. */
  readonly counts?: ReadonlyMap<RoundId, { readonly value: number; readonly label: string }>;
  /** Behind the rounds: another place with the same look. */
  readonly children?: ReactNode;
}

/** The same screen of each round, a link each; nothing where there is no choice. */
export function RoundChooser({ rounds, shown, counts, children }: RoundChooserProps) {
  const { rounds: words } = useText();
  const language = useLanguage();
  const [address] = useLocation();
  if (rounds.length < 2) return null;
  return (
    <nav className={styles.chooser} aria-label={words.choose}>
      {rounds.map(({ id, name, state }) => {
        const count = counts?.get(id);
        return (
          <Link
            key={id}
            href={inRound(address, id)}
            className={styles.round}
            aria-current={id === shown ? 'page' : undefined}
          >
            <span className={styles.name} title={name}>
              {name}
            </span>
            {state === 'closed' && (
              <span className={styles.closed}>
                <Lock aria-hidden="true" />
                {words.closed}
              </span>
            )}
            {count !== undefined && count.value > 0 && (
              <span className={styles.count}>
                {formatCount(count.value, language)}
                <span className="visually-hidden"> {count.label}</span>
              </span>
            )}
          </Link>
        );
      })}
      {children}
    </nav>
  );
}
