import { exampleDeployment } from '../../../access/examples/deployment';
import { type SiteNames, siteNames } from '../../../deployment/names';
import { omits } from '../../../deployment/omissions';
import { destinationsOf } from '../../../deployment/partner-sites';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';
import type { Leaf } from '../../../judge/template/select';
import { textOf } from '../../../judge/template/text-of';

const OF_BUCKET = 'ReplicationConfiguration.Rules[].Destination.Bucket';
const OF_PLAN = 'BackupPlan.BackupPlanRule[].CopyActions[].DestinationBackupVaultArn';
const TYPES = ['AWS::S3::Bucket', 'AWS::Backup::BackupPlan'];

const { dublin } = exampleDeployment.sites;
const deployment = {
  ...exampleDeployment,
  ...(dublin && {
    sites: {
      dublin: { ...dublin, replicatesTo: ['cork'] },
      cork: { ...dublin, name: 'Cork', account: '333333333333', addressRange: '10.16.16.0/20' },
    },
  }),
};
const plan = (more: object) => ({
  Plan: {
    Type: 'AWS::Backup::BackupPlan',
    Properties: {
      BackupPlan: { BackupPlanName: 'data', BackupPlanRule: [{ RuleName: 'daily', TargetBackupVault: 'v', ...more }] },
    },
  },
});
const VAULT = 'arn:aws:backup:eu-west-1:333333333333:backup-vault:example-cork-vault';

/** What the deployment file says is copied to other sites has copies in its templates. */
export const declaredReplication: ResourceRule = {
  id: 'declared-replication',
  aliases: ['declared-copies'],
  subject: 'resource',
  title: 'User data is copied to each site that the deployment file names for it',
  why: 'a site that is lost takes with it what was copied nowhere, and the file says that it was',
  fix: 'replicate the bucket and copy the backups to each site of replicatesTo, or take the site out of that list',
  topic: 'retention',
  level: 'required',
  hook: 'catalogue',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(c)' },
    { standard: 'NIS2', clause: '21(2)(c)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.13' },
  ],
  appliesTo: ofTypes((type) => TYPES.includes(type)),
  concerns: (resource, assembly) => wanted(resource, assembly).length > 0,
  check: (resource, assembly) =>
    wanted(resource, assembly).flatMap(({ path, ending }) =>
      isNamed(resource.select(path), ending)
        ? []
        : [
            {
              path: ['Properties', path.split('.')[0] ?? ''],
              message: `found no ${path} that ends in ${ending}, expected a copy there`,
            },
          ],
    ),
  examples: {
    good: [
      {
        name: 'a plan whose backups are copied to the site that is named',
        deployment,
        resources: plan({ CopyActions: [{ DestinationBackupVaultArn: VAULT }] }),
      },
    ],
    bad: [{ name: 'a plan whose backups stay where they are', deployment, resources: plan({}) }],
  },
};

/** Where a resource has to name a destination, and how the name of each ends. */
function wanted(resource: Resource, { scope }: Assembly): readonly { path: string; ending: string }[] {
  const { account, region } = resource.template;
  const [id] = Object.entries(scope.deployment?.sites ?? {}).find(([, site]) => site.account === account) ?? [];
  if (!scope.deployment || id === undefined) return [];
  const destinations = destinationsOf(scope.deployment, id);
  if (resource.type === 'AWS::Backup::BackupPlan')
    return omits(scope.deployment, 'backup-copies', region ?? '')
      ? []
      : destinations.map(({ vault }) => ({ path: OF_PLAN, ending: `:backup-vault:${vault}` }));
  return isDataOf(resource, siteNames(scope.deployment, id))
    ? destinations.map((site) => ({ path: OF_BUCKET, ending: `:::${site.bucket('data')}` }))
    : [];
}

function isDataOf(bucket: Resource, names: SiteNames): boolean {
  return bucket.select('BucketName').some(({ value }) => textOf(value) === names.bucket('data'));
}

/** Whether a rule of the list surely names the destination: one that a condition takes away does not. */
function isNamed(leaves: readonly Leaf[], ending: string): boolean {
  const indexOf = ({ path }: Leaf) => path.find((step) => typeof step === 'number');
  if (leaves.some((leaf) => leaf.value === undefined && indexOf(leaf) === undefined)) return false;
  return [...new Set(leaves.map(indexOf))]
    .map((index) => leaves.filter((leaf) => indexOf(leaf) === index))
    .some(
      (rule) =>
        rule.every(({ value }) => value !== undefined) && rule.some(({ value }) => textOf(value).endsWith(ending)),
    );
}
