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
  /** Line feeds in one, which a backup counts; bytes by chance have a quarter of it at the most. */
  lines: 1_000_000,
} as const;

export const MEDIA_TYPE: RegExp = /^[a-z]{1,32}\/[a-z0-9][a-z0-9.+-]{0,95}$/;

/** As `toAttachmentFileName` makes them. */
const FILE_NAME = /^[0-9a-f]{64}\.[a-z0-9]{1,10}$/;

/** Whether a file is called as one is that travels beside another; what is in it is another question. */
export const isAttachmentFileName = (name: string): boolean => FILE_NAME.test(name);

/** Kind of the record of an attachment that came in: no `.pleno` file is of it. */
export const ATTACHMENT = 'attachment';
