import type { PlenoFile } from '../../../renderer/application/ports/pleno-file';
import { toShortTrailHead } from '../../../renderer/application/workspace/trail-head';
import type { Access } from '../../../renderer/domain/access';
import { countDecisions } from '../../../renderer/domain/decision';
import { toEdition, toShortEditionHash } from '../../../renderer/domain/edition';
import { assertNever } from '../../../renderer/domain/result';
import type { ReadBackup } from '../reading/read-backup';

export type Verified = PlenoFile | ReadBackup;

/** What a sound file says, flat, as `--format json` prints it. */
export function toVerifiedReport(file: Verified) {
  if (file.kind === 'backup') {
    const { header, signer, imports, keys } = file;
    const { createdAt, nature, competition, competitionName, role, judge, log, revisions } = header;
    return {
      ...{ kind: file.kind, signer, createdAt, nature, competitionId: competition.id },
      ...{ ruleBook: competition.hash, competition: competitionName, role, judge: judge?.code ?? null },
      ...{ lines: log.lines, head: log.head, revisions, imports, keys },
    };
  }
  const { kind, signer, createdAt, nature, competition, trail, edition } = file;
  const base = {
    ...{ kind, signer, createdAt, nature, competitionId: competition.id, ruleBook: competition.hash },
    trail: trail ?? null,
    edition: edition === undefined ? null : toEdition(edition),
  };
  switch (kind) {
    case 'competition': {
      const { identity, entries, judges, rounds, ruleBook, access } = file.content;
      return {
        ...base,
        competition: identity.name,
        entries: entries.length,
        judges: judges.map(({ code }) => code),
        ruleBookVersion: ruleBook.type === 'frozen' ? (ruleBook.history.at(-1)?.version ?? null) : null,
        cards: access === undefined ? null : toCardFacts(access),
        rounds: rounds.map(({ id, name, rubric }) => ({
          id,
          name,
          criteria: rubric.criteria.map((criterion) => ({
            id: criterion.id,
            name: criterion.name,
            basisPoints: criterion.weight,
          })),
        })),
      };
    }
    case 'scores': {
      const counts = { submitted: 0, recused: 0, withdrawn: 0, draft: 0 };
      for (const { revision } of file.revisions) counts[revision.state] += 1;
      return {
        ...base,
        competition: file.competitionName,
        judge: file.judge,
        lastSeq: file.lastSeq,
        revisions: file.revisions.length,
        ...counts,
        certificate:
          file.certificate === undefined
            ? null
            : { card: file.certificate.credential, at: file.certificate.at },
      };
    }
    case 'decisions':
      return {
        ...base,
        competition: file.competitionName,
        lastSeq: file.lastSeq,
        decisions: countDecisions(file.revisions),
      };
    case 'receipt':
      return {
        ...base,
        competition: file.competitionName,
        judge: file.judge,
        received: file.received.reduce((sum, { revisions }) => sum + revisions.length, 0),
        decisions: countDecisions(file.decisions),
      };
    default:
      return assertNever(kind);
  }
}

const toCardFacts = ({ recipient, credentials }: Access) => ({
  recipient,
  valid: credentials.filter(({ status }) => status.type === 'valid').length,
  replaced: credentials.filter(({ status }) => status.type === 'replaced').length,
});

/** `missing`: the file should have been sealed, as its competition has cards. */
export type Cover = 'as-it-should-be' | 'missing';

/** The same for a person to read. `recipients`: for how many the file was sealed. */
export function toVerifiedLines(file: Verified, recipients: number, cover: Cover): readonly string[] {
  const facts = toVerifiedReport(file);
  const lines = [
    `  holds: unchanged since it was signed`,
    `  kind         ${facts.kind}${facts.nature === 'event' ? '' : ` (${facts.nature})`}`,
    ...(recipients > 0 ? [`  sealed       for ${recipients} recipients, opened with the key given`] : []),
    ...(cover === 'missing' ? ['  sealed       no: whoever holds it can read the marks'] : []),
    `  competition  ${facts.competition}`,
    `  rules        ${facts.ruleBook ?? 'not frozen'}`,
    `  signed by    ${facts.signer}`,
    `  created      ${facts.createdAt} (by the clock of that laptop)`,
    ...toContentLines(facts),
  ];
  if ('edition' in facts && facts.edition) {
    const { number } = facts.edition;
    lines.push(`  file no.     ${number} · ${toShortEditionHash(facts.edition)}${madeUnder(facts.kind)}`);
  }
  if ('trail' in facts && facts.trail) lines.push(`  trail        ${toShortTrailHead(facts.trail)}`);
  return lines;
}

/** Of other files, the number is their writer's word: which competition file lay on that laptop. */
const madeUnder = (kind: string): string =>
  kind === 'competition' ? '' : ' (the competition file it was made under, as it says)';

function toContentLines(facts: ReturnType<typeof toVerifiedReport>): readonly string[] {
  if ('rounds' in facts) {
    return [
      `  content      ${facts.entries} entries, judges ${facts.judges.join(', ')}`,
      ...facts.rounds.flatMap(({ name, criteria }) => [
        `  round        ${name}`,
        ...criteria.map(
          ({ id, name: criterion, basisPoints }) =>
            `    ${id.padEnd(24)} ${(basisPoints / 100).toFixed(2).padStart(6)} %  ${criterion}`,
        ),
      ]),
      facts.cards === null
        ? '  cards        none: score files come as they are, by laptops nobody vouches for'
        : `  cards        ${facts.cards.valid} valid, ${facts.cards.replaced} replaced; score files are sealed for ${facts.cards.recipient}`,
    ];
  }
  if ('submitted' in facts) {
    const { certificate } = facts;
    return [
      `  content      judge ${facts.judge}: ${facts.submitted} signed, ${facts.recused} recused, ` +
        `${facts.withdrawn} taken back, ${facts.draft} drafts, up to revision ${facts.lastSeq}`,
      certificate === null
        ? '  laptop       not opened with a card'
        : `  laptop       vouched for by card ${certificate.card} (${certificate.at})`,
    ];
  }
  if ('received' in facts) {
    return [
      `  content      receipt for judge ${facts.judge}: ${facts.received} revisions, ${facts.decisions} decisions`,
    ];
  }
  if ('decisions' in facts) {
    return [`  content      ${facts.decisions} decisions, up to number ${facts.lastSeq}`];
  }
  return [
    `  content      ${facts.role}${facts.judge === null ? '' : ` ${facts.judge}`}: ${facts.revisions} revisions, ` +
      `${facts.imports} files taken in, ${facts.keys} private keys`,
    `  history      ${facts.lines} lines, unbroken, up to ${facts.head}`,
  ];
}
