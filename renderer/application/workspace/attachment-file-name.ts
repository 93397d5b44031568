import type { Attachment } from './attachment';

/** So that the system finds the program for it; whatever isn't here is known by its name alone. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/jsonl': 'jsonl',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'text/csv': 'csv',
  'text/plain': 'txt',
};

const OTHER = 'bin';

/** All there are, with their dots. */
export const ATTACHMENT_ENDINGS: readonly string[] = [...Object.values(ENDINGS), OTHER].map(
  (ending) => `.${ending}`,
);

/** With its dot. */
export const toAttachmentEnding = ({ media }: Pick<Attachment, 'media'>): string =>
  `.${Object.hasOwn(ENDINGS, media) ? ENDINGS[media] : OTHER}`;

/** As it lies beside the file that names it. */
export const toAttachmentFileName = (attachment: Pick<Attachment, 'name' | 'media'>): string =>
  `${attachment.name}${toAttachmentEnding(attachment)}`;
