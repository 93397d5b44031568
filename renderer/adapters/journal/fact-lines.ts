import type { Fact } from '../../application/facts';
import { assertNever } from '../../domain/result';
import type { LogLine } from './log-lines';

/** A fact as a line carries it. */
export function toBody(fact: Fact): string {
  switch (fact.type) {
    // To the letter: the text is what the revision is named by.
    case 'revision':
      return fact.text;
    case 'removed':
      return '{}';
    case 'event':
      return JSON.stringify(fact.event);
    case 'import':
    case 'export':
      return JSON.stringify(fact.record);
    case 'preferences':
      return JSON.stringify(fact.preferences);
    case 'workspace':
    case 'change':
    case 'key': {
      const { type: _, ...body } = fact;
      return JSON.stringify(body);
    }
    default:
      return assertNever(fact);
  }
}

/**
 * What a line of ours says; undefined for a type that a later program added. The check sum has shown
 * that it is what was written, so its shape is taken as written; lines from a file are checked besides.
 * @throws SyntaxError if the body is not JSON
 */
export function toFact({ type, body }: Pick<LogLine, 'type' | 'body'>): Fact | undefined {
  switch (type as Fact['type']) {
    case 'revision':
      return { type: 'revision', text: body };
    case 'removed':
      return { type: 'removed' };
    case 'event':
      return { type: 'event', event: JSON.parse(body) };
    case 'import':
      return { type: 'import', record: JSON.parse(body) };
    case 'export':
      return { type: 'export', record: JSON.parse(body) };
    case 'preferences':
      return { type: 'preferences', preferences: JSON.parse(body) };
    case 'workspace':
      return { type: 'workspace', ...JSON.parse(body) };
    case 'change':
      return { type: 'change', ...JSON.parse(body) };
    case 'key':
      return { type: 'key', ...JSON.parse(body) };
    default:
      return undefined;
  }
}
