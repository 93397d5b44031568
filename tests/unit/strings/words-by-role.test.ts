import { expect, test } from 'vitest';
import { secretariatIndonesian } from '../../../renderer/strings/id/secretariat';
import { sources, targetOf } from '../architecture/sources';

const files = new Map(sources.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));

/** Everything that comes with a module at once, not what it loads later. */
function bundleOf(...starts: readonly string[]): ReadonlySet<string> {
  const found = new Set(starts);
  // A set goes on to what is added while it is gone through.
  for (const path of found) {
    const file = files.get(path);
    for (const one of file?.imports ?? []) {
      if (file && !one.isTypeOnly && !one.isLater) found.add(targetOf(file.path, one));
    }
  }
  return found;
}

const SECTIONS = Object.keys(secretariatIndonesian).join('|');
const SAYS = new RegExp(
  String.raw`\{[^{}]*\b(?:${SECTIONS})\b[^{}]*\} = (?:useText\(\)|getStrings)|(?:useText\(\)|getStrings\(\w+\))\.(?:${SECTIONS})\b`,
);

const says = (path: string): boolean => SAYS.test(files.get(path)?.text ?? '');

test('what comes before the secretariat’s words, and all that a judge has, says nothing that is among them', () => {
  const judges = bundleOf('renderer/main', 'renderer/app', 'renderer/screens/judge-screens');
  expect(judges.size).toBeGreaterThan(200);
  expect([...judges].filter(says)).toEqual([]);
  expect([...bundleOf('renderer/screens/secretariat-screens')].filter(says).length).toBeGreaterThan(20);
});
