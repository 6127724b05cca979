import type { Obligation } from '../../lib/judge/catalogue/entry';
import { has, is, lacks, need } from '../../lib/judge/catalogue/obligation';
import { breaksOf, checkObligations } from '../../lib/judge/obligations';
import { assemblyOf } from './assembly-of';

function paths(properties: object, ...obligations: readonly Obligation[]): readonly string[] {
  const assembly = assemblyOf({ resources: { It: { Type: 'AWS::Test::It', Properties: properties } } });
  return assembly.resources.flatMap((resource) =>
    breaksOf(resource, assembly, obligations).map(({ path }) => path.join('.')),
  );
}

const encrypted = (...when: Parameters<typeof need>[4][]) =>
  need('encryption-at-rest', 'Disks[].Encrypted', { oneOf: [true] }, 'the disk lies unencrypted', ...when);

test('a condition about an element of a list is asked of that element', () => {
  const disks = { Disks: [{ Encrypted: true }, { Virtual: 'ephemeral0' }, { Encrypted: false }] };
  expect(paths(disks, encrypted(lacks('Disks[].Virtual')))).toEqual(['Properties.Disks.2.Encrypted']);
  expect(paths(disks, encrypted(has('Disks[].Virtual')))).toEqual(['Properties.Disks.1.Encrypted']);
});

test('a condition about another list is asked of any of its elements', () => {
  const properties = { Disks: [{}], Tags: [{ Key: 'a' }, { Key: 'b' }] };
  expect(paths(properties, encrypted(is('Tags[].Key', 'b')))).toEqual(['Properties.Disks.0.Encrypted']);
  expect(paths(properties, encrypted(is('Tags[].Key', 'c')))).toEqual([]);
});

test('both branches of a condition have to hold', () => {
  const branches = { 'Fn::If': ['Never', true, { Ref: 'AWS::NoValue' }] };
  expect(paths({ Disks: [{ Encrypted: branches }] }, encrypted())).toEqual(['Properties.Disks.0.Encrypted']);
});

test('of a concern only the obligations about the named paths are checked', () => {
  const assembly = assemblyOf({ resources: { Key: { Type: 'AWS::KMS::Key', Properties: { Enabled: false } } } });
  const found = (...names: readonly string[]) =>
    assembly.resources.flatMap((resource) =>
      checkObligations(resource, assembly, 'key-management', names.length > 0 ? new Set(names) : undefined),
    );
  expect(found('Enabled')).toHaveLength(1);
  expect(found()).toHaveLength(2);
});
