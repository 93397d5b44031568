import { z } from 'zod';
import type { WrongTries } from '../application/cards/code-patience';
import type { TextStore } from '../application/ports/text-store';
import type { CompetitionId, JudgeId } from '../domain/ids';
import { parseJson } from '../domain/parse-json';

export interface CardOwner {
  readonly competition: CompetitionId;
  readonly judge: JudgeId;
}

/** Wrong codes in a row, remembered over a reload. */
export interface WrongTriesStore {
  readonly find: (owner: CardOwner) => WrongTries | undefined;
  readonly save: (owner: CardOwner, tries: WrongTries) => void;
  readonly forget: (owner: CardOwner) => void;
}

const wrongTries = z.object({ count: z.int().min(1).max(1_000_000), at: z.iso.datetime() });

const toKey = ({ competition, judge }: CardOwner): string => `pleno-wrong-code ${competition} ${judge}`;

/**
 * In the shell's own small place. Whoever clears it may try again at once: with 75 bits in a code that
 * gains nothing; the wait is there to make a person look at the card again.
 */
export const createWrongTriesStore = (texts: TextStore): WrongTriesStore => ({
  find: (owner) => {
    const read = wrongTries.safeParse(parseJson(texts.read(toKey(owner)) ?? ''));
    return read.success ? read.data : undefined;
  },
  save: (owner, tries) => {
    // Where it is refused, a reload forgets the wait.
    texts.write(toKey(owner), JSON.stringify(tries));
  },
  forget: (owner) => texts.remove(toKey(owner)),
});
