import type { CertificatesRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { formatDays } from '../../strings/formats';
import { competitionName, placeAndDate } from './paper-parts';

/** Texts that are the same on every page. */
export interface CertificateWords {
  readonly issuer: string;
  readonly heading: string;
  readonly event: string;
  readonly signature: {
    readonly above: readonly string[];
    readonly name: string;
    readonly below: readonly string[];
  };
}

export function toCertificateWords(request: CertificatesRequest): CertificateWords {
  const words = strings[request.language].papers.certificate;
  const { identity } = request.competition;
  const { name, position, rank, nip } = request.signatory;
  const given = (text: string, otherwise: string): string => (text.trim() === '' ? otherwise : text.trim());
  return {
    issuer: given(request.issuer, identity.organiser).toUpperCase(),
    heading: given(request.heading, words.title),
    event: words.event(
      competitionName(request.competition),
      identity.organiser,
      identity.venue,
      formatDays(identity.startsOn, identity.endsOn, request.language),
    ),
    signature: {
      above: [
        placeAndDate(request.place, request.date, request.language),
        ...position.split('\n').filter((line) => line.trim() !== ''),
      ],
      name,
      below: [
        ...(rank.trim() === '' ? [] : [rank.trim()]),
        ...(nip.trim() === '' ? [] : [`${words.nip} ${nip.trim()}`]),
      ],
    },
  };
}
