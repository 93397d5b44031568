import type { PartText } from './render-results';

/** The parts, in the order in which they are run and told. */
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
    id: 'r1s',
    number: 'R1s',
    title: 'The browser is killed while marks are being saved, with Chromium’s SQLite store',
    how: 'As R1, with the SQLite store that Chromium has behind a flag, from the first start of a profile to its last.',
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
    id: 'r5s',
    number: 'R5s',
    title: 'The files under the database are damaged by chance, in both of Chromium’s stores',
    how: [
      'As R5, for the LevelDB store and for the SQLite store that Chromium has behind a flag. A seed names the store, a',
      'file, and what happens to it: bytes flipped anywhere or where a page begins, a page zeroed or overwritten by',
      'another, the file cut short. The next start has to bring everything back or to find everything there, by the',
      'queries of the screens, and so has each start after it. A browser that ends over its files is started again, and',
      'the third start has to be a whole one. A database that can be read and takes nothing more refuses in words and',
      'makes no file, and the next start has another.',
    ].join('\n'),
  },
  {
    id: 'r7',
    number: 'R7',
    title: 'Saved means flushed',
    how: [
      'Marks are saved one after another in a real Chromium whose calls to the system are watched with strace. For each',
      'mark the file in which the database writes first (LevelDB’s own log) and the file of the program’s log have to be',
      'flushed between the call and its answer.',
    ].join('\n'),
  },
  {
    id: 'r7s',
    number: 'R7s',
    title: 'Saved means flushed, with Chromium’s SQLite store',
    how: [
      'As R7, with the SQLite store under IndexedDB. What has to be flushed for each mark is SQLite’s write-ahead log',
      '(`-wal`), where the mark then stands; the database’s own file gets it at some idle moment or when it is closed.',
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
  {
    id: 'a3',
    number: 'A3',
    title: 'The audit trail is tampered with',
    how: [
      'Trails of two to forty-four lines, each changed in one place: a line edited, taken away, swapped with another,',
      'repeated earlier, or everything from it on cut off; with an editor, with the check sum of the line made right',
      'again, or with every line behind it numbered and chained anew as the program would. The program reads it and',
      'holds it against its last head, as a paper prints it. Whoever can write the whole chain anew is found out by',
      'the head alone; so the figure says nothing about a trail whose head stands nowhere else.',
    ].join('\n'),
  },
  {
    id: 'r8',
    number: 'R8',
    title: 'The laws of merging, and an oracle',
    how: [
      'Histories of a judge on up to three laptops, some of them cloned, with decisions of a secretariat, cut into',
      'bundles that overlap and lack some of it. Merged in any order, grouped in any way and repeated they have to give',
      'one set, in one order, and every sheet has to be what a slow reading of the rules says, which was written from',
      'their text and shares no line with the program.',
    ].join('\n'),
  },
  {
    id: 'r9',
    number: 'R9',
    title: 'A whole event, from a seed',
    how: [
      'Three judges on up to six laptops mark, sign, recuse and take back through the real use cases and the real',
      'codec, while the power goes, clocks jump by ten years, sticks are lost, doubled and swapped, cards are replaced,',
      'profiles come back from old copies, and two laptops of the secretariat decide without knowing of each other. In',
      'the evening everything that was handed over reaches both of them and a third one, in orders of their own: all',
      'three have to hold the same revisions byte by byte, no conflict may be left after everything was decided, and',
      'every judge’s laptop has to learn that all it signed is in. One day in ten encrypts in earnest; on the others',
      'only who may open what is kept, signatures are always real. `npm run test:endurance -- r9 --seed n` plays one',
      'day again.',
    ].join('\n'),
  },
  {
    id: 'r9b',
    number: 'R9b',
    title: 'A whole event with thieves',
    how: [
      'As R9, without profiles put back; but for each judge somebody has the card, a laptop of their own, every score',
      'file and every receipt. They reopen what was signed, sign it anew once or a dozen times, overrule decisions and',
      'hand over, while cards are replaced, thieves’ laptops are struck out, and judges who are told by a receipt sign',
      'again. After every step both laptops of the secretariat are asked: no sheet may say by a thief’s word anything',
      'else than what a judge’s laptop signed last or the secretariat decided last, unless the secretariat set that',
      'aside itself; and nothing a struck-out laptop wrote later may count. In the evening everything is decided,',
      'overruled once more by every thief, and decided again: nothing may be left in dispute, and a laptop that gets',
      'all files in another order has to read the same. `npm run test:endurance -- r9b --seed n` plays one day again.',
    ].join('\n'),
  },
  {
    id: 'r9c',
    number: 'R9c',
    title: 'A whole event with two tables',
    how: [
      'Two laptops of one secretariat, each with a key of its own, and five judges. What judges sign reaches either table,',
      'late, doubled and in any order; at both sheets are excused, entries withdrawn, disputed sheets decided, rounds closed',
      'and opened, disputes between the tables confirmed, while files of decisions are lost, rules amended, cards replaced,',
      'the power goes, clocks jump, and the competition’s key is handed over, taken, given back, kept after all, or held by',
      'two at once. In the evening everything reaches both and a third laptop that joins late, in orders of their own: all',
      'three have the same acts byte by byte, and every dispute in sight, and what the acts say is what a slow reading says',
      'that shares no line with the program; once the disputes are confirmed they have the same revisions and the same table',
      'of results, a closed round is what it was when it was closed, each table’s numbers are a chain without a gap, nothing',
      'a table or a judge wrote is lost, what was refused has left nothing behind, and judges’ laptops see their sheets as',
      'the tables do. Encryption and signatures are on paper here: who may open what, and who vouches for whom, is as in',
      'the real ones. `npm run test:endurance -- r9c --seed n` plays one day again.',
    ].join('\n'),
  },
  {
    id: 'r10',
    number: 'R10',
    title: 'Seven files in all 5 040 orders',
    how: [
      'Five laptops of three judges, two of them apart, an earlier file of one of them and the secretariat’s decision,',
      'taken in by the real use case in every order, with repeats. One set, one table; the last file again adds nothing.',
    ].join('\n'),
  },
  {
    id: 'r11',
    number: 'R11',
    title: 'Clocks',
    how: [
      'The same day under six habits of clocks: right, ten years fast, ten years slow, backwards, stopped, and jumping',
      'by up to ten years between any two looks. The sheets, scores and ranks have to be the same.',
    ].join('\n'),
  },
  {
    id: 'f1',
    number: 'F1, F2',
    title: 'Files that somebody changed',
    how: [
      'Files of every kind, changed in one to three places. Bytes changed at random: every one has to be refused, sealed',
      'ones included. Members, values and lines changed and the file signed again with a valid key: it is refused, or',
      'sound through and through (each id the hash of its text, marks on their scale, one judge, one device, texts',
      'clean, a certificate that holds). Nothing may throw.',
    ].join('\n'),
  },
  {
    id: 'f2b',
    number: 'F2b',
    title: 'Backups and logs that somebody changed',
    how: [
      'The histories of a secretariat and of a judge after an afternoon with cards and files both ways, changed in one to',
      'three places: members taken out, emptied, swapped and made up, values of another type or out of another line,',
      'patches with odd names, lines dropped, doubled, moved and of another type. Numbered, chained and summed anew, they',
      'are handed to a restore or lie there at a start, beside another competition. What is restored is sound through and',
      'through, every screen can be computed from it, and the next start has nothing to mend; a start opens the other',
      'competition whatever lies beside it, and this one, too, where the database has it. One in five hundred goes the whole',
      'way: signed as a file, restored, and the program started again.',
    ].join('\n'),
  },
  {
    id: 'f4',
    number: 'F4',
    title: 'Files of every released format',
    how: 'Files kept from each version of the format are read, opened, taken in and counted, and give the facts kept beside them.',
  },
] as const satisfies readonly PartText[];

export type PartId = (typeof partTexts)[number]['id'];
