import { describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../../../renderer/adapters/pdf/pdf-renderer';
import type { Job } from '../../../../renderer/adapters/pdf/worker-messages';
import type { PaperRequest } from '../../../../renderer/application/papers/paper-request';
import { toBase64 } from '../../../../renderer/domain/base64';
import type { Competition } from '../../../../renderer/domain/competition';
import type { CredentialKey, Recipient } from '../../../../renderer/domain/ids';
import {
  aCertificatesRequest,
  anAccessCardsRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../../../builders/some-papers';

const SECRET = 'sealed-and-nobodys-to-print';

/** Every judge has a card, whose secret half can be told again wherever it turns up. */
function withCards(): Competition {
  const competition = aPaperCompetition({ entries: 4, judges: 3 });
  return {
    ...competition,
    access: {
      recipient: `age1${SECRET}` as Recipient,
      credentials: competition.judges.map(({ id }, index) => ({
        judge: id,
        key: `${SECRET}-${index}` as CredentialKey,
        recipient: `age1${SECRET}${index}` as Recipient,
        sealed: toBase64(new TextEncoder().encode(SECRET)) + SECRET,
        issuedAt: '2021-03-01T00:00:00.000Z',
        status: { type: 'valid' },
      })),
      struckOut: [],
    },
  };
}

/** What a renderer hands to its worker for a paper, whether it is made or only looked through. */
async function posted(paper: PaperRequest): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  const renderer = createPdfRenderer({
    createWorker: () => {
      const listeners: ((event: { readonly message?: string }) => void)[] = [];
      return {
        postMessage: (job: Job) => {
          // As it crosses: what can't be cloned can't have been sent.
          jobs.push(structuredClone(job));
          for (const listener of listeners) queueMicrotask(() => listener({ message: 'enough' }));
        },
        addEventListener: (type: string, listener: never) => {
          if (type === 'error') listeners.push(listener);
        },
        terminate: () => undefined,
      };
    },
  });
  await renderer.render(paper);
  await renderer.findUncoveredCharacters(paper);
  return jobs;
}

/** Maps, sets and bytes too: JSON alone would pass over what stands in them. */
const tell = (value: unknown): string =>
  JSON.stringify(value, (_name, member: unknown) =>
    member instanceof Map || member instanceof Set ? [...member] : member,
  );

describe('what a paper’s worker is given', () => {
  const competition = withCards();
  const cards = anAccessCardsRequest(competition);
  const papers: readonly PaperRequest[] = [
    aScoreSheetsRequest(competition),
    aRecapRequest(competition),
    aCertificatesRequest(competition),
    cards,
  ];

  test('the marker is found where it is', () => {
    expect(tell(new Map([['a', competition]]))).toContain(SECRET);
  });

  test.each(papers)('has nothing of the cards’ secrets for $type', async (paper) => {
    const jobs = await posted(paper);
    expect(jobs.map(({ type }) => type)).toEqual(['render', 'find-uncovered']);
    for (const job of jobs) {
      expect(tell(job)).not.toContain(SECRET);
      expect(Object.keys(job.paper)).toContain('competition');
      expect(tell(job)).not.toContain('"access"');
    }
  });

  test('has the codes that the cards print, and no paper else has one', async () => {
    for (const paper of papers) {
      const [job] = await posted(paper);
      const printed = cards.cards.filter(({ code }) => tell(job).includes(code));
      expect(printed).toHaveLength(paper.type === 'access-cards' ? cards.cards.length : 0);
    }
  });

  test('is of its competition what stands on the paper, and no more', async () => {
    const members: { [type: string]: readonly string[] } = {};
    for (const paper of papers) {
      for (const job of await posted(paper)) {
        const said = 'competition' in job.paper ? job.paper.competition : undefined;
        members[paper.type] = [...Object.keys(said ?? {}), ...Object.keys(said?.identity ?? {})].sort();
      }
    }
    const name = ['identity', 'name', 'nature', 'organiser', 'year'];
    const event = [...name, 'endsOn', 'startsOn', 'venue'].sort();
    expect(members).toEqual({
      'score-sheets': name,
      recap: event,
      certificates: event,
      'access-cards': ['id', ...name].sort(),
    });
  });
});
