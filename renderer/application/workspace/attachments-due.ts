import type { Sha256 } from '../../domain/ids';
import { ATTACHMENT, type Attachment } from './attachment';
import type { ImportRecord } from './workspace';

/** What files that were taken in name as lying beside them. */
export interface AttachmentsDue {
  /** By its name, with the file that named it first. */
  readonly named: ReadonlyMap<Sha256, { readonly attachment: Attachment; readonly by: ImportRecord }>;
  /** Those that haven't come in yet. */
  readonly waiting: readonly Attachment[];
  /** How many of those that a file names haven't come in yet. */
  readonly countWaiting: (record: Pick<ImportRecord, 'attachments'>) => number;
}

export function findAttachmentsDue(imports: readonly ImportRecord[]): AttachmentsDue {
  const named = new Map<Sha256, { attachment: Attachment; by: ImportRecord }>();
  const arrived = new Set<Sha256>();
  for (const by of imports) {
    if (by.kind === ATTACHMENT) arrived.add(by.fileHash);
    for (const attachment of by.attachments ?? []) {
      if (!named.has(attachment.name)) named.set(attachment.name, { attachment, by });
    }
  }
  return {
    named,
    waiting: [...named.values()].flatMap(({ attachment }) =>
      arrived.has(attachment.name) ? [] : [attachment],
    ),
    countWaiting: ({ attachments = [] }) => attachments.filter(({ name }) => !arrived.has(name)).length,
  };
}
