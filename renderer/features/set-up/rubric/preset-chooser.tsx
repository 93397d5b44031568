import { useState } from 'react';
import { findPreset, listPresets, toRubric } from '../../../application/set-up/rubric-presets';
import { Button } from '../../../components/button';
import layout from '../../../components/layout.module.css';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
import type { Rubric } from '../../../domain/rubric';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount, formatPercent } from '../../../strings/formats';
import styles from './preset-chooser.module.css';

interface PresetChooserProps {
  /** Undefined: by hand, from an empty rubric. */
  readonly onChoose: (rubric: Rubric | undefined) => void;
}

/** Starting points side by side: what they mark, how they weigh it, and where the weights come from. */
export function PresetChooser({ onChoose }: PresetChooserProps) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const presets = listPresets(language).flatMap(({ id }) => findPreset(id) ?? []);
  const [open, setOpen] = useState<string>();
  return (
    <div className={styles.chooser}>
      <ul className={styles.cards}>
        {presets.map((preset) => {
          const whole = open === preset.id;
          const shown = whole ? preset.criteria : preset.criteria.slice(0, SHORT);
          const hidden = preset.criteria.length - shown.length;
          return (
            <li key={preset.id} className={styles.card}>
              <div className={layout.stackClose}>
                <h2>{preset.name[language]}</h2>
                <span className={layout.rowOfTags}>
                  <Tag tone="outline">{text.stages[preset.stage]}</Tag>
                  <Tag tone="neutral">
                    {text.criteriaCount(formatCount(preset.criteria.length, language))}
                  </Tag>
                </span>
              </div>
              <ul className={layout.stackClose}>
                {shown.map((criterion) => (
                  <li key={criterion.id} className={styles.criterion}>
                    <span>{criterion.name[language]}</span>
                    <span className={typography.strong}>{formatPercent(criterion.weight, language)}</span>
                    <span className={styles.bar} aria-hidden="true">
                      <span style={{ width: `${criterion.weight / 100}%` }} />
                    </span>
                  </li>
                ))}
              </ul>
              {(hidden > 0 || whole) && (
                <Button
                  look="plain"
                  className={styles.more}
                  aria-expanded={whole}
                  onClick={() => setOpen(whole ? undefined : preset.id)}
                >
                  {whole ? text.lessCriteria : text.moreCriteria(formatCount(hidden, language))}
                </Button>
              )}
              <p className={styles.origin}>{text.origins[preset.weightsStatus]}</p>
              <Button onClick={() => onChoose(toRubric(preset, language))}>
                {text.usePreset}
                <span className="visually-hidden">: {preset.name[language]}</span>
              </Button>
            </li>
          );
        })}
        <li className={styles.card} data-look="empty">
          <h2>{text.byHand}</h2>
          <p className={styles.origin}>{text.byHandText}</p>
          <Button onClick={() => onChoose(undefined)}>{text.byHand}</Button>
        </li>
      </ul>
    </div>
  );
}

/** Criteria shown before somebody asks for the rest. */
const SHORT = 7;
