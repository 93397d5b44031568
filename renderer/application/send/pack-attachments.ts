import type { Sha256 } from '../../domain/ids';
import type { OutgoingFile } from '../ports/file-saver';
import type { Attachment } from '../workspace/attachment';
import { toAttachmentFileName } from '../workspace/attachment-file-name';

/**
 * The files that a file names, as they leave beside it.
 * @throws where one isn't at hand, or isn't what is named: the file that names it must not leave
 */
export function packAttachments(
  named: readonly Attachment[],
  attachments: ReadonlyMap<Sha256, Uint8Array>,
  hashBytes: (bytes: Uint8Array) => Sha256,
): NonNullable<OutgoingFile['beside']> {
  return named.map((attachment) => {
    const bytes = attachments.get(attachment.name);
    if (bytes?.length !== attachment.bytes || hashBytes(bytes) !== attachment.name) {
      throw new Error(`Not at hand as it is named: ${attachment.name}`);
    }
    return { name: toAttachmentFileName(attachment), mime: attachment.media, bytes };
  });
}
