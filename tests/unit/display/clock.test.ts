import { expect, test } from 'vitest';
import { runClock } from '../../../renderer/display/clock';
import type { Language } from '../../../renderer/strings/language';

/** A clock in the laptop's own time zone. */
function aClock(language: Language = 'id') {
  const shown: string[] = [];
  const at = (hours: number, minutes: number, seconds = 0): number =>
    new Date(2026, 2, 16, hours, minutes, seconds).getTime();
  let now = at(8, 29, 59);
  let tick = (): void => undefined;
  let seen = (): void => undefined;
  const look = runClock({
    now: () => now,
    show: (time) => shown.push(time),
    getLanguage: () => language,
    every: (_milliseconds, call) => {
      tick = call;
      return () => undefined;
    },
    onSeen: (call) => {
      seen = call;
    },
  });
  return {
    ...{ shown, look },
    pass: (hours: number, minutes: number, by: 'tick' | 'sight' = 'tick') => {
      now = at(hours, minutes);
      if (by === 'tick') tick();
      else seen();
    },
  };
}

test('the clock says hours and minutes as each language writes them, midnight included', () => {
  for (const [language, times] of [
    ['id', ['08.29', '00.05']],
    ['en', ['08:29', '00:05']],
  ] as const) {
    const clock = aClock(language);
    clock.look();
    clock.pass(0, 5);
    expect(clock.shown).toEqual(times);
  }
});

test('the clock is right whenever it looks, and looks when the page is seen again', () => {
  const clock = aClock();
  clock.look();
  // Ticks that never came, hours of them, and a laptop's clock that was set back.
  clock.pass(16, 22, 'sight');
  clock.pass(7, 0);
  expect(clock.shown).toEqual(['08.29', '16.22', '07.00']);
});
