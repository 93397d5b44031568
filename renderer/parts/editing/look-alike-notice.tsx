import { Notice } from '../../components/notice';
import type { Entry, Judge } from '../../domain/competition';
import type { LookAlikes } from '../../domain/look-alike';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatLines, formatList } from '../../strings/format-list';
import { formatCount } from '../../strings/formats';
import styles from './look-alike-notice.module.css';
import { useLookAlikes } from './use-look-alikes';

const titleOf = ({ title }: Entry): string => title;
const institutionOf = ({ institution }: Entry): string => institution.name;
const nameOf = ({ name }: Judge): string => name;

/** Titles and institutions that look alike: pointed out, for it may be meant. */
export function AlikeEntries({ entries }: { readonly entries: readonly Entry[] }) {
  const { setUp } = useText();
  const language = useLanguage();
  const { alikes: words } = setUp;
  const called = ({ spellings }: LookAlikes<Entry>): string =>
    formatList(
      spellings.map(({ text, items }) => {
        const numbers = items.map(({ number }) => number).toSorted((a, b) => a - b);
        return words.entries(text, formatLines(numbers, language));
      }),
      language,
    );
  const titles = useLookAlikes(entries, titleOf).map((one) => words.title(called(one)));
  const institutions = useLookAlikes(entries, institutionOf).map((one) => words.institution(called(one)));
  return <AlikeNotice lines={[...titles, ...institutions]} />;
}

/** The same of judges. */
export function AlikeJudges({ judges }: { readonly judges: readonly Judge[] }) {
  const { setUp } = useText();
  const language = useLanguage();
  const { alikes: words } = setUp;
  const lines = useLookAlikes(judges, nameOf).map(({ spellings }) =>
    words.judge(
      formatList(
        spellings.map(({ text, items }) => words.judges(text, items.map(({ code }) => code).join(', '))),
        language,
      ),
    ),
  );
  return <AlikeNotice lines={lines} />;
}

/** More lines than this are a click away. */
const IN_SIGHT = 3;

function AlikeNotice({ lines }: { readonly lines: readonly string[] }) {
  const { setUp } = useText();
  const language = useLanguage();
  if (lines.length === 0) return null;
  const list = (some: readonly string[]) => (
    <ul className={styles.lines}>
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  const others = lines.slice(IN_SIGHT);
  return (
    <Notice tone="info" title={setUp.alikes.heading}>
      {setUp.alikes.help}
      {list(lines.slice(0, IN_SIGHT))}
      {others.length > 0 && (
        <details>
          <summary>{setUp.alikes.more(formatCount(others.length, language))}</summary>
          {list(others)}
        </details>
      )}
    </Notice>
  );
}
