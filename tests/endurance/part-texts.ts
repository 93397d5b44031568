import type { PartText } from './render-results';

/** The parts in the order in which they are run and told. */
export const partTexts = [
  {
    id: 'r1',
    number: 'R1',
    title: 'The browser is killed while marks are being saved',
    how: [
      'A real Chromium with the database and the log of the product, on a profile that outlives it. All its processes',
      'get SIGKILL at a random moment: three of four while marks are being saved one after another, one while the',
      'program starts and looks. It is started again on the same profile, and every mark that a judge had been told',
      'was saved has to be there as it was, and every score file that was handed over. After twenty kills the profile',
      'is a new one.',
    ].join('\n'),
  },
  {
    id: 'r2',
    number: 'R2',
    title: 'The writer of the log is killed in the middle of a write',
    how: [
      "The desktop program's writer of the log, in a process of its own, is killed with SIGKILL again and again, half",
      'of the time when part of a record is on the disk already. The log is read as the program reads it at its start,',
      'the torn end is cut off, and every record that was acknowledged has to be there.',
    ].join('\n'),
  },
  {
    id: 'r3',
    number: 'R3',
    title: 'The n-th operation fails, for every n',
    how: [
      'Joining, saving, signing, taking files in, handing over, backing up, restoring and removing are played through',
      'while the n-th operation of the disk or of the database fails, for every n: full disk before it, failed flush',
      'after it, short write, aborted transaction, death before, in the middle and after. Then the program starts',
      'again, once on what is left, once on the logs alone: what was told to be saved is there, and nothing by half.',
    ].join('\n'),
  },
  {
    id: 'r4',
    number: 'R4',
    title: 'The power goes (simulated)',
    how: [
      'The vault of the desktop program writes to a simulated disk that, at a random moment, loses what was not',
      'flushed: some of it dropped, some written out of order, some torn. It is opened again, and everything that was',
      'acknowledged has to be there. Everything follows from a seed, so every failure can be repeated.',
    ].join('\n'),
  },
  {
    id: 'r5',
    number: 'R5',
    title: 'The files under the database are damaged',
    how: [
      'A judge has saved thousands of marks, one by one, in a real Chromium. It is closed, the files of IndexedDB are',
      'damaged in one way, and it is started again. The start has to notice and build the database anew from the log,',
      'with every mark, the workspace and the list of files as they were, what is left of the old database kept aside,',
      'and the judge able to hand over: the signing key came back, too. Or the damage changed nothing, and everything',
      'is there. Then it is started again until a start has nothing more to say, and each time everything is there.',
    ].join('\n'),
  },
  {
    id: 'r7',
    number: 'R7',
    title: 'Saved means flushed',
    how: [
      'Marks are saved one after another in a real Chromium whose calls to the system are watched with strace. For each',
      'mark the files of the database and the file of the log have to be flushed between the call and its answer.',
    ].join('\n'),
  },
  {
    id: 'disk',
    number: 'Disk',
    title: 'A disk that is really full',
    how: [
      'The log of the desktop program is written on a real file system of two megabytes until nothing more fits. It',
      'has to say so, have everything it had acknowledged, and take more once there is room.',
    ].join('\n'),
  },
] as const satisfies readonly PartText[];

export type PartId = (typeof partTexts)[number]['id'];
