import { CircleAlert, CircleCheck } from 'lucide-react';
import { Link } from 'wouter';
import type { SetUpProblem } from '../../../application/workspace/problem';
import type { WorkspaceId } from '../../../application/workspace/workspace';
import { classNames } from '../../../components/class-names';
import layout from '../../../components/layout.module.css';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
import { type Competition, isActive, type Round } from '../../../domain/competition';
import { useLanguage, useText } from '../../../hooks/use-text';
import { routes, toAddressRound } from '../../../routes';
import { describeProblem } from '../../../strings/describe-problem';
import { formatList } from '../../../strings/format-list';
import { formatCount, formatDays, formatMark } from '../../../strings/formats';
import type { Language } from '../../../strings/language';
import type { Strings } from '../../../strings/strings';
import { type ChecklistScreen, toChecklist } from './set-up-checklist';
import styles from './set-up-problems.module.css';

interface SetUpProblemsProps {
  readonly workspace: WorkspaceId;
  readonly competition: Competition;
  readonly problems: readonly SetUpProblem[];
  /** Rounds whose rubric has to be approved. */
  readonly unapproved: readonly Round[];
}

const PROBLEMS_SHOWN = 5;

/** Screen by screen: what is there, what is missing, and the way to it. */
export function SetUpProblems({ workspace, competition, problems, unapproved }: SetUpProblemsProps) {
  const { setUp } = useText();
  const { file: text } = setUp;
  const language = useLanguage();
  const [unapprovedFirst] = unapproved;
  const roundOf = (screen: ChecklistScreen) =>
    screen === 'rubric' && unapprovedFirst
      ? toAddressRound(competition.rounds, unapprovedFirst.id)
      : undefined;
  return (
    <ol className={layout.column}>
      {toChecklist(problems, competition.rounds).map(({ screen, problems: own }) => {
        const sentences = [
          ...own.map((problem) => describeProblem(problem, language)),
          ...(screen === 'rubric' && own.length === 0
            ? describeUnapproved(unapproved, competition, text)
            : []),
        ];
        const rest = sentences.length - PROBLEMS_SHOWN;
        const ready = sentences.length === 0;
        return (
          <li
            key={screen}
            className={classNames(layout.ruled, styles.item)}
            data-state={ready ? 'ready' : 'todo'}
          >
            {ready ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
            <div className={styles.text}>
              <div className={layout.rowClose}>
                <h3>{text.sections[screen]}</h3>
                <Tag tone={ready ? 'accent' : 'warning'}>
                  {ready ? text.ready : text.todo(formatCount(sentences.length, language))}
                </Tag>
              </div>
              <p className={typography.soft}>{describeFacts(screen, competition, setUp, language)}</p>
              {!ready && (
                <>
                  <ul className={styles.problems}>
                    {sentences.slice(0, PROBLEMS_SHOWN).map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                    {rest > 0 && <li>{text.more(formatCount(rest, language))}</li>}
                  </ul>
                  <Link href={routes.secretariat(workspace, screen, roundOf(screen))} className={styles.link}>
                    {text.goTo(text.sections[screen])}
                  </Link>
                </>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const describeUnapproved = (
  unapproved: readonly Round[],
  { rounds }: Competition,
  text: Strings['setUp']['file'],
): readonly string[] =>
  unapproved.map(({ name }) => (rounds.length > 1 ? text.notApprovedIn(name) : text.notApproved));

/** What the file will contain, in one line a screen. */
function describeFacts(
  screen: ChecklistScreen,
  competition: Competition,
  { file: text, rubric }: Strings['setUp'],
  language: Language,
): string {
  const { identity, entries, judges, rounds } = competition;
  const count = (value: number): string => formatCount(value, language);
  const active = entries.filter(isActive).length;
  switch (screen) {
    case 'identity':
      return text.identityFacts(identity.name, formatDays(identity.startsOn, identity.endsOn, language));
    case 'rounds':
      return formatList(
        rounds.map(({ name }) => name),
        language,
      );
    case 'rubric':
      return ofEach(rounds, ({ rubric: { scale, criteria } }) => {
        const [min, max, step] = [scale.min, scale.max, scale.step].map((mark) => formatMark(mark, language));
        return text.rubricFacts(
          count(criteria.length),
          rubric.scaleSentence(min ?? '', max ?? '', step ?? ''),
        );
      });
    case 'entries':
      return active === entries.length
        ? text.entriesFacts(count(active))
        : text.entriesFactsWithdrawn(count(active), count(entries.length - active));
    case 'judges':
      return rounds.every(({ panels }) => panels.length === 1)
        ? text.judgesFacts(count(judges.length))
        : text.judgesOfPanels(count(judges.length));
    case 'panels':
      return ofEach(rounds, ({ panels }) => text.panelsFacts(count(panels.length)));
  }
}

/** A fact of every round, under its name where there are several. */
const ofEach = (rounds: readonly Round[], describe: (round: Round) => string): string =>
  rounds
    .map((round) => (rounds.length > 1 ? `${round.name}: ${describe(round)}` : describe(round)))
    .join('; ');
