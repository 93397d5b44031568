import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Segments } from '../../components/segments';
import { SelectField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import typography from '../../components/typography.module.css';
import type { Competition } from '../../domain/competition';
import { useApp } from '../../hooks/app-context';
import type { Display, DisplayProblem, DisplayView } from '../../platform/platform';
import type { ProjectorStrings } from '../../strings/projector-strings';
import { type DisplayMessage, toDisplayMessage } from './to-display-message';
import type { KnownDisplay } from './use-display';
import { useProjectorText } from './use-projector-text';

interface DialogProps {
  readonly competition: Competition;
  readonly known: KnownDisplay;
  readonly onClose: () => void;
}

/** What the hall sees, chosen by one person at the desk. */
export function ProjectorDialog({ known, ...rest }: DialogProps) {
  const projector = useProjectorText();
  if (known.type === 'known') return <Desk {...rest} display={known.display} view={known.view} />;
  return (
    <Dialog
      title={projector.title}
      onClose={rest.onClose}
      actions={<Button onClick={rest.onClose}>{projector.done}</Button>}
    >
      <p>{known.type === 'loading' ? projector.states.opening : projector.missing}</p>
    </Dialog>
  );
}

interface DeskProps extends Omit<DialogProps, 'known'> {
  readonly display: Display;
  readonly view: DisplayView;
}

type PageType = DisplayMessage['type'];

function Desk({ competition, display, view, onClose }: DeskProps) {
  const projector = useProjectorText();
  const look = useStore(useApp().session, (session) => session.preferences);
  const [page, setPage] = useState<PageType>(view.shown?.type ?? 'competition');
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<DisplayProblem['type']>();
  const { state, screens } = view;
  const screen = (screens.find(({ id }) => id === chosen) ?? screens.find(({ use }) => use === 'free'))?.id;

  const open = async (): Promise<void> => {
    setProblem(undefined);
    // One that is open stays where it is, unless another screen is chosen for it now.
    const place = state === 'open' ? chosen : (screen ?? screens[0]?.id);
    const opened = await display.open(toDisplayMessage(page, competition, look), place);
    if (!opened.ok) setProblem(opened.error.type);
  };
  const choosePage = (type: PageType): void => {
    setPage(type);
    void display.show(toDisplayMessage(type, competition, look));
  };

  return (
    <Dialog
      title={projector.title}
      typed="nothing"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{projector.done}</Button>
          {state === 'open' && <Button onClick={() => void display.close()}>{projector.closeIt}</Button>}
          <Button look="primary" disabled={state === 'opening'} onClick={() => void open()}>
            {state === 'open' ? projector.toFront : projector.openIt}
          </Button>
        </>
      }
    >
      <div className={layout.stackWide}>
        <p className={typography.softProse}>{projector.text}</p>
        {screens.length > 1 && (
          <SelectField
            label={projector.screen}
            value={screen ?? ''}
            choices={toScreenChoices(screens, projector)}
            onChange={setChosen}
          />
        )}
        {screens.length === 1 && <Notice tone="info">{projector.onlyScreen}</Notice>}
        <Segments
          legend={projector.show}
          choices={toChoices(['competition', 'black'], projector.pages)}
          value={page}
          onChange={choosePage}
        />
        <State view={view} />
        {problem !== undefined && (
          <Notice tone="problem" announce="spoken">
            {projector.problems[problem]}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function State({ view: { state, ended, screens } }: { readonly view: DisplayView }) {
  const projector = useProjectorText();
  if (state === 'closed' && ended === 'otherwise') {
    return (
      <Notice tone="warning" announce="spoken">
        {projector.gone}
      </Notice>
    );
  }
  const word = state === 'closed' && ended === 'here' ? 'here' : state;
  return (
    <p role="status">
      {projector.states[word]} {state === 'open' && screens.length === 0 && projector.moveIt}
    </p>
  );
}

const toScreenChoices = (screens: DisplayView['screens'], words: ProjectorStrings) =>
  screens.map(({ id, name, width, height, use }, index) => ({
    value: id,
    label: words.screenName(
      use === 'operator' ? words.thisScreen : words.otherScreen(`${index + 1}`),
      name,
      `${width} × ${height}`,
    ),
  }));
