import { expect, test } from 'vitest';
import { layOutJavanese, type ShapedFont } from '../../../../renderer/adapters/pdf/javanese-layout';

type Layout = ShapedFont['layout'];

const run = (text: string) => ({
  glyphs: [...text].map((letter) => ({ codePoints: [letter.codePointAt(0) ?? 0] })),
});

/** A font whose kind lays out as told, and what it was asked. */
function aFont(layout: Layout): { readonly font: ShapedFont; readonly asked: Parameters<Layout>[] } {
  const asked: Parameters<Layout>[] = [];
  const kind: ShapedFont = {
    layout: (...call) => {
      asked.push(call);
      return layout(...call);
    },
  };
  const font = Object.create(kind) as ShapedFont;
  layOutJavanese(font);
  return { font, asked };
}

const read = (font: ShapedFont, text: string, features?: readonly string[]): string =>
  font
    .layout(text, features)
    .glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('');

test('text of other scripts is laid out as it was', () => {
  const { font, asked } = aFont((text) => run(text));
  expect(read(font, 'Skor 72', ['tnum'])).toBe('Skor 72');
  expect(asked).toEqual([['Skor 72', ['tnum'], undefined]]);
});

test('Javanese that comes out whole stays as the shaper has it, in whatever order', () => {
  const { font, asked } = aFont(() => run('ꦺꦗꦴ'));
  expect(read(font, 'ꦗꦺꦴ')).toBe('ꦺꦗꦴ');
  expect(asked).toHaveLength(1);
});

test('where the shaper throws over marks, they stand where the font draws them', () => {
  const { font, asked } = aFont((text, features) => {
    if ((features as { readonly mark?: boolean }).mark !== false) throw new TypeError('no anchor');
    return run(text);
  });
  expect(read(font, 'ꦱꦿꦶ', ['tnum'])).toBe('ꦱꦿꦶ');
  expect(asked.at(-1)?.[1]).toEqual({ tnum: true, mark: false, mkmk: false, abvm: false });
});

test('where the shaper adds a dotted circle, taling goes before its syllable here', () => {
  const { font } = aFont((text, _, script) => run(script === 'latn' ? text : `${text}\u25CC`));
  expect(read(font, 'ꦏꦿꦺꦴ ꦏ꧀ꦱꦺ')).toBe('ꦺꦏꦿꦴ ꦺꦏ꧀ꦱ');
});

test('where no form comes out whole, each letter stands for itself', () => {
  const { font } = aFont((text, features) => {
    if ('pref' in (features ?? {}) || !('mark' in (features ?? {}))) throw new TypeError('no form');
    return run(text);
  });
  expect(read(font, '\uA9C0')).toBe('\uA9C0');
});
