import type { PrincipalClass, Resource } from '../../iam/search/question';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import { openings, targets } from '../questions/actions';
import type { SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';
import type { Actor } from './actors';
import { designsOf } from './design';
import { type Ask, actsAs, actsWithEverything, hasOpened, type Move, type StepKind, step } from './move';
import { operating } from './operating';
import { ACTING_SERVICES, type ActingService } from './services';

/** Every step that there is at a site. */
export function movesAt(
  site: SiteAccess,
  actors: readonly Actor[],
  { assembly, concrete }: { readonly assembly: Assembly; readonly concrete: Concrete },
): readonly Move[] {
  const roles = actors.filter(({ patterns }) => patterns.length > 0);
  return [
    ...roles.flatMap((role) => [...assuming(role), ...changing(site, role), ...passing(site, role)]),
    ...operating(site, roles, assembly, concrete),
    ...site.stores.flatMap((store) => opening(store)),
  ];
}

function assuming(role: Actor): readonly Move[] {
  if (role.trust === undefined) return [];
  const actions = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];
  return [step('assume', role, [{ actions, resources: [role.trust] }], `acts as ${role.name}`)];
}

/** Changes of a role itself: who assumes it, what it may, and whether it is made anew. */
function changing(site: SiteAccess, role: Actor): readonly Move[] {
  const on = (arn: string): Resource => ({ arn, account: site.names.account, rcp: site.organization.rcp });
  // With a wildcard in its path, it is asked under the name alone.
  const resources = [on(role.id)];
  const managed = site.principals.find(({ arn }) => arn === role.id)?.managed ?? [];
  const everything = (move: Move): Move => ({ ...move, gives: actsWithEverything(role) });
  return [
    ...(role.exists === false
      ? []
      : [
          step(
            'change-trust',
            role,
            [{ actions: ['iam:UpdateAssumeRolePolicy'], resources }],
            `assumes ${role.name}, which trusts them now`,
          ),
        ]),
    everything(
      step(
        'create-role',
        role,
        [
          { actions: ['iam:CreateRole'], resources },
          // There is one role of a name at a time.
          ...(role.isMade ? [{ actions: ['iam:DeleteRole'], resources }] : []),
        ],
        `acts as ${role.name}, a role of their own`,
      ),
    ),
    ...[
      {
        actions: [
          ...['iam:AttachRolePolicy', 'iam:DeleteRolePermissionsBoundary', 'iam:DeleteRolePolicy'],
          ...['iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy'],
        ],
        resources,
      },
      ...managed.map((arn) => ({
        actions: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'],
        resources: [on(arn)],
      })),
    ].map((ask) =>
      everything(
        step(
          'change-permissions',
          role,
          [ask],
          `has every permission under the guardrails as ${role.name}`,
          actsAs(role),
        ),
      ),
    ),
  ];
}

/** A role is passed to a service that it trusts, which then does what it is told. */
function passing(site: SiteAccess, role: Actor): readonly Move[] {
  const { account } = site.names;
  const on = (arn: string): Resource => ({ arn, account, rcp: site.organization.rcp });
  const passes = (principal: string): Ask => ({
    actions: ['iam:PassRole'],
    resources: [on(role.id)],
    where: { StringEqualsIfExists: { 'iam:PassedToService': principal } },
  });
  if (role.trust === undefined) {
    // The roles of `cdk bootstrap` for CloudFormation, whose trust policy is in no template of the site.
    const executes = role.purpose === 'cloudformation' || role.purpose === 'cloudformation-elsewhere';
    return executes
      ? [step('pass', role, [passes('cloudformation.amazonaws.com')], `has CloudFormation deploy as ${role.name}`)]
      : [];
  }
  const { trust } = role;
  return [
    ...ACTING_SERVICES.filter(({ principal }) => mayTrust(trust, principal)).map((service) =>
      step(
        'pass',
        role,
        [
          passes(service.principal),
          { actions: service.given, resources: [on('*')] },
          assumedBy(trust, [{ kind: 'named', principal: { service: service.principal } }]),
        ],
        `has ${service.principal} act as ${role.name}: it ${DOES[service.does]}`,
      ),
    ),
    // Of another service nobody knows which call gives it the role.
    step(
      'pass',
      role,
      [
        { actions: ['iam:PassRole'], resources: [on(role.id)] },
        assumedBy(trust, [{ kind: 'services', except: ACTING_SERVICES.map(({ principal }) => principal) }]),
      ],
      `has a service act as ${role.name}, and it is not known what that service does with a role`,
    ),
  ];
}

/** Whether a trust policy names a service, or everybody: what it really allows is asked. */
function mayTrust({ policy }: Resource, principal: string): boolean {
  const text = policy === undefined ? '[]' : textOf(policy);
  return text.includes(`"${principal}"`) || text.includes('"*"') || text.includes('NotPrincipal');
}

const texts = new WeakMap<object, string>();

function textOf(policy: object): string {
  const text = texts.get(policy) ?? JSON.stringify(policy);
  texts.set(policy, text);
  return text;
}

const DOES: Readonly<Record<ActingService['does'], string>> = {
  code: 'runs code of theirs',
  calls: 'makes calls of their choice',
  copies: 'copies data between places of their choice',
  'own-path': 'delivers where they say',
};

const assumedBy = (trust: Resource, of: readonly PrincipalClass[]): Ask => ({
  ...{ actions: ['sts:AssumeRole'], resources: [trust], of },
});

/** Calls that replace the policy of a store, or let somebody use a key beside its policy. */
function opening(store: Store): readonly Move[] {
  const opened = (kind: StepKind, gains: string) => (ask: Ask) => ({
    ...{ kind, asks: [ask], gives: hasOpened(store), gains },
  });
  const channel: Readonly<Partial<Record<Store['kind'], readonly string[]>>> = {
    'alert-queue': ['sqs:AddPermission', 'sqs:SetQueueAttributes'],
    'alert-topic': ['sns:AddPermission', 'sns:SetTopicAttributes'],
    archive: ['s3:DeleteBucketPolicy', 's3:PutBucketPolicy'],
  };
  return [
    ...[...openings(store), ...targets(store, { itself: channel[store.kind] })].map(
      opened('change-policy', `has a policy of their own at ${store.name}`),
    ),
    ...(store.kind === 'key'
      ? targets(store, { itself: ['kms:CreateGrant'] })
          .map((ask): Ask => ({ ...ask, where: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } } }))
          .map(opened('create-grant', `uses the key ${store.name} by a grant, whatever its policy allows`))
      : []),
  ];
}

/** Steps of which it can be asked at once whether somebody may make any by nobody's design. */
export function askedTogether(moves: readonly Move[]): readonly (readonly Move[])[] {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const [first] = move.asks;
    if (first === undefined) continue;
    // Whoever may not pass a role at all passes it to no service.
    const where = move.kind === 'pass' ? undefined : first.where;
    const designs = designsOf(move.kind, move.as).map(({ by, as }) => [by, as]);
    const key = JSON.stringify([move.kind, first.actions, where, designs]);
    const group = groups.get(key) ?? [];
    group.push(move);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Steps by the resource that the first of what is asked is about. */
export function byResource(moves: readonly Move[]): readonly (readonly Move[])[] {
  const found = new Map<string, Move[]>();
  for (const move of moves) {
    const id = JSON.stringify([move.kind, move.asks[0]?.resources.map(({ arn }) => arn)]);
    const group = found.get(id) ?? [];
    group.push(move);
    found.set(id, group);
  }
  return [...found.values()];
}
