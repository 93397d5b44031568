import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StorageProblem } from '../../../application/workspace/problem';
import { Button } from '../../../components/button';
import { ChoiceCards } from '../../../components/choice-cards';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { Page, Section } from '../../../components/page';
import { useTypedHold } from '../../../components/typed-hold';
import typography from '../../../components/typography.module.css';
import type { Nature } from '../../../domain/competition';
import { useApp } from '../../../hooks/app-context';
import { useDocumentTitle } from '../../../hooks/use-document-title';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useAction } from '../../../parts/editing/use-action';
import { useProblemsShown } from '../../../parts/editing/use-problems-shown';
import { routes } from '../../../routes';
import { describeProblem } from '../../../strings/describe-problem';
import { IdentityFields } from './identity-fields';
import { changeIdentityDraft, emptyIdentityDraft, findIdentityProblems, toIdentity } from './identity-form';
import screenStyles from './new-competition-screen.module.css';

/** A few facts, and the competition is there; everything else follows screen by screen. */
export function NewCompetitionScreen() {
  const { services } = useApp();
  const { common, setUp } = useText();
  const { newCompetition: text } = setUp;
  useDocumentTitle(text.title);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [start] = useState(() => emptyIdentityDraft(new Date(services.now()).getFullYear()));
  const [draft, setDraft] = useState(start);
  useTypedHold(JSON.stringify(draft) === JSON.stringify(start) ? 'nothing' : 'something');
  const [nature, setNature] = useState<Exclude<Nature, 'sample'>>('event');
  const [problem, setProblem] = useState<StorageProblem>();
  const { busy, run } = useAction();
  const shown = useProblemsShown(findIdentityProblems(draft));

  async function create(): Promise<void> {
    const identity = shown.submit() ? toIdentity(draft) : undefined;
    if (!identity) return;
    const created = await services.createCompetition(identity, nature, text.roundName);
    // Replaced, so that going back leads to the start and not to a form that makes a second one.
    if (created.ok) navigate(routes.secretariat(created.value, 'rubric'), { replace: true });
    else setProblem(created.error);
  }

  return (
    <main id="content" tabIndex={-1} className={screenStyles.screen}>
      <Page title={text.title} lead={text.lead}>
        <form
          ref={shown.form}
          noValidate
          className={layout.stackLoose}
          onSubmit={(event) => {
            event.preventDefault();
            run(create);
          }}
        >
          <Section>
            <IdentityFields
              draft={draft}
              onChange={(field, value) => setDraft(changeIdentityDraft(draft, field, value))}
              onLeave={shown.leave}
              problemOf={shown.problemOf}
            />
            <ChoiceCards
              legend={text.natureTitle}
              choices={(['event', 'rehearsal'] as const).map((value) => ({
                value,
                name: text[value],
                text: text[`${value}Text`],
              }))}
              value={nature}
              onChange={setNature}
            />
            <p className={typography.aside}>{text.natureFixed}</p>
          </Section>
          {problem && (
            <Notice tone="problem" announce="spoken">
              {describeProblem(problem, language)}
            </Notice>
          )}
          <div className={layout.rowCentred}>
            <Button type="submit" look="primary" disabled={busy}>
              {text.create}
            </Button>
            <Button look="plain" onClick={() => navigate(routes.start())}>
              {common.cancel}
            </Button>
          </div>
        </form>
      </Page>
    </main>
  );
}
