import type { Deployment } from '../../deployment/deployment';
import type { CrossingEvidence } from '../schema/places';
import { auditorBasis } from './basis';
import type { Ends } from './parties';

/** What the deployment file declares: the migrations into its sites, and the access of the auditor to each. */
export function declaredCrossings(deployment: Deployment, ends: Ends): readonly CrossingEvidence[] {
  return [
    ...deployment.migrations.map((migration) => migrationOf(migration, ends)),
    ...Object.keys(deployment.sites).map((id) => auditorOf(id, deployment.auditor, ends)),
  ];
}

function migrationOf(
  { id, source, destination, opens, closes }: Deployment['migrations'][number],
  ends: Ends,
): CrossingEvidence {
  const { account, region, country, bucket } = source;
  const from = { name: `bucket ${bucket}`, account, region, country };
  const to = ends.site(destination);
  return {
    id: `migration ${id}`,
    kind: 'migration',
    direction: ends.direction(from, to),
    from,
    to,
    what: 'existing data migrates into the site, one way',
    basis:
      'data comes in; the deployment file declares the migration, and the law of the country that it leaves applies there',
    since: opens,
    until: closes,
  };
}

function auditorOf(id: string, auditor: Deployment['auditor'], ends: Ends): CrossingEvidence {
  const from = ends.site(id);
  const to = ends.at(auditor.account, undefined);
  const { text, until } = auditorBasis(auditor);
  return {
    id: `auditor ${id}`,
    kind: 'auditor',
    direction: ends.direction(from, to),
    from,
    to,
    what: 'the auditor may look at configuration, logs and metadata',
    basis: text,
    since: auditor.mandate.from,
    until,
  };
}
