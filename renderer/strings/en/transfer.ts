import type { transfer as source } from '../id/transfer';

export const transfer: typeof source = {
  show: {
    action: 'Show QR codes',
    preparing: 'Preparing the codes…',
    part: (part, count) => `Part ${part} of ${count}`,
    further: (part, count) => `Further round: part ${part}, of ${count} needed`,
    picture: (part) => `QR code number ${part}, for cameras only`,
    spoken:
      'Only a camera can read these codes. If this screen is read out to you, save the file to a stick instead.',
    steps: [
      'Turn this screen towards the receiver’s camera, some 40 cm away.',
      'Let it run until the receiver sees “Complete”. What was missed follows by itself.',
      'Hard to read? Make the screen brighter, go slower, or put less in each code.',
    ],
    play: 'Run',
    pause: 'Pause',
    next: 'Next part',
    previous: 'Previous part',
    speed: 'Speed',
    speeds: { slow: 'Slow', normal: 'Medium', fast: 'Fast' },
    density: 'Content of each code',
    densities: { coarse: 'Little', medium: 'Medium', fine: 'Much' },
    round: (time) => `one round takes ${time}`,
    seconds: (count) => `${count} seconds`,
    minutes: (count) => `${count} minutes`,
    still: 'Standing still because this laptop asks for less motion. Press “Run” when the receiver is ready.',
    received: 'The receiver has it all',
    receivedTitle: 'Handed over by QR code',
    receivedText:
      'Recorded as handed over. What proves that the secretariat has it is the secretariat’s receipt.',
    tooLarge: (size, limit) =>
      `This file is ${size}, too large for QR codes (at most ${limit}). Your marks are safe; save the file to a stick instead.`,
    wayQr: 'QR code',
  },
  receive: {
    action: 'Receive by camera',
    title: 'Receive by camera',
    asking: 'Waiting for permission to use the camera…',
    waiting: 'Hold the QR code in front of the camera',
    waitingText: 'On the sending laptop: press “Show QR codes”. The whole code has to be in this picture.',
    progress: 'Parts read so far',
    part: (known, count) => `${known} of ${count} parts`,
    missing: (parts) => `Not read yet: part ${parts}`,
    missingMany: (count) => `${count} parts to go. What was missed follows by itself.`,
    complete: 'Complete',
    completeText: 'The file is whole. The sending laptop may stop.',
    picture: 'Picture from the camera',
    startOver: 'Start over',
    retry: 'Try again',
    remarks: {
      'not-a-frame': 'That QR code is no part of a Pleno file. Ask the sender to press “Show QR codes”.',
      'frame-newer': 'That code was made by a newer Pleno. Update Pleno on this laptop, or use a stick.',
      'other-file': 'That code is of another file. What was read is kept; finish that first, or start over.',
      spoiled: 'The file was not whole and is not used. Nothing is lost; reading begins again.',
    },
    noCamera: {
      'camera-missing': {
        title: 'This laptop has no camera that can be used',
        text: 'Nothing is lost. Ask for the file on a stick, or plug in a camera and try again.',
      },
      'camera-refused': {
        title: 'The camera is not allowed',
        text: 'Nothing is lost. Allow Pleno the camera and try again, or ask for the file on a stick.',
      },
      'camera-busy': {
        title: 'Another program is using the camera',
        text: 'Nothing is lost. Close that program and try again, or ask for the file on a stick.',
      },
      'camera-lost': {
        title: 'The camera’s picture broke off',
        text: 'What was read is still here. Try again, or ask for the file on a stick.',
      },
    },
  },
  report: {
    summary: (taken, refused) => `${taken} files taken in, ${refused} refused.`,
    filter: 'Show',
    all: (count) => `All (${count})`,
    taken: (count) => `Taken in (${count})`,
    refused: (count) => `Refused (${count})`,
    laptop: (device) => `laptop ${device}`,
    showAll: (count) => `Show all ${count} files`,
  },
  folder: {
    action: 'Watch a folder…',
    title: 'Watched folder',
    hint: 'Score files put there come in by themselves.',
    impossible: 'This browser cannot watch a folder. Choose the files, one by one or several at once.',
    watching: (folder) => `Watching “${folder}”`,
    lastLook: (time) => `last look ${time}`,
    firstLook: 'looking into the folder…',
    taken: (count) => `${count} files taken in`,
    refused: (count) => `${count} refused`,
    known: (count) => `${count} were in before`,
    growing: (count) => `${count} being written`,
    leftOut: (count) =>
      `${count} files were not looked at because the folder is too full. Move the old ones away.`,
    gone: (folder) =>
      `The folder “${folder}” is away: perhaps the stick was pulled. What came in stays; watching goes on as soon as it is back.`,
    refusedAccess: (folder) =>
      `The folder “${folder}” can no longer be opened. What came in stays; choose the folder once more.`,
    change: 'Change folder…',
    stop: 'Stop watching',
  },
};
