import type { Draft } from '../mutant';

/** A stack that is deployed elsewhere, to a stranger, or to wherever the caller happens to be. */
export function environmentMoved(account: string, region: string): readonly Draft[] {
  const others: Readonly<
    Record<string, { readonly account: string | undefined; readonly region: string | undefined }>
  > = {
    'to us-east-1': { account, region: 'us-east-1' },
    'to London': { account, region: 'eu-west-2' },
    'to the account of a stranger': { account: '999999999999', region },
    'to any Region': { account, region: undefined },
    'to any account': { account: undefined, region },
  };
  return Object.entries(others).map(([what, environment]) => ({
    operator: 'environment-moved',
    topic: 'residency' as const,
    path: '',
    what: `the stack goes ${what}`,
    change: () => ({ environment }),
  }));
}

/** A macro over a whole template, which can rewrite it, and an output that is exported with what should stay. */
export function templateTransformed(): readonly Draft[] {
  return [
    {
      operator: 'template-transformed',
      topic: 'residency',
      path: '',
      what: 'a macro rewrites the template',
      change: () => ({
        sections: { Transform: { Name: 'AWS::Include', Parameters: { Location: 's3://trefoil-there/more.json' } } },
      }),
    },
  ];
}
