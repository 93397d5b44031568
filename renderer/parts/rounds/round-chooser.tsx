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
  /** Where a round's link leads; the same screen unless said otherwise. */
  readonly addressOf?: (round: RoundId) => string;
  /** Behind the rounds: another place, as a {@link RoundTab}. */
  readonly children?: ReactNode;
}

/** The same screen of each round, a link each; nothing where there is no choice. */
export function RoundChooser({ rounds, shown, counts, addressOf, children }: RoundChooserProps) {
  const { rounds: words } = useText();
  const language = useLanguage();
  const [address] = useLocation();
  if (rounds.length < 2) return null;
  return (
    <nav className={styles.chooser} aria-label={words.choose}>
      {rounds.map(({ id, name, state }) => {
        const count = counts?.get(id);
        return (
          <RoundTab
            key={id}
            href={addressOf?.(id) ?? inRound(address, id)}
            place={id === shown ? 'here' : 'elsewhere'}
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
          </RoundTab>
        );
      })}
      {children}
    </nav>
  );
}

interface RoundTabProps {
  readonly href: string;
  readonly place: 'here' | 'elsewhere';
  readonly children: ReactNode;
}

export const RoundTab = ({ href, place, children }: RoundTabProps) => (
  <Link href={href} className={styles.round} aria-current={place === 'here' ? 'page' : undefined}>
    {children}
  </Link>
);
