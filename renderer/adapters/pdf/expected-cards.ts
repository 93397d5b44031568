import type { AccessCardsRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { CARDS_A_PAGE, toCardHeading } from './access-cards';
import type { ExpectedPart } from './expected-part';
import type { FontBook } from './font-book';
import { natureMark } from './paper-parts';

/** What must stand on a page of cards, card after card. */
export function toExpectedCards(request: AccessCardsRequest, page: number, book: FontBook): ExpectedPart {
  const { competition, language } = request;
  const words = strings[language].cards.paper;
  const mark = natureMark(competition, language);
  const cards = request.cards.slice(page * CARDS_A_PAGE, (page + 1) * CARDS_A_PAGE);
  return {
    part: { type: 'cards', page: page + 1 },
    inOrder: cards.flatMap(({ judge, code }) => [
      toCardHeading(request, book).text,
      ...(mark === undefined ? [] : [mark]),
      `${words.title.toLocaleUpperCase(language)} ${judge.code} ${judge.name}`,
      `${words.code} ${code}`,
      words.use,
      words.care,
    ]),
    anywhere: [],
  };
}
