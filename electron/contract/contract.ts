import { z } from 'zod';
import { backupContract } from './backup-channels';
import { keysContract } from './key-channels';
import { vaultContract } from './vault-channels';

/** Largest file that crosses, in bytes: a backup of 512 MB, and what its encryption adds. */
export const fileSizeLimit = 516 * 1024 * 1024;

/** The most files of a folder that one look takes. */
export const folderFilesLimit = 5_000;

const fileBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'not bytes' })
  .refine((bytes) => bytes.byteLength <= fileSizeLimit, { error: `larger than ${fileSizeLimit} bytes` });

/** A file the person pointed at, as the screens see it. */
const offeredFile = z.strictObject({
  token: z.uuid(),
  name: z.string().min(1),
  size: z.int().min(0),
});
const offeredFiles = z.array(offeredFile).max(1000);
export type OfferedFile = z.infer<typeof offeredFile>;

/**
 * The one contract between the shell and the screens. A request or an answer that doesn't fit its
 * schema never gets through. Files the screens may read are named by tokens, never by paths.
 */
export const contract = {
  'app.info': {
    request: z.strictObject({}),
    response: z.strictObject({ name: z.string(), version: z.string(), platform: z.string() }),
  },
  /** The native open dialog; no files when the person changed their mind. */
  'file.open-dialog': {
    request: z.strictObject({
      accept: z.array(z.string().regex(/^\.[a-z0-9]{1,10}$/)).max(20),
      multiple: z.boolean(),
    }),
    response: z.strictObject({ files: offeredFiles }),
  },
  'file.read': {
    /** `largest`: bytes; what is larger isn't read at all. */
    request: z.strictObject({ token: z.uuid(), largest: z.int().min(0).max(fileSizeLimit) }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('read'), bytes: fileBytes }),
      z.strictObject({ type: z.literal('token-unknown') }),
      z.strictObject({ type: z.literal('file-too-large'), size: z.int().min(0) }),
      z.strictObject({ type: z.literal('file-unreadable'), detail: z.string() }),
    ]),
  },
  /** The native save dialog, then a write that is read back before it counts. */
  'file.save': {
    request: z.strictObject({
      name: z.string().min(1).max(200),
      mime: z.string().max(100),
      bytes: fileBytes,
    }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('saved'), where: z.string() }),
      z.strictObject({ type: z.literal('cancelled') }),
      z.strictObject({
        type: z.literal('file-not-written'),
        cause: z.enum(['full', 'read-only', 'gone', 'other']),
        detail: z.string(),
      }),
    ]),
  },
  /** Files opened from outside so far; from this call on `files-opened` tells about further ones. */
  'file.take-opened': {
    request: z.strictObject({}),
    response: z.strictObject({ files: offeredFiles }),
  },
  /** The native folder dialog; no folder when the person changed their mind. */
  'folder.choose': {
    request: z.strictObject({}),
    response: z.strictObject({
      folder: z.strictObject({ token: z.uuid(), name: z.string().min(1) }).optional(),
    }),
  },
  /** The `.pleno` files of a chosen folder as they are now, without those of folders inside it. */
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
  'menu.set-language': {
    request: z.strictObject({ language: z.enum(['id', 'en']) }),
    response: z.strictObject({}),
  },
  /** The screens' answer to `window-closing`: everything typed is saved. */
  'window.ready-to-close': {
    request: z.strictObject({}),
    response: z.strictObject({}),
  },
  ...vaultContract,
  ...keysContract,
  ...backupContract,
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;

export type Channel = keyof typeof contract;
export const channels = Object.keys(contract).filter((name): name is Channel => name in contract);
export type RequestOf<C extends Channel> = z.input<(typeof contract)[C]['request']>;
export type ResponseOf<C extends Channel> = z.output<(typeof contract)[C]['response']>;

/** What the shell tells the screens without being asked. */
export interface ShellEvents {
  readonly 'files-opened': { readonly files: readonly OfferedFile[] };
  readonly 'window-closing': Readonly<Record<never, never>>;
}
export type EventName = keyof ShellEvents;

/** Why a call was not answered; anything but `call-failed` is a defect or an attack. */
export type CallProblem =
  | { readonly type: 'sender-refused' }
  | { readonly type: 'request-invalid'; readonly detail: string }
  | { readonly type: 'response-invalid'; readonly detail: string }
  | { readonly type: 'call-failed'; readonly detail: string };

/** Every answer over IPC: plain data, never an exception. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallProblem };

type Call<C extends Channel> = (request: RequestOf<C>) => Promise<Reply<ResponseOf<C>>>;
type Listen<N extends EventName> = (listener: (event: ShellEvents[N]) => void) => () => void;

/** `window.pleno`, made in preload.ts. */
export interface Bridge {
  readonly appInfo: Call<'app.info'>;
  readonly openDialog: Call<'file.open-dialog'>;
  readonly readFile: Call<'file.read'>;
  readonly saveFile: Call<'file.save'>;
  readonly takeOpenedFiles: Call<'file.take-opened'>;
  readonly chooseFolder: Call<'folder.choose'>;
  readonly listFolder: Call<'folder.list'>;
  readonly offerFolderFile: Call<'folder.offer-file'>;
  readonly setMenuLanguage: Call<'menu.set-language'>;
  readonly readyToClose: Call<'window.ready-to-close'>;
  readonly sendPart: Call<'vault.send-part'>;
  readonly listLogs: Call<'vault.log-list'>;
  readonly readLog: Call<'vault.log-read'>;
  readonly appendLog: Call<'vault.log-append'>;
  readonly cutLog: Call<'vault.log-cut'>;
  readonly replaceLog: Call<'vault.log-replace'>;
  readonly setLogAside: Call<'vault.log-set-aside'>;
  readonly readNote: Call<'vault.note-read'>;
  readonly writeNote: Call<'vault.note-write'>;
  readonly listSnapshots: Call<'vault.snapshot-list'>;
  readonly writeSnapshot: Call<'vault.snapshot-write'>;
  readonly readSnapshot: Call<'vault.snapshot-read'>;
  readonly removeSnapshot: Call<'vault.snapshot-remove'>;
  readonly findSnapshotFolder: Call<'vault.snapshot-folder'>;
  readonly findSecondFolder: Call<'vault.second-folder-find'>;
  readonly chooseSecondFolder: Call<'vault.second-folder-choose'>;
  readonly forgetSecondFolder: Call<'vault.second-folder-forget'>;
  readonly findFreeBytes: Call<'vault.disk-free'>;
  readonly probeDisk: Call<'vault.disk-probe'>;
  readonly sendKeyPart: Call<'keys.send-part'>;
  readonly createKey: Call<'keys.create'>;
  readonly holdsKey: Call<'keys.holds'>;
  readonly sign: Call<'keys.sign'>;
  readonly ensureRecipient: Call<'keys.ensure-recipient'>;
  readonly attachIdentity: Call<'keys.attach-identity'>;
  readonly openSealHeader: Call<'keys.open'>;
  readonly addKey: Call<'keys.add'>;
  readonly findKeyProtection: Call<'keys.protection'>;
  readonly sendBackupPart: Call<'backup.send-part'>;
  readonly sealBackup: Call<'backup.seal'>;
  readonly openBackup: Call<'backup.open'>;
  readonly takeOpenedKey: Call<'backup.take-key'>;
  readonly sealIdentity: Call<'backup.seal-identity'>;
  readonly cancelBackup: Call<'backup.cancel'>;
  readonly onFilesOpened: Listen<'files-opened'>;
  readonly onWindowClosing: Listen<'window-closing'>;
}
