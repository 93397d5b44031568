import { KINDS, type Kinds } from '../../../renderer/adapters/bundle/kinds/kinds';
import type { PlenoFile } from '../../../renderer/application/ports/pleno-file';
import { toAttachmentFileName } from '../../../renderer/application/workspace/attachment-file-name';
import { toShortTrailHead } from '../../../renderer/application/workspace/trail-head';
import { toEdition, toShortEditionHash } from '../../../renderer/domain/edition';
import type { ReadBackup } from '../reading/read-backup';

export type Verified = PlenoFile | ReadBackup;

/** What a sound file says, flat, as `--format json` prints it. */
export function toVerifiedReport(file: Verified, kinds = KINDS) {
  const { kind, signer } = file;
  if (kind === 'backup') {
    const { header, imports, keys } = file;
    const { createdAt, nature, competition, competitionName, role, judge, log, revisions } = header;
    return {
      ...{ kind, signer, createdAt, nature, competitionId: competition.id },
      ...{ ruleBook: competition.hash, competition: competitionName, role, judge: judge?.code ?? null },
      ...{ lines: log.lines, head: log.head, revisions, imports, keys },
    };
  }
  const { createdAt, nature, competition, trail, edition, attachments } = file;
  return {
    ...{ kind, signer, createdAt, nature, competitionId: competition.id, ruleBook: competition.hash },
    trail: trail ?? null,
    edition: edition === undefined ? null : toEdition(edition),
    ...(attachments && { attachments }),
    ...reportOf(file, kinds).facts,
  };
}

function reportOf(file: PlenoFile, kinds: Kinds) {
  const kind = kinds.get(file.kind);
  if (kind === undefined) throw new Error(`no kind of file: ${file.kind}`);
  return kind.toReport(file);
}

/** `missing`: the file should have been sealed, as its competition has cards. */
export type Cover = 'as-it-should-be' | 'missing';

/** The same for a person to read. `recipients`: for how many the file was sealed. */
export function toVerifiedLines(
  file: Verified,
  recipients: number,
  cover: Cover,
  kinds = KINDS,
): readonly string[] {
  const facts = toVerifiedReport(file, kinds);
  return [
    `  holds: unchanged since it was signed`,
    ...[
      ['kind', `${facts.kind}${facts.nature === 'event' ? '' : ` (${facts.nature})`}`] as const,
      ...(recipients > 0
        ? [['sealed', `for ${recipients} recipients, opened with the key given`] as const]
        : []),
      ...(cover === 'missing' ? [['sealed', 'no: whoever holds it can read the marks'] as const] : []),
      ['competition', facts.competition] as const,
      ['rules', facts.ruleBook ?? 'not frozen'] as const,
      ['signed by', facts.signer] as const,
      ['created', `${facts.createdAt} (by the clock of that laptop)`] as const,
      ...(file.kind === 'backup' ? toBackupLines(file) : [...reportOf(file, kinds).lines, ...toOrigin(file)]),
    ].map(([word, text]) => (word === '' ? `    ${text}` : `  ${word.padEnd(12)} ${text}`)),
  ];
}

function toOrigin({
  kind,
  edition,
  trail,
  attachments = [],
}: PlenoFile): readonly (readonly [string, string])[] {
  // Of other files, the number is their writer's word: which competition file lay on that laptop.
  const madeUnder = kind === 'competition' ? '' : ' (the competition file it was made under, as it says)';
  return [
    ...(edition
      ? [['file no.', `${edition.number} · ${toShortEditionHash(edition)}${madeUnder}`] as const]
      : []),
    ...(trail ? [['trail', toShortTrailHead(trail)] as const] : []),
    ...attachments.map(
      (each) => ['beside it', `${toAttachmentFileName(each)} (${each.bytes} bytes)`] as const,
    ),
  ];
}

function toBackupLines({ header, imports, keys }: ReadBackup): readonly (readonly [string, string])[] {
  const { role, judge, revisions, log } = header;
  const whose = judge === undefined ? role : `${role} ${judge.code}`;
  return [
    [
      'content',
      `${whose}: ${revisions} revisions in its lines, ${imports} files taken in, ${keys} private keys`,
    ],
    ['history', `${log.lines} lines, unbroken, up to ${log.head}`],
  ];
}
