import type { PaperRequest } from '../../renderer/application/papers/paper-request';
import { aJudge } from './a-judge';
import { anEntry } from './an-entry';
import {
  aCertificatesRequest,
  anAccessCardsRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from './some-papers';

const WORDS = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789',
  'Efisien difficult affluent off Afif fj ffj',
  '.,:;!?()[]{}/\\|@#%&*+-=<>_~$§°©',
  '“kutip” ‘kutip’ "x" \'x\' – — … • · × ½ ± − € ™',
  'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿß ĀāĂăĄąĆćČčĎďĐđĒēĘęĚěĞğĢģĪīĮįİıĶķĹĺĽľŁłŃńŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽž',
  'ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹƠơƯư',
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ αβγδεζηθικλμνξοπρσςτυφχψω άέήίόύώ',
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдежзийклмнопрстуфхцчшщъыьэюя ёЁ',
] as const;

/** What Indonesian, European and Vietnamese names, titles and notes are written with. */
export const EVERY_LETTER: ReadonlySet<string> = new Set(
  [...WORDS.join('')].filter((letter) => letter !== ' '),
);

/** Papers about an entry a line of letters; the cards have it in the judges' names. */
export function papersWithEveryLetter(): readonly PaperRequest[] {
  const base = aPaperCompetition();
  const competition = {
    ...base,
    entries: WORDS.map((title, index) => anEntry({ number: index + 1, title })),
  };
  const judges = WORDS.flatMap((text) => text.match(/.{1,24}/gu) ?? []).map((name, index) =>
    aJudge({ code: `J${index + 1}`, name }),
  );
  return [
    aScoreSheetsRequest(competition),
    aRecapRequest(competition),
    aCertificatesRequest(competition),
    anAccessCardsRequest({ ...base, judges }),
  ];
}
