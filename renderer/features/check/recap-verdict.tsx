import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { TrailEntry } from '../../application/trail/trail-entry';
import type { SecretariatWorkspace } from '../../application/workspace';
import { Notice } from '../../components/notice';
import { type PaperCode, toRecapCode } from '../../domain/paper-code';
import type { Tabulation } from '../../domain/tabulate';
import { useApp } from '../../stores/app-context';
import { routes } from '../../stores/routes';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount, formatInstant } from '../../strings/formats';

interface RecapVerdictProps {
  readonly workspace: SecretariatWorkspace;
  readonly code: PaperCode;
  readonly tabulation: Tabulation;
}

/** A code that no sheet has: the table as it is now, one that was printed earlier, or nothing known. */
export function RecapVerdict({ workspace, code, tabulation }: RecapVerdictProps) {
  const { hash } = useApp();
  const { check: words } = useText();
  const language = useLanguage();
  const isCurrent = toRecapCode(workspace.competition.id, tabulation, hash) === code;
  const made = useMadePaper(workspace.id, code, isCurrent ? 'no' : 'yes');
  const toTrail = <Link href={routes.secretariat(workspace.id, 'trail')}>{words.seeTrail}</Link>;
  const toResults = <Link href={routes.secretariat(workspace.id, 'results')}>{words.seeResults}</Link>;
  if (isCurrent) {
    return <Notice tone="success" announce="spoken" title={words.recapCurrent} actions={toResults} />;
  }
  if (made.type === 'searching') return <p role="status">{words.preparing}</p>;
  if (made.type === 'found') {
    const { at, n } = made.entry;
    return (
      <Notice tone="warning" announce="spoken" title={words.recapEarlier} actions={toTrail}>
        {words.recapEarlierText(formatInstant(at, language), formatCount(n, language))}
      </Notice>
    );
  }
  return (
    <Notice tone="problem" announce="spoken" title={words.unknown}>
      {words.unknownText}
    </Notice>
  );
}

type MadePaper =
  | { readonly type: 'searching' }
  | { readonly type: 'nowhere' }
  | { readonly type: 'found'; readonly entry: TrailEntry };

/** The line about a paper with this code: the trail remembers every table that was printed. */
function useMadePaper(
  workspace: SecretariatWorkspace['id'],
  code: PaperCode,
  wanted: 'yes' | 'no',
): MadePaper {
  const { trails } = useApp();
  const [made, setMade] = useState<MadePaper>({ type: 'searching' });
  useEffect(() => {
    let asked = wanted === 'yes';
    setMade({ type: 'searching' });
    if (!asked) return;
    void trails.read(workspace).then((read) => {
      if (!asked) return;
      const entry = read.ok ? read.value.entries.findLast(({ what }) => isAbout(what, code)) : undefined;
      setMade(entry === undefined ? { type: 'nowhere' } : { type: 'found', entry });
    });
    return () => {
      asked = false;
    };
  }, [trails, workspace, code, wanted]);
  return made;
}

const isAbout = (what: TrailEntry['what'], code: PaperCode): boolean =>
  what.type === 'event' && what.event.what === 'paper-made' && what.event.code === code;
