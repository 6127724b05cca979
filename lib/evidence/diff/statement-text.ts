import type { Statement } from './statement';

/** A statement in one line, for people. */
export function statementText(statement: Statement): string {
  const { effect, principals, notPrincipals, actions, notActions, resources, notResources, conditions } = statement;
  const part = (word: string, values: readonly string[]) => (values.length === 0 ? [] : [`${word} ${short(values)}`]);
  return [
    effect,
    ...part('to', principals),
    ...part('to all but', notPrincipals),
    ...part('for', actions),
    ...part('for all but', notActions),
    ...part('on', resources),
    ...part('on all but', notResources),
    ...(conditions.length === 0
      ? []
      : [`if ${conditions.map(({ operator, key, values }) => `${key} ${operator} ${short(values)}`).join(' and ')}`]),
  ].join(' ');
}

const MOST = 4;

function short(values: readonly string[]): string {
  const shown = values.slice(0, MOST).join(', ');
  return values.length > MOST ? `${shown} and ${values.length - MOST} more` : shown;
}
