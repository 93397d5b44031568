import type { Safety } from '../../../application/ports/safety';
import { assertNever } from '../../../domain/result';
import type { Strings } from '../../../strings/strings';

type Risk = Exclude<Safety, { readonly type: 'both' }>;

/** What a banner says about a copy that is missing, and how loudly. */
export interface SafetyWords {
  /** `info`: this browser is like that; nothing has failed. */
  readonly tone: 'info' | 'warning';
  readonly title: string;
  readonly text: string;
}

export function toSafetyWords(risk: Risk, { safety }: Strings['frame']): SafetyWords {
  if (risk.type === 'log-only') {
    return {
      tone: 'warning',
      title: safety.logOnlyTitle,
      text: safety.logOnlyText(describeCause(risk.problem, safety.causes)),
    };
  }
  if (risk.problem.type === 'vault-missing') {
    return { tone: 'info', title: safety.missingTitle, text: safety.missingText };
  }
  return {
    tone: 'warning',
    title: safety.databaseOnlyTitle,
    text: safety.databaseOnlyText(describeCause(risk.problem, safety.causes)),
  };
}

type Cause = Exclude<Risk['problem'], { readonly type: 'vault-missing' }>;

function describeCause(problem: Cause, causes: Strings['frame']['safety']['causes']): string {
  switch (problem.type) {
    case 'vault-failed':
    case 'storage-failed':
      return causes[problem.type](problem.detail);
    case 'vault-full':
    case 'vault-read-only':
    case 'vault-gone':
    case 'storage-full':
    case 'storage-closed':
    case 'storage-incomplete':
    case 'storage-log-only':
    case 'workspace-missing':
      return causes[problem.type];
    default:
      return assertNever(problem);
  }
}
