import type { PolicyDocument } from '../../../lib/iam/authorize/policies';
import type {
  Condition,
  Endpoint,
  OwnPolicies,
  PrincipalClass,
  Question,
  Resource,
} from '../../../lib/iam/search/question';
import { random } from '../../mutants/random';
import { AWAY, FAR, HOME, KEYS, type Key, OPERATORS, ORG } from './keys';

/** How often each operator and each kind of key was drawn. */
export type Drawn = Map<string, number>;

interface Target {
  readonly arn: string;
  readonly actions: readonly string[];
  readonly patterns: readonly string[];
  readonly service: string;
}

const TARGETS: readonly Target[] = [
  {
    ...{ arn: 'arn:aws:s3:::records/*', service: 's3' },
    actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:Get*'],
    patterns: [
      'arn:aws:s3:::records/*',
      'arn:aws:s3:::records/a/*',
      'arn:aws:s3:::*/b',
      'arn:aws:s3:::records/${aws:username}/*',
      'arn:aws:s3:::other/*',
    ],
  },
  {
    ...{ arn: `arn:aws:kms:eu-west-1:${HOME}:key/1234`, service: 'kms' },
    actions: ['kms:Decrypt', 'kms:CreateGrant', 'kms:RetireGrant'],
    patterns: [`arn:aws:kms:eu-west-1:${HOME}:key/1234`, 'arn:aws:kms:*:*:key/*', `arn:aws:kms:*:${AWAY}:key/*`],
  },
  {
    ...{ arn: `arn:aws:sqs:eu-west-1:${HOME}:alerts`, service: 'sqs' },
    actions: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
    patterns: [`arn:aws:sqs:eu-west-1:${HOME}:alerts`, 'arn:aws:sqs:*:*:al*', `arn:aws:sqs:*:${HOME}:?*`],
  },
  {
    ...{ arn: `arn:aws:iam::${HOME}:role/reader`, service: 'sts' },
    actions: ['sts:AssumeRole', 'sts:TagSession'],
    patterns: [
      `arn:aws:iam::${HOME}:role/reader`,
      'arn:aws:iam::*:role/*',
      `arn:aws:iam::${HOME}:role/\${aws:PrincipalTag/team}`,
    ],
  },
  {
    ...{ arn: `arn:aws:ec2:eu-west-1:${HOME}:instance/i-1`, service: 'ec2' },
    actions: ['ec2:StopInstances', 'ec2:StartInstances'],
    patterns: ['arn:aws:ec2:*:*:instance/*', `arn:aws:ec2:eu-west-1:${HOME}:instance/i-?`],
  },
];

const USER = `arn:aws:iam::${HOME}:user/ada`;
const ROLE = `arn:aws:iam::${HOME}:role/reader`;
const SESSION = `arn:aws:sts::${HOME}:assumed-role/reader/ada`;
const SERVICES = ['sns.amazonaws.com', 'backup.amazonaws.com'];
const PROVIDER = `arn:aws:iam::${HOME}:saml-provider/corp`;

/** Parts of a question that are counted. */
export const PARTS: readonly string[] = [
  ...['policy', 'identity', 'boundary', 'session', 'scp', 'rcp', 'endpoints', 'where', 'unless'],
  ...['NotAction', 'NotResource', 'NotPrincipal', 'Federated', 'Service', 'exceptActions', 'exceptResources'],
];

/** Random questions over the whole policy language, the same for the same seed. */
export class Grammar {
  readonly drawn: Drawn = new Map();
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  pick<Item>(all: readonly Item[]): Item {
    const found = all[Math.floor(this.next() * all.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  some<Item>(all: readonly Item[], most: number): readonly Item[] {
    const count = 1 + Math.floor(this.next() * most);
    return [...new Set(Array.from({ length: count }, () => this.pick(all)))];
  }

  /** A question; what it is made of is counted. */
  question(): Question {
    const question = this.drawQuestion();
    const text = JSON.stringify(question);
    for (const part of PARTS) if (text.includes(`"${part}":`)) this.count(part);
    if (text.includes('${')) this.count('variable');
    if (text.includes(AWAY)) this.count('another account');
    if (/"policy":.*arn:aws:kms/.test(text)) this.count('key policy');
    return question;
  }

  private drawQuestion(): Question {
    const target = this.pick(TARGETS);
    const few = this.some(KEYS, 3);
    const document = (names: boolean, allow = 0.5) => this.document(target, few, names, allow);
    const actions = this.some(target.actions, 2);
    const omits = actions.some((action) => action.endsWith('*')) && this.chance(0.5);
    const resource: Resource = {
      ...{ arn: target.arn, account: HOME },
      ...(this.chance(0.75) && { policy: this.chance(0.2) ? [document(true), document(true)] : document(true, 0.6) }),
      ...(this.chance(0.35) && { rcp: this.levels(() => document(true, 0.2)) }),
    };
    const endpoint: Endpoint = {
      ...{ id: 'vpce-1', vpc: 'vpc-1', type: 'interface' },
      ...(this.chance(0.7) && { policy: document(true, 0.8) }),
      ...(this.chance(0.5) && { service: target.service }),
    };
    return {
      actions,
      ...(omits && { exceptActions: ['s3:GetObjectAcl'] }),
      resources: [resource],
      ...(target.arn.endsWith('*') && this.chance(0.2) && { exceptResources: ['arn:aws:s3:::records/a/*'] }),
      principals: this.principals(() => this.own(target, few)),
      ...(this.chance(0.4) && { endpoints: [endpoint] }),
      ...(this.chance(0.4) && { where: this.condition(few, 1) }),
      ...(this.chance(0.3) && { unless: [this.condition(few, 1)] }),
    };
  }

  private principals(own: () => OwnPolicies): readonly PrincipalClass[] {
    const org = this.chance(0.7) ? ORG : undefined;
    const named = (principal: string, account = HOME): PrincipalClass => ({
      ...{ kind: 'named', principal, account, policies: own() },
      ...(org && { org }),
    });
    const one = (): PrincipalClass =>
      this.pick<() => PrincipalClass>([
        () => named(USER),
        () => named(ROLE),
        () => named(SESSION),
        () => named(`arn:aws:iam::${HOME}:root`),
        () => named(`arn:aws:iam::${AWAY}:role/reader`, AWAY),
        () => ({ kind: 'anyone', accounts: [HOME], ...(org && { org }), ...(this.chance(0.6) && { policies: own() }) }),
        () => ({ kind: 'anyone', accounts: [AWAY, FAR], ...(org && { org }) }),
        () => ({ kind: 'anyone', accounts: 'any', exceptAccounts: [HOME], org: { not: ORG } }),
        () => ({ kind: 'services', ...(this.chance(0.3) && { except: ['sns.amazonaws.com'] }) }),
        () => ({ kind: 'providers' }),
        () => ({ kind: 'anonymous' }),
      ])();
    return this.chance(0.3) ? [one(), one()] : [one()];
  }

  private own(target: Target, few: readonly Key[]): OwnPolicies {
    const document = (allow: number) => this.document(target, few, false, allow);
    return {
      identity: this.chance(0.2) ? [document(0.7), document(0.7)] : document(0.85),
      ...(this.chance(0.2) && { boundary: document(0.8) }),
      ...(this.chance(0.15) && { session: document(0.8) }),
      ...(this.chance(0.35) && { scp: this.levels(() => document(0.7)) }),
    };
  }

  private levels(document: () => PolicyDocument): readonly (readonly PolicyDocument[])[] {
    const everything = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
    };
    const whole = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
    const named = JSON.stringify(document()).includes('Principal":') ? everything : whole;
    const level = () => (this.chance(0.7) ? [named, document()] : [document()]);
    return this.chance(0.3) ? [level(), level()] : [level()];
  }

  private document(target: Target, few: readonly Key[], names: boolean, allow: number): PolicyDocument {
    const count = 1 + Math.floor(this.next() * 3);
    const variables = this.chance(0.93);
    return {
      ...(variables && { Version: '2012-10-17' }),
      Statement: Array.from({ length: count }, () => this.statement(target, few, names, allow)),
    };
  }

  private statement(target: Target, few: readonly Key[], names: boolean, allow: number): PolicyDocument {
    const Effect = this.chance(allow) ? 'Allow' : 'Deny';
    const actions = ['*', `${target.service}:*`, ...target.actions, 'iam:*'];
    const Action = this.chance(0.15)
      ? { NotAction: this.some([...target.actions, 'iam:*'], 2) }
      : { Action: this.some(actions, 2) };
    const Resource = this.chance(0.12)
      ? { NotResource: this.some(target.patterns, 2) }
      : { Resource: this.chance(0.5) ? '*' : this.some(target.patterns, 2) };
    return {
      Effect,
      ...(names && this.principal(Effect)),
      ...{ ...Action, ...Resource },
      ...(this.chance(0.6) && { Condition: this.condition(few, 2) }),
    };
  }

  private principal(effect: string): PolicyDocument {
    // Whether a session is exempt that NotPrincipal names only in part, AWS does not say.
    if (effect === 'Deny' && this.chance(0.1)) return { NotPrincipal: { AWS: this.pick([[HOME, USER], [HOME]]) } };
    const AWS = () => ({
      AWS: this.some(
        [HOME, `arn:aws:iam::${HOME}:root`, USER, ROLE, SESSION, AWAY, `arn:aws:iam::${AWAY}:role/reader`, '*'],
        2,
      ),
    });
    return {
      Principal: this.pick<() => PolicyDocument[string]>([
        () => '*',
        () => '*',
        AWS,
        AWS,
        () => ({ Service: this.some(SERVICES, 2) }),
        () => ({ Federated: PROVIDER }),
        () => ({ ...AWS(), Service: this.pick(SERVICES) }),
      ])(),
    };
  }

  private condition(few: readonly Key[], most: number): Condition {
    const condition: Record<string, Record<string, readonly string[]>> = {};
    for (const key of this.some(few, most)) {
      const isNull = this.chance(0.08) && key.kind !== 'caller';
      const operator = isNull ? 'Null' : this.pick(OPERATORS[key.kind]);
      this.count(operator);
      this.count(key.kind);
      const before = condition[operator] ?? {};
      condition[operator] = {
        ...before,
        [key.name]: isNull ? [this.pick(['true', 'false'])] : this.operands(key, operator),
      };
    }
    return condition;
  }

  private operands(key: Key, operator: string): readonly string[] {
    const isArn = operator.includes('Arn');
    const fitting = key.operands.filter((operand) => !isArn || operand.startsWith('arn:'));
    return this.some(fitting.length > 0 ? fitting : ['arn:aws:iam::*:role/*'], 2);
  }

  private count(what: string): void {
    this.drawn.set(what, (this.drawn.get(what) ?? 0) + 1);
  }
}
