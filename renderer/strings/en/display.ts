import type { display as source } from '../id/display';

export const display: typeof source = {
  fullScreen: 'Full screen',
  fullScreenHint: 'Click, or press Enter',
  waiting: "Waiting for the operator's desk",
  lost: "The operator's desk is closed. This is what it showed last.",
  natures: { sample: 'SAMPLE DATA', rehearsal: 'REHEARSAL' },
};
