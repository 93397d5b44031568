import { Ban } from 'lucide-react';
import type { JudgeLaptop, LaptopCard } from '../../application/cards/judge-laptops';
import { toDeviceName } from '../../application/send/file-name';
import { Button } from '../../components/button';
import { DataTable } from '../../components/table/data-table';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './laptops.module.css';

const tones = {
  valid: 'accent',
  replaced: 'warning',
  unrecorded: 'neutral',
  none: 'neutral',
} as const satisfies { readonly [card in LaptopCard]: string };

interface LaptopsTableProps {
  readonly laptops: readonly JudgeLaptop[];
  readonly title: string;
  readonly onStrike: (laptop: JudgeLaptop) => void;
}

/** What each laptop has sent, by which card, and whether it is still trusted. */
export function LaptopsTable({ laptops, title, onStrike }: LaptopsTableProps) {
  const { cards: words } = useText();
  return (
    <DataTable
      caption={title}
      frameClassName={styles.frame}
      columns={[
        {
          head: words.laptop,
          kind: 'name',
          className: styles.laptop,
          cell: (laptop) => <LaptopName laptop={laptop} />,
        },
        { head: words.sent, cell: (laptop) => <Sent laptop={laptop} /> },
        { head: words.lastFile, cell: (laptop) => <LastFile laptop={laptop} /> },
        {
          head: words.actions,
          headLook: 'spoken',
          kind: 'action',
          cell: (laptop) => <StrikeButton laptop={laptop} onStrike={onStrike} />,
        },
      ]}
      items={laptops}
      toKey={({ device, judge }) => `${device} ${judge.id}`}
      rowHeight={92}
    />
  );
}

function LaptopName({ laptop: { device, judge, card, strike } }: { readonly laptop: JudgeLaptop }) {
  const { cards: words } = useText();
  const { hash } = useApp();
  const language = useLanguage();
  return (
    <>
      <span className={styles.name}>{toDeviceName(device, hash)}</span>
      <span className={typography.asideLine}>{`${judge.code} · ${judge.name}`}</span>
      <span className={styles.tags}>
        <Tag tone={tones[card]}>{words.laptopCards[card]}</Tag>
        {strike && (
          <Tag tone="danger">
            {strike.lastSeq === 0
              ? words.struckAll
              : words.struckAfter(formatCount(strike.lastSeq, language))}
          </Tag>
        )}
      </span>
    </>
  );
}

function Sent({ laptop: { alsoFor, sheets, firstSeq, lastSeq, strike } }: { readonly laptop: JudgeLaptop }) {
  const { cards: words } = useText();
  const language = useLanguage();
  const states = (['submitted', 'recused', 'withdrawn', 'draft'] as const).filter(
    (state) => sheets[state] > 0,
  );
  return (
    <>
      {states.map((state) => words.sentSheets[state](formatCount(sheets[state], language))).join(', ')}
      <span className={typography.asideLine}>
        {words.numbers(formatCount(firstSeq, language), formatCount(lastSeq, language))}
      </span>
      {alsoFor.length > 0 && (
        <span className={styles.reason}>{words.alsoFor(alsoFor.map(({ code }) => code).join(', '))}</span>
      )}
      {strike && <span className={styles.reason}>{words.struckBecause(strike.reason)}</span>}
    </>
  );
}

function LastFile({ laptop: { files } }: { readonly laptop: JudgeLaptop }) {
  const { cards: words } = useText();
  const language = useLanguage();
  const [last, ...earlier] = files;
  if (last === undefined) return <span className={typography.asideLine}>{words.noFile}</span>;
  return (
    <>
      <span className={styles.when}>{formatInstant(last.at, language)}</span>
      <span className={styles.file}>{last.fileName}</span>
      {earlier.length > 0 && (
        <span className={typography.asideLine}>
          {words.earlierFiles(formatCount(earlier.length, language))}
        </span>
      )}
    </>
  );
}

function StrikeButton({
  laptop,
  onStrike,
}: {
  readonly laptop: JudgeLaptop;
  readonly onStrike: (laptop: JudgeLaptop) => void;
}) {
  const { cards: words } = useText();
  const { hash } = useApp();
  if (laptop.strike?.lastSeq === 0) return null;
  return (
    <Button
      look="plain"
      icon={<Ban aria-hidden="true" />}
      aria-label={words.strikeOf(toDeviceName(laptop.device, hash), laptop.judge.code)}
      onClick={() => onStrike(laptop)}
    >
      {laptop.strike ? words.strikeAllButton : words.strike}
    </Button>
  );
}
