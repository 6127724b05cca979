import { z } from 'zod';
import { deploymentSchema } from './deployment';
import { siteSchema } from './site';

/** What a file says as far as it has the right shape; the rest is undefined, so that one error does not hide others. */
export type Draft = Unwritable<z.infer<typeof draftSchema>>;

type Unwritable<T> = { readonly [K in keyof T]: Unwritable<T[K]> };
/** One site of a draft. */
export type DraftSite = NonNullable<NonNullable<Draft['sites']>[string]>;

/** What can be read of a file that does not have the shape of a deployment. */
export function draftOf(value: unknown): Draft {
  return draftSchema.parse(value);
}

function soft<T extends z.ZodType>(type: T) {
  return type.optional().catch(undefined);
}

const strings = soft(z.array(soft(z.string())));
const deployment = deploymentSchema.shape;
const { organization, operators, retention } = {
  organization: deployment.organization.shape,
  operators: deployment.operators.shape,
  retention: deployment.retention.shape,
};
const auditor = deployment.auditor.shape;
const transfer = auditor.transfer.unwrap().shape;
const workload = deployment.workloads.unwrap().valueType.shape;
const migration = deployment.migrations.unwrap().element.shape;
const source = migration.source.shape;
const permit = deployment.permits.unwrap().element.shape;
const permitSupport = permit.support.unwrap().shape;
const dataClass = deployment.classes.unwrap().valueType.shape;
const team = deployment.people.unwrap().valueType.shape;
const teamTransfer = team.transfer.unwrap().shape;
const identity = deployment.identity.unwrap().shape;
const omission = deployment.omissions.unwrap().element.shape;
const lists = deployment.prefixLists.unwrap().valueType;
const [, outpost] = siteSchema.shape.placement.options;
const attestation = outpost.shape.attestation.shape;

const draftSite = z.object({
  name: soft(siteSchema.shape.name),
  country: soft(siteSchema.shape.country),
  region: soft(siteSchema.shape.region),
  account: soft(siteSchema.shape.account),
  placement: soft(
    z.object({
      kind: soft(z.enum(['region', 'outpost'])),
      zones: strings,
      outpostArn: soft(z.string()),
      zone: soft(z.string()),
      apartFrom: strings,
      generation: soft(outpost.shape.generation.unwrap()),
      database: soft(z.object({ instanceClass: soft(z.string()) })),
      attestation: soft(
        z.object({
          on: soft(attestation.on),
          country: soft(attestation.country),
          expires: soft(attestation.expires),
        }),
      ),
    }),
  ),
  addressRange: soft(z.string()),
  replicatesTo: strings,
  externalDataKeyArn: soft(z.string()),
  accountServices: soft(z.object({ blockPublicAccess: soft(z.string()) })),
});

const draftSchema = z.object({
  name: soft(deployment.name),
  boundary: soft(deployment.boundary),
  organization: soft(
    z.object({ managementAccount: soft(organization.managementAccount), homeRegion: soft(organization.homeRegion) }),
  ),
  sites: soft(z.record(z.string(), soft(draftSite))),
  operators: soft(
    z.object({
      keyAdministrators: soft(operators.keyAdministrators),
      deployers: soft(operators.deployers),
      dataReaders: soft(operators.dataReaders),
      dataWriters: soft(operators.dataWriters),
      breakGlass: soft(operators.breakGlass),
    }),
  ),
  identity: soft(
    z.object({
      attestation: soft(
        z.object({
          on: soft(identity.attestation.shape.on),
          expires: soft(identity.attestation.shape.expires),
        }),
      ),
    }),
  ),
  classes: soft(
    z.record(
      z.string(),
      soft(
        z.object({
          personal: soft(dataClass.personal),
          outside: soft(dataClass.outside.unwrap()),
          objects: strings,
          records: strings,
        }),
      ),
    ),
  ),
  people: soft(
    z.record(
      z.string(),
      soft(
        z.object({
          roles: strings,
          countries: strings,
          classes: soft(z.object({ read: strings, write: strings })),
          from: soft(team.from),
          until: soft(team.until),
          addresses: strings,
          byPermit: soft(z.boolean()),
          transfer: soft(
            z.object({
              basis: soft(teamTransfer.basis),
              until: soft(teamTransfer.until),
              assessment: soft(teamTransfer.assessment.unwrap()),
            }),
          ),
        }),
      ),
    ),
  ),
  permits: soft(
    z.array(
      soft(
        z.object({
          id: soft(permit.id),
          team: soft(permit.team),
          person: soft(permit.person),
          requestedBy: soft(permit.requestedBy),
          approvedBy: soft(permit.approvedBy),
          from: soft(permit.from),
          until: soft(permit.until),
          support: soft(z.object({ until: soft(permitSupport.until) })),
        }),
      ),
    ),
  ),
  bastion: soft(z.object({ sites: strings, teams: strings, images: soft(z.record(z.string(), soft(z.string()))) })),
  auditor: soft(
    z.object({
      account: soft(auditor.account),
      country: soft(auditor.country),
      transfer: soft(z.object({ basis: soft(transfer.basis), until: soft(transfer.until) })),
      mandate: soft(auditor.mandate),
      federatedRoles: soft(auditor.federatedRoles),
      sourceAddresses: strings,
    }),
  ),
  migrations: soft(
    z.array(
      soft(
        z.object({
          id: soft(migration.id),
          source: soft(
            z.object({ region: soft(source.region), country: soft(source.country), bucket: soft(source.bucket) }),
          ),
          destination: soft(migration.destination),
          opens: soft(migration.opens),
          closes: soft(migration.closes),
        }),
      ),
    ),
  ),
  workloads: soft(
    z.record(
      z.string(),
      soft(
        z.object({
          sites: strings,
          runsOn: soft(z.array(soft(workload.runsOn.element))),
          objects: soft(z.object({ read: strings, write: strings })),
          classes: soft(z.object({ read: strings, write: strings })),
          records: soft(workload.records.unwrap()),
          database: soft(workload.database.unwrap()),
          queues: strings,
          sendsTo: strings,
          calls: strings,
        }),
      ),
    ),
  ),
  retention: soft(z.object({ backupDays: soft(retention.backupDays) })),
  prefixLists: soft(z.record(z.string(), soft(lists))),
  omissions: soft(
    z.array(
      soft(z.object({ feature: soft(omission.feature), on: soft(omission.on), expires: soft(omission.expires) })),
    ),
  ),
});
