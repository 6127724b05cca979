import type { Decision } from '../../iam/authorize/decision';
import type { Scope } from '../../judge/scope';
import { viaService } from '../../world/service-names';
import { decideRequest } from '../decide-request';
import type { SiteAccess } from '../site/site-access';
import { COLUMNS, type Column, type Step } from './column';
import { contextOf, type Origin } from './origins';
import { type Row, rowsOf } from './row';

/** The decision on one action of one principal, from one place. */
interface Cell {
  readonly row: Row;
  readonly origin: Origin;
  readonly column: Column;
  readonly decision: Decision;
}

/** Who may do what at one site. */
interface SiteMatrix {
  readonly site: SiteAccess;
  readonly cells: readonly Cell[];
}

/** What is asked: which actions, by whom. */
export interface Asked {
  /** @default every action that people read about */
  readonly columns?: readonly Column[];
  /** @default everybody of a site, and whoever else might try */
  readonly rows?: (site: SiteAccess, sites: readonly SiteAccess[]) => readonly Row[];
}

/** Decides every cell of every site: an action is allowed when each request that it takes is. */
export function matrixOf(sites: readonly SiteAccess[], scope: Scope, asked: Asked = {}): readonly SiteMatrix[] {
  return sites.map((site) => ({ site, cells: cellsOf(site, sites, scope, asked) }));
}

/** Decides every cell of one site; `sites` are all that there are. */
export function cellsOf(
  site: SiteAccess,
  sites: readonly SiteAccess[],
  scope: Scope,
  { columns: asked = COLUMNS, rows = rowsOf }: Asked = {},
): readonly Cell[] {
  const columns = asked
    .map((column) => ({ column, steps: column.steps(site) }))
    .filter(({ steps }) => steps.length > 0);
  return rows(site, sites).flatMap((row) =>
    row.origins.flatMap((origin) =>
      columns.map(({ column, steps }): Cell => {
        const decisions = steps.map((step) => decisionOn(step, row, origin, site, scope));
        const decision = decisions.find((one) => one.decision !== 'allow') ?? decisions[0];
        return {
          row,
          origin,
          column,
          decision: decision ?? { decision: 'undecided', by: { reason: 'nothing is asked' } },
        };
      }),
    ),
  );
}

function decisionOn(step: Step, row: Row, origin: Origin, site: SiteAccess, scope: Scope): Decision {
  const service = step.action.split(':')[0];
  // What a service does for a caller does not pass the caller's network again.
  const passes = origin === 'gateway' && step.via === undefined;
  const endpoint = passes ? site.endpoints.find((one) => one.service === service) : undefined;
  if (step.inVpc && origin !== 'gateway')
    return {
      decision: 'implicit-deny',
      by: { reason: 'the access point of the rack answers inside the VPC of the site alone' },
    };
  if (passes && endpoint === undefined && !step.inVpc)
    return { decision: 'implicit-deny', by: { reason: `no endpoint of the site's network leads to ${service}` } };
  const { region } = site.names;
  return decideRequest({
    ...{ who: { ...row, context: row.session }, action: step.action, on: step.resource, endpoint },
    context: {
      ...contextOf(origin, site, scope),
      ...(origin === 'gateway' ? {} : row.context),
      ...(step.via && { 'aws:ViaAWSService': true, 'kms:ViaService': viaService(step.via, region) }),
      ...step.context,
    },
  });
}
