import { err, ok, type Result } from '../../domain/result';
import { countElements } from './count-elements';
import { type OfficePackage, type PartProblem, readOfficeXml } from './open-package';
import { createTextCollector } from './rich-text';

/** The texts that cells refer to by their place. */
export function readSharedStrings(pack: OfficePackage, part: string): Result<string[], PartProblem> {
  const xml = pack.text(part);
  if (!xml.ok) return xml;
  const strings: string[] = [];
  const collector = createTextCollector();
  let isInside = false;
  const done = readOfficeXml(xml.value, {
    open: (name) => {
      if (isInside) collector.open(name);
      else if (name === 'si') isInside = true;
      return undefined;
    },
    close: (name) => {
      if (!isInside) return;
      if (!collector.close(name)) return;
      isInside = false;
      strings.push(collector.take());
    },
    text: (text) => {
      if (isInside) collector.text(text);
    },
  });
  if (!done.ok) return done;
  const there = countElements(xml.value, 'sst', ['si']);
  return there === strings.length ? ok(strings) : err({ type: 'part-damaged' });
}
