import { renderSummary } from '../../lib/evidence/render-summary';
import { BUCKET, bucketWith, deploymentFile, evidenceFor, KEY } from './evidence-for';

const file = deploymentFile('reference');
const summary = (bucket: object) => renderSummary(evidenceFor([{ resources: { Bucket: bucket, Key: KEY } }], { file }));

test('the summary says that it holds, where everything is and on which basis somebody looks', () => {
  const text = summary(BUCKET);
  expect(text).toContain('**No open findings** inside EEA.');
  expect(text).toContain('| Hamar | Sweden (SE), in eu-north-1, Stockholm (by-region) |');
  expect(text).toContain('| Example Assurance Ltd | GB |');
  expect(text).not.toContain('### Open findings');
});

test('the summary says what stands, with the line of the template', () => {
  const text = summary(bucketWith({ BucketEncryption: undefined }));
  expect(text).toContain('**There are open findings**');
  expect(text).toMatch(
    /\| `bucket-required` \| required \| `dublin\/Storage\/Data\/Bucket\/Resource` \|.*`storage.template.json:\d+` \|/,
  );
});

test('the summary says how much room is left below the limits of AWS, least first', () => {
  const Tags = Array.from({ length: 40 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }));
  const text = summary(bucketWith({ Tags }));
  expect(text).toMatch(
    /### Headroom below AWS quotas\n\n\| limit \| used \| of \| left \| where \|\n.*\n\| tags for a resource \| 40 \| 50 \| 10 \| dublin\/Storage\/Data\/Bucket\/Resource \|/,
  );
});

test('what a template says becomes no markup', () => {
  const name = 'a|b <img src=x> [link](http://example.com)';
  const bad = { ...bucketWith({ BucketEncryption: undefined }), Metadata: { 'aws:cdk:path': `${name}\`` } };
  expect(summary(bad)).toContain("`a\\|b <img src=x> [link](http://example.com)'`");
});

test('searches are told with what they found', () => {
  const searches = [{ question: 'nobody outside reads', holds: false, cells: 7, counterexample: 'an outsider reads' }];
  const evidence = evidenceFor([], { file, access: { principals: [], actions: [], cells: [], searches } });
  expect(renderSummary(evidence)).toContain('| nobody outside reads | does not hold | 7 | an outsider reads |');
  expect(renderSummary(evidenceFor([], { file }))).not.toContain('Who can reach the data');
});
