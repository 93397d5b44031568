import { type ReactNode, useState } from 'react';
import { TextField } from '../../components/text-field';
import { type Day, isDay } from '../../domain/day';
import { useLanguage } from '../../hooks/use-text';
import { formatDay } from '../../strings/formats';
import type { Language } from '../../strings/language';
import { readDay } from '../../strings/read-day';

interface DayFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** A day, or what was typed and is none (`isDay` tells). */
  readonly value: Day | string;
  readonly onChange: (value: Day | string) => void;
  readonly onBlur?: () => void;
  readonly problem?: ReactNode;
  readonly required?: boolean;
}

/** A day, typed as people write it and shown in words: a browser's own field has the order of its own language. */
export function DayField(props: DayFieldProps) {
  const language = useLanguage();
  return <InLanguage key={language} language={language} {...props} />;
}

function InLanguage({
  language,
  value,
  problem,
  onChange,
  onBlur,
  ...field
}: DayFieldProps & { readonly language: Language }) {
  const [text, setText] = useState(() => toText(value, language));
  const [known, setKnown] = useState(value);
  const [typing, setTyping] = useState<'begun' | 'left'>('left');
  // Changed from elsewhere: the last day follows the first.
  if (value !== known) {
    setKnown(value);
    setText(toText(value, language));
  }
  return (
    <TextField
      {...field}
      // Half a date is no mistake yet.
      problem={typing === 'begun' ? undefined : problem}
      value={text}
      maxLength={60}
      onChange={(typed) => {
        const next = readDay(typed) ?? typed.trim();
        setText(typed);
        setTyping('begun');
        setKnown(next);
        onChange(next);
      }}
      onBlur={() => {
        setTyping('left');
        setText(toText(value, language));
        onBlur?.();
      }}
    />
  );
}

const toText = (value: string, language: Language): string =>
  isDay(value) ? formatDay(value, language) : value;
