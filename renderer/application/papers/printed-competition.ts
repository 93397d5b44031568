import type { Competition, Identity } from '../../domain/competition';

/** What a paper says of its competition; its cards and all else that is nobody's to print stay where they are. */
export interface PrintedName {
  /** Decides the DATA CONTOH or GLADI mark on every page. */
  readonly nature: Competition['nature'];
  readonly identity: Pick<Identity, 'name' | 'year' | 'organiser'>;
  readonly access?: never;
}

/** With its place and days. */
export interface PrintedEvent extends PrintedName {
  readonly identity: Pick<Identity, 'name' | 'year' | 'organiser' | 'venue' | 'startsOn' | 'endsOn'>;
}

/** With what the QR code of a card names it by. */
export interface PrintedOnCards extends PrintedName {
  readonly id: Competition['id'];
}

export const toPrintedName = ({ nature, identity: { name, year, organiser } }: Competition): PrintedName => ({
  nature,
  identity: { name, year, organiser },
});

export function toPrintedEvent(competition: Competition): PrintedEvent {
  const { nature, identity } = toPrintedName(competition);
  const { venue, startsOn, endsOn } = competition.identity;
  return { nature, identity: { ...identity, venue, startsOn, endsOn } };
}

export const toPrintedOnCards = (competition: Competition): PrintedOnCards => ({
  id: competition.id,
  ...toPrintedName(competition),
});
