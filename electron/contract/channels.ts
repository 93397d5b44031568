/*
 * What the screens may ask of the shell, and what it tells them: the one list. The bridge, the preload script, the
 * registration with IPC and the types of all of them are made from it; each channel's shapes stand under its name in
 * the tables beside this file, and what answers it in `handlers/`. A name without either doesn't compile.
 *
 * Nothing is imported: the preload script runs in a sandbox, and brings this file with it.
 */

export const channels = [
  'app.info',
  'menu.set-language',
  'window.ready-to-close',

  'display.look',
  'display.open',
  'display.show',
  'display.close',

  'file.open-dialog',
  'file.read',
  'file.save',
  'file.take-opened',

  'folder.choose',
  'folder.list',
  'folder.offer-file',
  'folder.create',
  'folder.write',

  'vault.send-part',
  'vault.log-list',
  'vault.log-read',
  'vault.log-append',
  'vault.log-cut',
  'vault.log-replace',
  'vault.log-set-aside',
  'vault.note-read',
  'vault.note-write',
  'vault.snapshot-list',
  'vault.snapshot-write',
  'vault.snapshot-read',
  'vault.snapshot-remove',
  'vault.snapshot-folder',
  'vault.received-list',
  'vault.received-read',
  'vault.received-write',
  'vault.received-remove-all',
  'vault.second-folder-find',
  'vault.second-folder-choose',
  'vault.second-folder-forget',
  'vault.disk-free',
  'vault.disk-probe',

  'keys.send-part',
  'keys.create',
  'keys.holds',
  'keys.sign',
  'keys.ensure-recipient',
  'keys.attach-identity',
  'keys.open',
  'keys.add',
  'keys.protection',

  'backup.send-part',
  'backup.seal',
  'backup.open',
  'backup.take-key',
  'backup.seal-identity',
  'backup.cancel',
] as const;

export type Channel = (typeof channels)[number];

/** The channels of one subject: what stands before the dot. */
export type ChannelOf<Subject extends string> = Extract<Channel, `${Subject}.${string}`>;

/** What the shell tells the screens without being asked. */
export const events = ['files-opened', 'window-closing', 'display-changed'] as const;

export type EventName = (typeof events)[number];

/** What the display hears, on the one way in that its own preload script opens. */
export const DISPLAY_EVENT = 'display-message';
