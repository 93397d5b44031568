import { z } from 'zod';
import type { ChannelOf } from './channels';
import {
  besideLimit,
  fileSizeLimit,
  folderFilesLimit,
  offeredFilesLimit,
  partLimit,
} from './crossing-limits';
import { bytesUpTo, nothing, type Shapes } from './shapes';

/** A file the person pointed at, as the screens see it. */
const offeredFile = z.strictObject({
  token: z.uuid(),
  name: z.string().min(1),
  size: z.int().min(0),
});
export type OfferedFile = z.infer<typeof offeredFile>;
const offeredFiles = z.strictObject({ files: z.array(offeredFile).max(offeredFilesLimit) });

const notWritten = z.strictObject({
  type: z.literal('file-not-written'),
  cause: z.enum(['full', 'read-only', 'gone', 'other']),
  detail: z.string(),
});
/** What the screens can tell a person about a write that failed. */
export type SaveCause = z.infer<typeof notWritten>['cause'];

/** Letters, digits, and between them dots, hyphens and underlines: what every file system takes. */
const newFilePath = /^(?:[a-z0-9]{1,40}\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,180}[A-Za-z0-9])?$/;

/** By its hash (`renderer/application/workspace/attachment.ts`), so that nothing else is ever written over. */
export const attachmentName: RegExp = /^[0-9a-f]{64}\.[a-z0-9]{1,10}$/;

const outgoing = {
  name: z.string().min(1).max(200),
  mime: z.string().max(100),
  bytes: bytesUpTo(fileSizeLimit),
};

/** Files and folders the person points at; the screens name them by tokens, never by paths. */
export const fileChannels = {
  /** The native open dialog; no files when the person changed their mind. */
  'file.open-dialog': {
    request: z.strictObject({
      accept: z.array(z.string().regex(/^\.[a-z0-9]{1,10}$/)).max(20),
      multiple: z.boolean(),
    }),
    response: offeredFiles,
  },
  'file.read': {
    /** `largest`: bytes; what is larger isn't read at all. */
    request: z.strictObject({ token: z.uuid(), largest: z.int().min(0).max(fileSizeLimit) }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('read'), bytes: bytesUpTo(fileSizeLimit) }),
      z.strictObject({ type: z.literal('token-unknown') }),
      z.strictObject({ type: z.literal('file-too-large'), size: z.int().min(0) }),
      z.strictObject({ type: z.literal('file-unreadable'), detail: z.string() }),
    ]),
  },
  /**
   * The native save dialog, then a write that is read back before it counts. `beside`: into the same folder, before the
   * file itself; what lies there already as it is isn't written again.
   */
  'file.save': {
    request: z.strictObject({
      ...outgoing,
      beside: z
        .array(
          z.strictObject({
            ...outgoing,
            name: z.string().regex(attachmentName),
            bytes: bytesUpTo(partLimit),
          }),
        )
        .max(besideLimit)
        .optional(),
    }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('saved'), where: z.string() }),
      z.strictObject({ type: z.literal('cancelled') }),
      notWritten,
    ]),
  },
  /** Files opened from outside so far; from this call on `files-opened` tells about further ones. */
  'file.take-opened': { request: nothing, response: offeredFiles },
  /** The native folder dialog; no folder when the person changed their mind. */
  'folder.choose': {
    request: nothing,
    response: z.strictObject({
      folder: z.strictObject({ token: z.uuid(), name: z.string().min(1) }).optional(),
    }),
  },
  /** The `.pleno` files of a chosen folder as they are now, and what is called as their attachments are; none of folders inside it. */
  'folder.list': {
    request: z.strictObject({ token: z.uuid() }),
    response: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('listed'),
        files: z
          .array(z.strictObject({ name: z.string().min(1), size: z.int().min(0), modified: z.number() }))
          .max(folderFilesLimit),
        leftOut: z.int().min(0),
      }),
      z.strictObject({ type: z.literal('folder-gone') }),
      z.strictObject({ type: z.literal('folder-refused') }),
      z.strictObject({ type: z.literal('token-unknown') }),
    ]),
  },
  /** One file of the last list, to be read by its own token. */
  'folder.offer-file': {
    request: z.strictObject({ token: z.uuid(), name: z.string().min(1).max(255) }),
    response: z.strictObject({ file: offeredFile.optional() }),
  },
  /**
   * The native folder dialog, then a new folder of that name in the chosen one: nothing there is ever written over,
   * a name that is taken gets a number. No folder when the person changed their mind.
   */
  'folder.create': {
    request: z.strictObject({ name: z.string().min(1).max(200) }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('created'), token: z.uuid(), where: z.string() }),
      z.strictObject({ type: z.literal('cancelled') }),
      notWritten,
    ]),
  },
  /** A new file in a folder made by `folder.create`, one folder deep at the most; read back before it counts. */
  'folder.write': {
    request: z.strictObject({
      token: z.uuid(),
      path: z.string().max(250).regex(newFilePath),
      bytes: bytesUpTo(fileSizeLimit),
    }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('written') }),
      z.strictObject({ type: z.literal('token-unknown') }),
      notWritten,
    ]),
  },
} as const satisfies Shapes<ChannelOf<'file' | 'folder'>>;
