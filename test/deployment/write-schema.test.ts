import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fieldReference } from '../../lib/deployment/field-reference';
import { deploymentJsonSchema } from '../../lib/deployment/json-schema';
import { edited } from './problems-of';

const FRESH = 'run "npm run docs" and commit';

test('deployments/schema.json is what the schema generates', () => {
  const fresh = readFileSync('deployments/schema.json', 'utf8') === deploymentJsonSchema();
  expect(fresh || FRESH).toBe(true);
});

test('docs/deployment-file.md is what the schema generates', () => {
  const fresh = readFileSync('docs/deployment-file.md', 'utf8') === fieldReference();
  expect(fresh || FRESH).toBe(true);
});

test.each(['reference', 'outposts', 'sovereign-cloud'])(
  'the first line of deployments/%s.yaml names the schema',
  (name) => {
    expect(readFileSync(`deployments/${name}.yaml`, 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./schema.json',
    );
  },
);

test('editors that follow the schema accept all files, and mark an unknown key, a bare account id and a foreign Region', () => {
  const schema = z.fromJSONSchema(JSON.parse(deploymentJsonSchema()));
  const accepted = (text: string) => schema.safeParse(parse(text)).success;
  expect(accepted(edited('reference', []))).toBe(true);
  expect(accepted(edited('outposts', []))).toBe(true);
  expect(accepted(edited('sovereign-cloud', []))).toBe(true);
  expect(accepted(edited('sovereign-cloud', [['feature: vpc-encryption-control', 'feature: encryption']]))).toBe(false);
  expect(accepted(edited('reference', [['migrations: []', 'migration: []']]))).toBe(false);
  expect(accepted(edited('reference', [['"222222222222"', '222222222222']]))).toBe(false);
  expect(accepted(edited('reference', [['region: eu-north-1', 'region: us-east-1']]))).toBe(false);
});

test('every field of the schema says what it means', () => {
  const silent: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const properties: unknown = Reflect.get(schema, 'properties');
    for (const [name, field] of Object.entries(properties ?? {}))
      if (!field.description) silent.push(`${path}.${name}`);
    for (const [key, value] of Object.entries(schema)) visit(value, `${path}.${key}`);
  };
  visit(JSON.parse(deploymentJsonSchema()), '');
  expect(silent).toEqual([]);
});
