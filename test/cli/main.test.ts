import { readFileSync } from 'node:fs';
import { VERSION } from '../../lib/judge/report/version';
import { ALL_RULES } from '../../lib/site-policy/rules';
import { trefoil } from './terminal';

test('says which version it is, which is that of the package', () => {
  expect(trefoil('--version')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
});

test('lists its commands, and each explains itself', () => {
  const { code, out } = trefoil('--help');
  expect(code).toBe(0);
  for (const name of ['check', 'rules', 'explain']) {
    expect(out).toContain(`\n  ${name} `);
    expect(trefoil(name, '--help')).toMatchObject({ code: 0, out: expect.stringContaining(`usage: trefoil ${name}`) });
  }
});

test.each([
  [['chek'], 'no command "chek", did you mean check'],
  [['constructor'], 'no command "constructor"'],
])('refuses the command line %j', (args, message) => {
  const { code, err } = trefoil(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

describe('rules', () => {
  test('lists every rule once, in each format', () => {
    expect(trefoil('rules').out.trim().split('\n')).toHaveLength(ALL_RULES.length);
    expect(JSON.parse(trefoil('rules', '--format', 'json').out)).toHaveLength(ALL_RULES.length);
    expect(trefoil('rules', '--format', 'markdown').out.match(/^### /gm)).toHaveLength(ALL_RULES.length);
  });

  test('takes no arguments', () => {
    expect(trefoil('rules', 'x').code).toBe(2);
  });
});

describe('explain', () => {
  test('says why a rule is, how to fix what breaks it, and shows an example', () => {
    const { code, out } = trefoil('explain', 'stack-environment');
    expect(code).toBe(0);
    expect(out).toMatch(/why: .*\nfix: .*\nstandards: GDPR 44/);
    expect(out).toContain('bad: a stack in Stockholm where only Ireland is allowed');
  });

  test('takes a rule as CDK prints it', () => {
    expect(trefoil('explain', 'Trefoil::stack-environment')).toEqual(trefoil('explain', 'stack-environment'));
  });

  test('refuses a rule that is none, and names the one that was meant', () => {
    expect(trefoil('explain', 'stack-enviroment').err).toContain('did you mean stack-environment');
    expect(trefoil('explain').code).toBe(2);
    expect(trefoil('explain', 'nothing-like-it-at-all').code).toBe(2);
  });

  test('says of a type what it stores, what is asked of it and by which rule, and what is said of a bare one', () => {
    const { code, out } = trefoil('explain', 'AWS::RDS::DBInstance');
    expect(code).toBe(0);
    expect(out).toContain('stores: user data: rows');
    expect(out).toContain('name: DBInstanceIdentifier');
    expect(out).toMatch(/encrypted-at-rest \(mandatory\)\n {4}StorageEncrypted: true, and has to be set/);
    expect(out).toContain('mandatory encrypted-at-rest: StorageEncrypted is not set');
  });

  test.each([
    ['s3:Get*', 'expected an action such as s3:GetObject, found "s3:Get*"'],
    ['arn:aws:s3:::bucket', 'expected the ARN of a role or user, or a service, found "arn:aws:s3:::bucket"'],
  ])('refuses %s', (given, message) => {
    const { code, out, err } = trefoil('explain', given, '--assembly', 'bin');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('names the types that were meant by one that is none', () => {
    const { code, err } = trefoil('explain', 'AWS::RDS::DbInstance');
    expect(code).toBe(2);
    expect(err).toContain('did you mean AWS::RDS::DBInstance');
  });
});
