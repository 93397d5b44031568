import type { CertificatesRequest } from '../../application/papers/paper-request';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import { strings } from '../../strings/both-languages';
import { toCertificateNumber } from './certificate-number';
import { toCertificateWords } from './certificate-words';
import type { ExpectedPart } from './expected-part';

/** What must stand on every certificate, and is drawn once. */
export function toExpectedFrame(request: CertificatesRequest): ExpectedPart {
  const { competition, language, recipients, trail } = request;
  const { papers } = strings[language];
  const { issuer, heading, event, signature } = toCertificateWords(request);
  const { nature } = competition;
  return {
    part: { type: 'every-certificate' },
    inOrder: [[...signature.above, signature.name, ...signature.below].join(' ')],
    anywhere: [
      issuer,
      heading,
      event,
      ...(nature === 'event' ? [] : [papers.certificate.unreal[nature]]),
      ...(recipients.some(({ checkText }) => checkText !== '') ? [papers.certificate.code] : []),
      ...(trail === undefined ? [] : [papers.trail(toShortTrailHead(trail))]),
    ].filter((text) => text !== ''),
  };
}

/** What must stand on the page of one recipient besides. */
export function toExpectedCertificate(request: CertificatesRequest, index: number): ExpectedPart {
  const recipient = request.recipients[index];
  if (recipient === undefined) throw new RangeError(`no recipient ${index}`);
  const { entry, award } = recipient;
  const words = strings[request.language].papers.certificate;
  const number = toCertificateNumber(request.numberPattern, {
    number: request.firstNumber + index,
    year: request.date === null ? request.competition.identity.year : Number(request.date.slice(0, 4)),
    rank: award.type === 'rank' ? award.rank : undefined,
  });
  const rank = award.type === 'rank' ? words.rank[request.rankWord](award.rank) : words.participant;
  return {
    part: { type: 'certificate', entry: entry.number },
    inOrder: [
      entry.institution.name,
      `“${entry.title}” ${words.entryNumber(entry.number)}`,
      rank.toUpperCase(),
    ].filter((text) => text !== ''),
    anywhere: [`${words.number}: ${number}`],
  };
}
