import type { StartPhase } from '../../application/ports/safety';
import type { startWays as source } from '../id/start-ways';

export const startWays: typeof source = {
  title: 'Ways on',
  inDoubt: {
    title: 'Opening takes longer than usual',
    text: 'Pleno may still be working: you can wait. If it does not go on, choose one of the ways below. Nothing is removed.',
    troubleTitle: 'Something failed while Pleno was opening',
    phase: (phase) => `What it did last: ${phases[phase]}.`,
  },
  retry: {
    action: 'Try again',
    text: 'Opens Pleno from the beginning. Often that is enough.',
  },
  rest: {
    action: 'Open what can be opened',
    text: 'Marks are saved in two places: the database and the log. This opens the one that can still be read, without the other. Then check the sheets, and make a backup or hand over the score file soon.',
  },
  restore: {
    action: 'Restore from a backup',
    text: 'Opens Pleno empty, right at Backups. Everything on this laptop now is kept aside, not removed.',
    question: 'Save the log as a file first. Then: put everything on this laptop aside and start empty?',
    confirm: 'Yes, put aside and start empty',
    cancel: 'Cancel',
  },
  saveLogs: {
    action: 'Save the log as a file',
    busy: 'Reading the log…',
    text: 'One file with every log of this laptop, just as it is kept here: marks, signatures and their history, without secret keys. Save it on a stick.',
    saved: (name) => `Saved: ${name}`,
    none: 'There is no log on this laptop that could be saved.',
  },
  help: {
    title: 'Call for help',
    text: 'Tell the secretariat of the competition; if this laptop is the secretariat’s, whoever looks after its computers. Tell them three things: the sentence above, what was done last on this laptop, and the technical details below. Do not remove browser data or the Pleno program before there is an answer.',
    details: 'Technical details',
    copy: 'Copy the details',
    copied: 'Copied.',
    notCopied: 'Not copied: select the text and copy it yourself.',
  },
};

const phases: { readonly [phase in StartPhase]: string } = {
  reading: 'reading the log',
  comparing: 'comparing the database with the log',
  rebuilding: 'rebuilding the database from the log',
};
