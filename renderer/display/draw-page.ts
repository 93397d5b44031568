import type { DisplayMessage } from '../../electron/contract/display-message';
import { displayStrings } from '../strings/display-strings';
import { type Language, localeOf } from '../strings/language';
import { toPage } from './to-page';

/** Where the display's words stand; made once, filled each time. */
export interface DrawnPage {
  readonly draw: (message: DisplayMessage | undefined, operator: 'there' | 'gone') => void;
  readonly showTime: (time: string) => void;
  readonly getLanguage: () => Language;
  /** The button for the whole screen; hidden where the shell sees to it. */
  readonly fullScreen: HTMLButtonElement;
}

const PARTS = ['above', 'nature', 'title', 'below'] as const;

export function createPage(page: Document, main: HTMLElement): DrawnPage {
  let language: Language = 'id';
  const make = <K extends 'p' | 'h1' | 'time' | 'button'>(name: K, part: string) => {
    const element = page.createElement(name);
    element.className = part;
    // A name may be in a script that runs the other way.
    element.dir = 'auto';
    main.append(element);
    return element;
  };
  const texts = {
    above: make('p', 'above'),
    nature: make('p', 'nature'),
    title: make('h1', 'title'),
    below: make('p', 'below'),
  };
  const clock = make('time', 'clock');
  const line = make('p', 'line');
  const fullScreen = make('button', 'full-screen');
  fullScreen.type = 'button';

  return {
    draw: (message, operator) => {
      language = message?.language ?? language;
      const words = displayStrings[language];
      const shown = toPage(message);
      const root = page.documentElement;
      root.lang = localeOf(language);
      root.dataset.page = shown.type;
      if (message === undefined || message.theme === 'system') delete root.dataset.theme;
      else root.dataset.theme = message.theme;
      for (const part of PARTS) put(texts[part], shown[part]);
      texts.title.dataset.length = shown.length;
      put(line, operator === 'gone' ? (message === undefined ? words.waiting : words.lost) : '');
      put(fullScreen, words.fullScreen);
      fullScreen.title = words.fullScreenHint;
    },
    showTime: (time) => {
      if (clock.textContent !== time) clock.textContent = time;
    },
    getLanguage: () => language,
    fullScreen,
  };
}

/** Texts only, never markup; what is empty is not there for a screen reader either. */
function put(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === '';
}
