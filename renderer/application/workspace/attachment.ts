import type { Sha256 } from '../../domain/ids';
import { LARGEST_FILE_BYTES } from './limits';

/**
 * What is larger than a line of a file (a result's table, a scan, a background): a file of its own, kept and travelling
 * beside the `.pleno` file that names it.
 */
export interface Attachment {
  /** SHA-256 of its bytes. */
  readonly name: Sha256;
  /** How many there are, at least one. */
  readonly bytes: number;
  /** Media type without parameters, e.g. `application/pdf`. */
  readonly media: string;
}

/** What one file may name. */
export const ATTACHMENT_LIMITS = {
  count: 100,
  /** Of one. */
  bytes: LARGEST_FILE_BYTES,
  /** Of all of them: a backup carries them beside everything else. */
  totalBytes: 2 * LARGEST_FILE_BYTES,
} as const;

export const MEDIA_TYPE: RegExp = /^[a-z]{1,32}\/[a-z0-9][a-z0-9.+-]{0,95}$/;

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

/** As it lies beside the file that names it. */
export const toAttachmentFileName = ({ name, media }: Attachment): string =>
  `${name}.${Object.hasOwn(ENDINGS, media) ? ENDINGS[media] : 'bin'}`;
