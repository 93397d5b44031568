import type { PassphraseSlipRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { formatInstant } from '../../strings/formats';
import type { ExpectedPart } from './expected-part';
import { competitionName, natureMark } from './paper-parts';

/** What must stand on the paper with a backup's passphrase. */
export function toExpectedSlip(request: PassphraseSlipRequest): ExpectedPart {
  const { competition, language, createdAt, file, passphrase } = request;
  const words = strings[language].backups.slip;
  const mark = natureMark(competition, language);
  return {
    part: { type: 'page' },
    inOrder: [
      words.lead,
      `${words.competition} ${competitionName(competition)}`,
      `${words.file} ${file}`,
      `${words.printed} ${formatInstant(createdAt, language)}`,
      words.passphrase,
      passphrase,
      words.letters,
      ...words.care,
    ],
    anywhere: [words.title, ...(mark === undefined ? [] : [mark])],
  };
}
