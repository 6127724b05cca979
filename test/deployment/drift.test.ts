import { readFileSync } from 'node:fs';
import { detectionsOf } from '../../lib/app/alerts/detections';
import { watchedSite } from '../../lib/app/alerts/detections/watched-site';
import { DRIFT_ACTIONS } from '../../lib/deployment/drift/drift-actions';
import { UNDETECTED_DRIFT } from '../../lib/deployment/drift/undetected-drift';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { synthesized } from '../synthesized';

const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });

test('what drift detection passes over is in the stacks, and a detection and the procedure name it', () => {
  const resources = synthesized('reference').flatMap(({ resources }) => Object.values(resources));
  const types = new Set(resources.map(({ Type }) => Type));
  const ids = detectionsOf(watchedSite(deployment, 'dublin')).map(({ id }) => id);
  const procedure = readFileSync('docs/operations.md', 'utf8');
  for (const { type, detection } of UNDETECTED_DRIFT) {
    expect(types).toContain(type);
    expect(ids).toContain(detection);
    expect(procedure).toContain(`| \`${type}\` | \`${detection}\` |`);
  }
});

test('drift detection looks, and reads no store, secret, message or log', () => {
  const reads =
    /^(s3:GetObject|dynamodb:(GetItem|GetRecords|BatchGet|Query|Scan)|kms:(Decrypt|GenerateDataKey)|secretsmanager:GetSecretValue|sqs:ReceiveMessage|logs:(GetLogEvents|FilterLogEvents|StartQuery|Unmask)|ssm:GetParameterHistory|cloudtrail:LookupEvents|athena:|firehose:Put)/;
  expect(DRIFT_ACTIONS.filter((action) => reads.test(action))).toEqual([]);
  expect(DRIFT_ACTIONS.filter((action) => /:(Create|Put|Update|Delete|Modify|Attach|Start|Stop)/.test(action))).toEqual(
    [],
  );
});
