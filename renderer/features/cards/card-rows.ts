import { type Access, type Credential, findValidCredential } from '../../domain/access';
import type { Competition, Judge } from '../../domain/competition';

export interface CardRow {
  readonly judge: Judge;
  /** Undefined for a judge who was added after the cards were made. */
  readonly card: Credential | undefined;
}

/** Every judge with the card that counts. */
export const toCardRows = ({ judges, access }: Pick<Competition, 'judges' | 'access'>): readonly CardRow[] =>
  judges.map((judge) => ({ judge, card: access && findValidCredential(access, judge.id) }));

export interface ReplacedCard {
  readonly judge: Judge;
  readonly issuedAt: string;
  readonly at: string;
  readonly reason: string;
}

/** Cards that no longer count, the one replaced last first. */
export function toReplacedCards({
  judges,
  access,
}: Pick<Competition, 'judges' | 'access'>): readonly ReplacedCard[] {
  const credentials: Access['credentials'] = access?.credentials ?? [];
  return credentials
    .flatMap(({ judge: id, issuedAt, status }): ReplacedCard[] => {
      const judge = judges.find((one) => one.id === id);
      return judge === undefined || status.type !== 'replaced'
        ? []
        : [{ judge, issuedAt, at: status.at, reason: status.reason }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
