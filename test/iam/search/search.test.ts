import { authorize } from '../../../lib/iam/authorize/authorize';
import type { Answer } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import {
  ACCOUNT,
  anonymous,
  auditor,
  BUCKET_STATEMENTS,
  breakGlass,
  gateway,
  insiders,
  KEY,
  ORG,
  objects,
  outsiders,
  reading,
  services,
  TRAIL,
} from './site';

const EUROPE = { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1'] } };
const OFF_GATEWAY = { StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-0site' } };
const SPARED = { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/break-glass` } };

/** The request of a counterexample, decided anew from what the answer reports. */
function found(answer: Answer) {
  if (answer.holds !== false) throw new Error(`expected a counterexample, got ${JSON.stringify(answer)}`);
  const { request, policies } = answer.counterexample;
  expect(authorize({ request, policies }).decision).toBe('allow');
  return request;
}

describe('search', () => {
  test('holds that nobody outside the organization reads an object', () => {
    expect(search(reading(objects(), [outsiders, anonymous]))).toMatchObject({ holds: true });
  });

  test('counts the cells that it settled', () => {
    const { cells } = search(reading(objects(), [outsiders, anonymous]));
    expect(cells).toBeGreaterThan(10);
  });

  test('finds a foreign organization whose id shares a prefix', () => {
    const open = {
      ...BUCKET_STATEMENTS['Grant'],
      Principal: '*',
      Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-tre*' } },
    };
    const changes = { Organization: undefined, Readers: undefined, Gateway: undefined, Grant: open };
    const request = found(search(reading(objects(changes, false), [outsiders])));
    expect(request.principalOrg).toMatch(/^o-tre/);
    expect(request.principalOrg).not.toBe(ORG);
    expect(request.principalAccount).not.toBe(ACCOUNT);
  });

  test('finds that IfExists on an allow admits an anonymous caller', () => {
    const open = {
      ...BUCKET_STATEMENTS['Grant'],
      Principal: '*',
      Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': ORG } },
    };
    const changes = { Organization: undefined, Readers: undefined, Gateway: undefined, Grant: open };
    expect(found(search(reading(objects(changes, false), [anonymous]))).principal).toEqual({ anonymous: true });
  });

  test('finds whom NotPrincipal gives access to', () => {
    const { Principal: _, ...grant } = BUCKET_STATEMENTS['Grant'] ?? {};
    const open = { ...grant, NotPrincipal: { AWS: 'arn:aws:iam::444455556666:root' }, Condition: {} };
    const changes = { Organization: undefined, Readers: undefined, Gateway: undefined, Grant: open };
    found(search(reading(objects(changes, false), [anonymous])));
  });

  test('holds that nobody reads an object off the gateway', () => {
    const everyone = [insiders, outsiders, anonymous, services];
    expect(search(reading(objects(), everyone, { where: OFF_GATEWAY }))).toMatchObject({ holds: true });
  });

  test('finds the action that a deny off the gateway forgot', () => {
    const narrow = { ...BUCKET_STATEMENTS['Gateway'], Action: ['s3:GetObject'] };
    const request = found(search(reading(objects({ Gateway: narrow }), [insiders], { where: OFF_GATEWAY })));
    expect(request.action).not.toBe('s3:GetObject');
    expect(Object.keys(request.context ?? {})).not.toContain('aws:sourcevpce');
  });

  test('finds a gap between the prefix of an allow and that of its deny', () => {
    const narrow = { ...BUCKET_STATEMENTS['Gateway'], Resource: 'arn:aws:s3:::records/data/*' };
    const request = found(search(reading(objects({ Gateway: narrow }), [insiders], { where: OFF_GATEWAY })));
    expect(request.resource).not.toMatch(/^arn:aws:s3:::records\/data\//);
  });

  test('omits whom the question exempts', () => {
    const changes = {
      Gateway: { ...BUCKET_STATEMENTS['Gateway'], Condition: { ...OFF_GATEWAY, ArnNotEquals: SPARED.ArnEquals } },
    };
    const question = reading(objects(changes), [insiders], { where: OFF_GATEWAY });
    expect(search({ ...question, unless: [SPARED] })).toMatchObject({ holds: true });
    expect(found(search(question)).context).toMatchObject(SPARED.ArnEquals);
  });

  test('holds that nobody inside reads an object from outside the Regions', () => {
    expect(search(reading(objects(), [insiders], { where: EUROPE }))).toMatchObject({ holds: true });
  });

  test('finds a Region outside where no control policy bounds them', () => {
    const request = found(search(reading(objects(), [{ ...insiders, policies: {} }], { where: EUROPE })));
    expect(['eu-west-1', 'eu-north-1']).not.toContain(request.context?.['aws:requestedregion']);
  });

  test('holds that the auditor reads no object', () => {
    expect(search(reading(objects(), [auditor]))).toMatchObject({ holds: true });
  });

  test('finds that the gateway does, through the endpoint and no other way', () => {
    expect(found(search(reading(objects(), [gateway]))).context).toMatchObject({ 'aws:sourcevpce': ['vpce-0site'] });
  });

  test('holds that nobody but break-glass stops the trail', () => {
    const question = { actions: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'], resources: [TRAIL] };
    expect(search({ ...question, principals: [insiders, auditor], unless: [SPARED] })).toMatchObject({ holds: true });
    expect(found(search({ ...question, principals: [breakGlass] })).context).toMatchObject(SPARED.ArnEquals);
  });

  test('asks for every action of a pattern', () => {
    const question = { actions: ['cloudtrail:*'], resources: [TRAIL], principals: [insiders], unless: [SPARED] };
    expect(found(search(question)).action).not.toMatch(/stoplogging|deletetrail/i);
  });

  test('holds that a service which no policy names uses no key, and finds the one that is named', () => {
    const question = { actions: ['kms:Decrypt'], resources: [KEY], principals: [services] };
    expect(search(question)).toMatchObject({ holds: true });
    const named = {
      Effect: 'Allow',
      Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
      Action: 'kms:*',
      Resource: '*',
    };
    const policy = [KEY.policy ?? {}, { Version: '2012-10-17', Statement: named }].flat();
    expect(found(search({ ...question, resources: [{ ...KEY, policy }] })).principal).toEqual({
      service: 'logs.eu-west-1.amazonaws.com',
    });
  });

  test('is undecided, and names the statement, where an allow is not modelled', () => {
    const odd = {
      ...BUCKET_STATEMENTS['Grant'],
      Sid: 'Odd',
      Principal: '*',
      Condition: { StringMatches: { 'aws:PrincipalOrgID': ORG } },
    };
    const changes = { Organization: undefined, Readers: undefined, Gateway: undefined, Grant: odd };
    const answer = search(reading(objects(changes, false), [outsiders]));
    expect(answer).toMatchObject({ holds: 'undecided', counterexample: { decision: { by: { sid: 'Odd' } } } });
  });

  test('holds all the same where another statement denies what is not modelled', () => {
    const odd = { ...BUCKET_STATEMENTS['Grant'], Condition: { StringMatches: { 'aws:PrincipalOrgID': ORG } } };
    expect(search(reading(objects({ Grant: odd }), [outsiders]))).toMatchObject({ holds: true });
  });

  test('is undecided where two open keys are compared with each other', () => {
    const tags = { StringEquals: { 's3:ExistingObjectTag/team': '${aws:PrincipalTag/team}' } };
    const changes = {
      Readers: undefined,
      Gateway: undefined,
      Grant: { ...BUCKET_STATEMENTS['Grant'], Condition: tags },
    };
    const guest = { ...gateway, policies: { scp: gateway.policies?.scp } };
    const open = { ...BUCKET_STATEMENTS['Grant'], Principal: '*', Condition: tags };
    expect(search(reading(objects({ ...changes, Grant: open }), [guest]))).toMatchObject({ holds: 'undecided' });
  });

  test('decides a variable whose key follows from the principal', () => {
    const own = { StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } };
    const open = { ...BUCKET_STATEMENTS['Grant'], Principal: '*', Condition: own };
    const changes = { Organization: undefined, Readers: undefined, Gateway: undefined, Grant: open };
    expect(search(reading(objects(changes, false), [outsiders, anonymous]))).toMatchObject({ holds: true });
  });

  test('lets a value that decides decide, whatever a variable beside it is', () => {
    const Condition = { StringEquals: { 'aws:PrincipalOrgID': [ORG, '${aws:ResourceOrgID}'] } };
    const deny = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition };
    const rcp = [[{ Version: '2012-10-17', Statement: [deny] }]];
    const table = { arn: `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/records`, account: ACCOUNT, rcp };
    const reads = { actions: ['dynamodb:Query'], principals: [insiders] };
    expect(search({ ...reads, resources: [table] })).toMatchObject({ holds: true });
    expect(search({ ...reads, resources: [{ ...table, rcp: [] }] })).toMatchObject({ holds: false });
  });

  test('tells the account of a variable from all others', () => {
    const own = { StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } };
    const open = { ...BUCKET_STATEMENTS['Grant'], Principal: '*', Condition: own };
    const changes = { Organization: undefined, Readers: undefined, Gateway: undefined, Grant: open };
    const anyone = { ...outsiders, exceptAccounts: [] };
    expect(found(search(reading(objects(changes, false), [anyone]))).principalAccount).toBe(ACCOUNT);
  });

  test('finds a role under a path that a pattern names', () => {
    const open = {
      ...BUCKET_STATEMENTS['Grant'],
      Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/team/*' } },
    };
    const deny = {
      ...BUCKET_STATEMENTS['Readers'],
      Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/team/*' } },
    };
    const request = found(search(reading(objects({ Grant: open, Readers: deny }), [insiders])));
    expect(request.context?.['aws:PrincipalArn']).toMatch(/:role\/team\/[^/]/);
  });

  test('finds the session that a policy names, and no other', () => {
    const session = `arn:aws:sts::${ACCOUNT}:assumed-role/gateway-reader/night`;
    const open = { ...BUCKET_STATEMENTS['Grant'], Principal: { AWS: session } };
    const guest = { ...gateway, policies: { scp: gateway.policies?.scp } };
    expect(found(search(reading(objects({ Grant: open }), [guest]))).principal).toBe(session);
  });

  test('holds over a policy of forty principals', () => {
    const arns = Array.from(
      { length: 40 },
      (_, index) => `arn:aws:iam::${ACCOUNT}:role/site/team-${index % 7}/role-${index}`,
    );
    const changes = {
      Readers: {
        ...BUCKET_STATEMENTS['Readers'],
        Condition: { ArnNotLike: { 'aws:PrincipalArn': [...arns, 'arn:aws:iam::*:role/site/team-?/lead-*'] } },
      },
    };
    expect(search(reading(objects(changes), [insiders, outsiders, anonymous], { where: OFF_GATEWAY }))).toMatchObject({
      holds: true,
    });
  });

  test('refuses a condition that the policy language does not have', () => {
    expect(() => search({ ...reading(objects(), [auditor]), where: { Equals: { a: 'b' } } })).toThrow(
      'condition operator Equals is not known',
    );
  });

  test('omits what the ARNs of a question except, and nothing beside it', () => {
    const [home, elsewhere] = ['arn:aws:s3:::site-data/home/*', 'arn:aws:s3:::site-data/home-2/*'];
    const policy = (...Resource: readonly string[]) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource }],
    });
    const asked = (...open: readonly string[]) =>
      search({
        actions: ['s3:GetObject'],
        resources: [{ arn: 'arn:aws:s3:::site-data/*', account: ACCOUNT, policy: policy(...open) }],
        exceptResources: [home],
        principals: [anonymous],
      });
    expect(asked(home)).toMatchObject({ holds: true });
    expect(found(asked(home, elsewhere)).resource).toMatch(/^arn:aws:s3:::site-data\/home-2\//);
    expect(found(asked('arn:aws:s3:::site-data/*')).resource).not.toMatch(/\/home\//);
  });

  test('is undecided where a pattern of actions has too many states, whatever is asked beside it', () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: `s3:*a${'?'.repeat(18)}`, Resource: '*' }],
    };
    const resources = [{ arn: 'arn:aws:s3:::site-data/a', account: ACCOUNT, policy }];
    const asked = (...actions: readonly string[]) => search({ actions, resources, principals: [anonymous] }).holds;
    expect(asked('s3:GetObject')).toBe(true);
    expect(asked('s3:*')).toBe('undecided');
    expect(asked('s3:GetObject', 's3:*')).toBe('undecided');
  });
});
