import { useEffect, useRef, useState } from 'react';

interface ShownProblems<Field extends string, P> {
  /** Of a field that was left, or of any field once submitting was tried. */
  readonly problemOf: (field: Field) => P | undefined;
  readonly leave: (field: Field) => void;
  /** True when there is nothing to correct; otherwise everything is said and the first field gets the focus. */
  readonly submit: () => boolean;
  /** For a form used again for the next thing. */
  readonly reset: () => void;
  readonly form: React.RefObject<HTMLFormElement | null>;
}

/** When to say what is wrong: on leaving a field or on submitting, not while it is being typed. */
export function useProblemsShown<Field extends string, P>(
  problems: {
    readonly [field in Field]?: P;
  },
): ShownProblems<Field, P> {
  const form = useRef<HTMLFormElement>(null);
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  return {
    form,
    problemOf: (field) => (attempts > 0 || left.has(field) ? problems[field] : undefined),
    leave: (field) => setLeft((known) => (known.has(field) ? known : new Set([...known, field]))),
    submit: () => {
      if (Object.keys(problems).length === 0) return true;
      setAttempts((count) => count + 1);
      return false;
    },
    reset: () => {
      setLeft(new Set());
      setAttempts(0);
    },
  };
}
