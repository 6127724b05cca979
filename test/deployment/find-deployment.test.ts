import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploymentNames, findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';

test('a name is that of a file in deployments/', () => {
  expect(findDeployment('reference')).toBe(join('deployments', 'reference.yaml'));
});

test('a path is itself', () => {
  expect(findDeployment('deployments/outposts.yaml')).toBe('deployments/outposts.yaml');
  expect(findDeployment(`${process.cwd()}/deployments/outposts.yaml`)).toBe(
    `${process.cwd()}/deployments/outposts.yaml`,
  );
});

test('the names of the deployments are known', () => {
  expect(deploymentNames()).toEqual(expect.arrayContaining(['outposts', 'reference', 'sovereign-cloud']));
  expect(deploymentNames('nowhere')).toEqual([]);
});

test('a misspelt name lists the ones there are, and says which was meant', () => {
  expect(() => findDeployment('refrence')).toThrow(
    'deployments/refrence.yaml document: expected one of outposts, reference, sovereign-cloud, or the path of a file; ' +
      'got "refrence", and there is no such file; did you mean reference',
  );
});

test('a wrong name lists the ones there are', () => {
  expect(() => findDeployment('production')).toThrow(
    'expected one of outposts, reference, sovereign-cloud, or the path of a file; ' +
      'got "production", and there is no such file; name one of these, or write deployments/<name>.yaml',
  );
});

test('a wrong path lists the ones there are', () => {
  expect(() => findDeployment('elsewhere/x.yaml')).toThrow(
    'elsewhere/x.yaml document: expected one of outposts, reference, sovereign-cloud, or the path of a file; ' +
      'got "elsewhere/x.yaml", and there is no such file; name one of these, or write that file',
  );
});

test('an empty name and a directory are no deployment', () => {
  expect(() => findDeployment('')).toThrow('got "", and there is no such file');
  // What is there and no file, whoever reads it refuses.
  expect(findDeployment('deployments/')).toBe('deployments/');
  expect(() => loadDeployment('deployments/', { today: '2026-11-23' })).toThrow('directory');
});

test('where there are no deployments, a path is needed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'none-'));
  expect(() => findDeployment('reference', folder)).toThrow('expected the path of a deployment file; got "reference"');
  rmSync(folder, { recursive: true });
});
