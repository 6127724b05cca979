import type { z } from 'zod';
import { type deploymentSchema, LOG_RETENTION_DAYS } from '../../lib/deployment/deployment';
import type { Deployment } from '../../lib/deployment/deployment-types';
import { loadDeployment } from '../../lib/deployment/load-deployment';

type Read = z.infer<typeof deploymentSchema>;
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

/** Types of the package stand without zod, whose own declarations not every project can compile: the compiler holds both to each other. */
const asWritten = (read: Read): Deployment => read;
const asRead = (written: Writable<Deployment>): Read => written;
type Retention = Deployment['retention']['logsDays'];
const periods: readonly Retention[] = LOG_RETENTION_DAYS;

test('what a deployment file gives is what the types of the package say', () => {
  const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
  const written: Writable<Deployment> = JSON.parse(JSON.stringify(deployment));
  expect(asWritten(asRead(written))).toEqual(deployment);
  expect(periods).toContain(deployment.retention.logsDays);
});
