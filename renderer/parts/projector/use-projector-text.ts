import { useLanguage } from '../../hooks/use-text';
import { type ProjectorStrings, projectorStrings } from '../../strings/projector-strings';

/** The words of the projector's desk, in the language chosen. */
export const useProjectorText = (): ProjectorStrings => projectorStrings[useLanguage()];
