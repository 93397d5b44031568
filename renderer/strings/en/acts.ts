import type { Strings } from '../strings';

export const acts: Strings['acts'] = {
  said: {
    excusal: {
      excused: ({ judge, entry }) => `Judge ${judge} is recorded as not scoring entry ${entry}`,
      'taken-back': ({ judge, entry }) => `Judge ${judge} scores entry ${entry} again`,
    },
    withdrawal: {
      withdrawn: ({ entry }) => `Entry ${entry} has withdrawn`,
      restored: ({ entry }) => `Entry ${entry} takes part again`,
    },
    'dispute-seen': {
      seen: ({ judge, entry }) =>
        `The secretariat has looked at what was taken back on judge ${judge}’s sheet for entry ${entry}`,
    },
    strike: {
      'struck-out': ({ judge, count }) =>
        count === '0'
          ? `Recorded: judge ${judge}’s laptop is struck out altogether`
          : `Recorded: judge ${judge}’s laptop is struck out after number ${count}`,
    },
    'card-replacement': {
      replaced: ({ judge, count }) =>
        `Recorded: judge ${judge}’s card is replaced; laptops already in use that stay valid: ${count}`,
    },
    'round-closing': {
      closed: ({ round, count }) => `${round} is closed with marks from ${count} laptops`,
      opened: ({ round }) => `${round} is open again`,
    },
    amendment: {
      amended: ({ count }) => `Recorded: the rules of scoring are version ${count}`,
    },
    'laptop-struck-out': {
      'struck-out': ({ laptop }) =>
        `Secretariat laptop ${laptop} is struck out; what it recorded after that doesn’t count`,
    },
    'key-taken': {
      laptop: ({ laptop }) =>
        `Laptop ${laptop} now holds the competition’s key, handed over by the one that had it`,
      backup: ({ laptop }) => `Laptop ${laptop} has taken the competition’s key over from a full backup`,
      kept: ({ laptop }) => `Laptop ${laptop} still holds the competition’s key`,
    },
  },

  conflictsTitle: 'Records of the secretariat that differ',
  conflictsText:
    'Two laptops of the secretariat recorded different things. Until one of them is confirmed, neither counts.',
  conflictAbout: 'What was recorded',
  conflictReason: 'Reason',
  conflictWhere: 'Recorded at',
  conflictWhen: 'Clock of that laptop',
  confirm: 'Confirm',
  confirmOf: (what) => `Confirm: ${what}`,
  confirmTitle: 'Confirm this record?',
  confirmText: 'The other stays in the trail, but no longer counts.',
  confirmReason: 'Reason',
};
