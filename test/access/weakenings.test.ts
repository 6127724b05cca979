import { isRecord, listOf } from '../../lib/access/json';
import { ALL_RULES } from '../../lib/access/rules';
import { Assembly } from '../../lib/policy/assembly';
import type { Rule } from '../../lib/policy/rule';
import type { RawMap } from '../../lib/policy/template';
import { type Original, original } from '../mutants/deployments';

const reference = original('reference');
const DUBLIN = '222222222222';

type Statement = Readonly<Record<string, unknown>>;

/** One thing that is weaker in the templates, and the rule that has to notice. */
interface Weakening {
  readonly what: string;
  readonly noticedBy: string;
  /** A statement of the organization by its Sid, and what becomes of it; undefined takes it out. */
  readonly statement?: readonly [sid: string, change: (statement: Statement) => Statement | undefined];
  /** Type of the site's resources whose policy has the statement, and where. @default policies of the organization */
  readonly within?: readonly [type: string, path: string];
  /** Properties of every table of the site. */
  readonly table?: RawMap;
  /** A resource more in the network of the site. */
  readonly resource?: RawMap;
}

const gone = () => undefined;
const without =
  (...actions: readonly string[]) =>
  (statement: Statement): Statement => ({
    ...statement,
    Action: listOf(statement['Action']).filter((action) => !actions.some((one) => one === action)),
  });

const andAlso =
  (...actions: readonly string[]) =>
  (statement: Statement): Statement => ({ ...statement, Action: [...listOf(statement['Action']), ...actions] });

const VAULT = ['AWS::Backup::BackupVault', 'AccessPolicy'] as const;

const WEAKENINGS: readonly Weakening[] = [
  {
    what: 'an auditor whom a key lets take grants away',
    noticedBy: 'auditor-changes-nothing',
    within: ['AWS::KMS::Key', 'KeyPolicy'],
    statement: ['AuditorSees', andAlso('kms:RevokeGrant')],
  },
  {
    what: 'roles that services assume for another account',
    noticedBy: 'services-act-for-the-site',
    within: ['AWS::IAM::Role', 'AssumeRolePolicyDocument'],
    statement: ['NotForOthers', gone],
  },
  {
    what: 'backups that anybody restores',
    noticedBy: 'backups-go-where-agreed',
    within: VAULT,
    statement: ['OnlyWritersRestore', gone],
  },
  {
    what: 'backups that are copied anywhere',
    noticedBy: 'backups-go-where-agreed',
    within: VAULT,
    statement: ['CopiesStay', gone],
  },
  {
    what: 'backups that anybody copies',
    noticedBy: 'backups-go-where-agreed',
    statement: ['BackUpData', without('backup:Copy*')],
  },
  { what: 'archives that anybody shapes', noticedBy: 'nobody-shortens-archive', statement: ['KeepArchives', gone] },
  {
    what: 'logs of which anybody may change tags and lists of access',
    noticedBy: 'nobody-shortens-archive',
    statement: [
      'KeepArchives',
      (one) => ({ ...one, NotAction: [...listOf(one['NotAction']), 's3:PutObjectTagging', 's3:PutObjectAcl'] }),
    ],
  },
  {
    what: 'alerts that anybody moves to another queue',
    noticedBy: 'nobody-silences-channel',
    statement: ['KeepChannel', without('sqs:StartMessageMoveTask')],
  },
  {
    what: 'a stream of alerts that anybody redirects',
    noticedBy: 'guardrails-hold',
    statement: ['KeepChannel', without('firehose:UpdateDestination')],
  },
  {
    what: 'rules of detections that anybody changes',
    noticedBy: 'guardrails-hold',
    statement: ['AddToChannel', without('events:PutRule')],
  },
  {
    what: 'queues whose tags anybody changes',
    noticedBy: 'guardrails-hold',
    statement: ['KeepTags', without('sqs:*Tag*')],
  },
  {
    what: 'services that may be used in every Region',
    noticedBy: 'guardrails-hold',
    statement: [
      'OnlyRegionsOfTheSites',
      (one) => ({ ...one, NotAction: [...listOf(one['NotAction']), 'glue:*', 'sagemaker:*'] }),
    ],
  },
  {
    what: 'one Region more, which is not the first by name',
    noticedBy: 'nobody-outside-regions',
    statement: [
      'OnlyRegionsOfTheSites',
      (one) => ({
        ...one,
        Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1', 'us-east-1'] } },
      }),
    ],
  },
  {
    what: 'roles that anybody renames and deletes',
    noticedBy: 'roles-keep-their-policies',
    statement: ['KeepRoles', without('iam:DeleteRole*', 'iam:UpdateRole*')],
  },
  {
    what: 'policies of which anybody makes another version',
    noticedBy: 'spared-roles-stay',
    statement: ['KeepRoles', without('iam:CreatePolicyVersion')],
  },
  { what: 'roles that anybody passes', noticedBy: 'only-deployments-pass-roles', statement: ['PassRoles', gone] },
  {
    what: 'a deployment that anybody starts',
    noticedBy: 'only-deployments-pass-roles',
    statement: ['PassDeployment', gone],
  },
  { what: 'grants that anybody takes away', noticedBy: 'nobody-deletes-keys', statement: ['KeepGrants', gone] },
  {
    what: 'objects that anybody lets expire',
    noticedBy: 'data-stays',
    statement: ['ShapeData', without('s3:PutLifecycle*')],
  },
  { what: 'tables that anybody shapes', noticedBy: 'data-stays', statement: ['ShapeRecords', gone] },
  { what: 'streams of tables that anybody reads', noticedBy: 'data-stays', statement: ['KeepTables', gone] },
  { what: 'logs that anybody redirects', noticedBy: 'log-groups-stay', statement: ['ShapeLogs', gone] },
  { what: 'logs that anybody forges', noticedBy: 'log-groups-stay', statement: ['OnlyServicesWriteLogs', gone] },
  { what: 'recorders that anybody narrows', noticedBy: 'recorders-stay-whole', statement: ['ShapeRecorders', gone] },
  { what: 'a network that anybody changes', noticedBy: 'network-stays-closed', statement: ['KeepNetwork', gone] },
  {
    what: 'support that anybody lets in',
    noticedBy: 'outsiders-stay-out',
    statement: ['NoSharing', without('supportauthz:CreateSupportPermit')],
  },
  {
    what: 'a table with a stream',
    noticedBy: 'site-exposure',
    table: { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } },
  },
  {
    what: 'a table whose records end by themselves',
    noticedBy: 'site-retention',
    table: { TimeToLiveSpecification: { AttributeName: 'pk', Enabled: true } },
  },
  ...['AWS::EC2::TransitGatewayAttachment', 'AWS::EC2::TransitGatewayVpcAttachment'].map((Type) => ({
    what: `a way to other networks, ${Type}`,
    noticedBy: 'site-isolation',
    resource: { Type, Properties: { TransitGatewayId: 'tgw-1', VpcId: 'vpc-1', SubnetIds: ['subnet-1'] } },
  })),
  {
    what: 'a location in a bucket of nobody known',
    noticedBy: 'known-location',
    resource: { Type: 'AWS::DataSync::LocationS3', Properties: { S3BucketArn: 'arn:aws:s3:::records-of-somebody' } },
  },
];

/** What the rule finds at the site, or at its organization, until it finds something. */
function found({ noticedBy }: Weakening, templates: Original['templates']): readonly string[] {
  const rule: Rule | undefined = ALL_RULES.find(({ id }) => id === noticedBy);
  if (rule?.subject !== 'resource') throw new Error(`${noticedBy} is no rule about resources`);
  const assembly = new Assembly(templates, reference.border);
  for (const resource of assembly.resources) {
    if (resource.template.account !== DUBLIN || !rule.appliesTo(resource)) continue;
    const findings = rule.check(resource, assembly);
    if (findings.length > 0) return findings.map(({ message }) => message);
  }
  return [];
}

function weakened(weakening: Weakening): { readonly templates: Original['templates']; readonly changed: number } {
  let changed = 0;
  const network = reference.templates.find(
    ({ account, body }) => account === DUBLIN && JSON.stringify(body).includes('AWS::EC2::VPC"'),
  );
  const templates = reference.templates.map((template) => {
    const resources = Object.entries(record(template.body['Resources'])).map(([id, raw]) => {
      const after = changedResource(record(raw), weakening, template.account === DUBLIN);
      if (after !== undefined) changed += 1;
      return [id, after ?? raw];
    });
    const more = weakening.resource !== undefined && template === network ? [['Added', weakening.resource]] : [];
    changed += more.length;
    return { ...template, body: { ...template.body, Resources: Object.fromEntries([...resources, ...more]) } };
  });
  return { templates, changed };
}

function changedResource(
  raw: Statement,
  { statement, table, within = ['AWS::Organizations::Policy', 'Content'] }: Weakening,
  isOfSite: boolean,
): Statement | undefined {
  const properties = record(raw['Properties']);
  if (table !== undefined && isOfSite && raw['Type'] === 'AWS::DynamoDB::Table')
    return { ...raw, Properties: { ...properties, ...table } };
  const [type, path] = within;
  if (statement === undefined || raw['Type'] !== type) return undefined;
  const [sid, change] = statement;
  const content = record(properties[path]);
  const statements = listOf(content['Statement']).map(record);
  if (!statements.some((one) => one['Sid'] === sid)) return undefined;
  const Statement = statements.flatMap((one) => (one['Sid'] === sid ? (change(one) ?? []) : [one]));
  return { ...raw, Properties: { ...properties, [path]: { ...content, Statement } } };
}

function record(value: unknown): Statement {
  return isRecord(value) ? value : {};
}

test.each(WEAKENINGS)('$noticedBy notices $what', (weakening) => {
  const { templates, changed } = weakened(weakening);
  expect(changed).toBeGreaterThan(0);
  expect(found(weakening, templates)).not.toEqual([]);
});

test.each([...new Set(WEAKENINGS.map(({ noticedBy }) => noticedBy))])('%s finds nothing as it is', (noticedBy) => {
  expect(found({ what: '', noticedBy }, reference.templates)).toEqual([]);
});
