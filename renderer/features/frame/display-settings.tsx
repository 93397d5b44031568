import { Archive, LaptopMinimalCheck, ScrollText, Settings2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useRoute } from 'wouter';
import { useStore } from 'zustand';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { SelectField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import { useApp } from '../../hooks/app-context';
import { useText } from '../../hooks/use-text';
import { patterns, routes } from '../../routes';
import styles from './display-settings.module.css';

/** Language, colours and text size, and what looks after the laptop, one click away from everywhere. */
export function DisplaySettings() {
  const { session } = useApp();
  const { backups, frame, ready, start } = useText();
  const { language, theme, textSize } = useStore(session, (state) => state.preferences);
  const { setPreferences, setLanguage } = useStore(session);
  const [words, setWords] = useState<'set' | 'missing'>('set');
  const [, ofJudge] = useRoute(`${patterns.desk}/*?`);
  const panel = useRef<HTMLDivElement>(null);
  const close = (): void => panel.current?.hidePopover();
  return (
    <div className={styles.settings}>
      <Button
        look="plain"
        icon={<Settings2 aria-hidden="true" />}
        className={styles.opener}
        popoverTarget="display-settings"
      >
        <span className={styles.label}>{frame.settings}</span>
      </Button>
      <div ref={panel} id="display-settings" popover="auto" className={styles.panel}>
        <SelectField
          label={frame.language}
          value={language}
          choices={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
          problem={words === 'missing' && frame.languageMissing}
          onChange={(value) => void setLanguage(value).then(setWords)}
        />
        <SelectField
          label={frame.theme}
          value={theme}
          choices={toChoices(['system', 'light', 'dark'], frame.themes)}
          onChange={(value) => setPreferences({ theme: value })}
        />
        <SelectField
          label={frame.textSize}
          value={`${textSize}`}
          choices={([100, 125, 150] as const).map((value) => ({
            value: `${value}` as const,
            label: `${frame.textSizes[value]} (${value} %)`,
          }))}
          onChange={(value) => setPreferences({ textSize: Number(value) as 100 | 125 | 150 })}
        />
        <nav className={styles.links} aria-labelledby="about-laptop">
          <h2 id="about-laptop" className={styles.about}>
            {start.aboutLaptop}
          </h2>
          <Link href={routes.backups()} onClick={close}>
            <Archive aria-hidden="true" />
            {backups.link}
          </Link>
          <Link href={routes.ready()} onClick={close}>
            <LaptopMinimalCheck aria-hidden="true" />
            {ready.link}
          </Link>
          {ofJudge?.workspace && (
            <Link href={routes.judgeTrail(ofJudge.workspace as WorkspaceId)} onClick={close}>
              <ScrollText aria-hidden="true" />
              {start.judgeTrail}
            </Link>
          )}
        </nav>
      </div>
    </div>
  );
}
