import type { ShellLanguage } from '../contract/program-channels';
import type { HandlersOf } from './handlers';

/** The program and the window around the screens. */
export interface Program {
  readonly name: string;
  readonly version: string;
  /** As Node names it. */
  readonly platform: string;
  /** The language of what the shell itself says. */
  readonly speak: (language: ShellLanguage) => void;
  /** The screens have saved everything: the window may go. */
  readonly confirmClosing: () => void;
}

export const createProgramHandlers = ({
  name,
  version,
  platform,
  speak,
  confirmClosing,
}: Program): HandlersOf<'app' | 'menu' | 'window'> => ({
  'app.info': async () => ({ name, version, platform }),
  'menu.set-language': async ({ language }) => {
    speak(language);
    return {};
  },
  'window.ready-to-close': async () => {
    confirmClosing();
    return {};
  },
});
