import type { AccessSearch } from '../../lib/access/access-record';
import { renderSummary } from '../../lib/evidence/render-summary';
import { BUCKET, bucketWith, deploymentFile, evidenceFor, KEY } from './evidence-for';

const file = deploymentFile('reference');
const summary = (bucket: object) => renderSummary(evidenceFor([{ resources: { Bucket: bucket, Key: KEY } }], { file }));

test('the summary says that it holds, where everything is and on which basis somebody looks', () => {
  const text = summary(BUCKET);
  expect(text).toContain('**No open findings** inside EEA.');
  expect(text).toContain(
    '| Hamar, meant for Norway (NO) | Sweden (SE), in eu-north-1, Stockholm (by-region) | the same |',
  );
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
    /<summary>Headroom below AWS quotas, least first: \d+<\/summary>\n\n\| limit \| used \| of \| left \| where \|\n.*\n\| tags for a resource \| 40 \| 50 \| 10 \| dublin\/Storage\/Data\/Bucket\/Resource \|/,
  );
});

test('what a template says becomes no markup', () => {
  const name = 'a|b <img src=x> [link](http://example.com)';
  const bad = { ...bucketWith({ BucketEncryption: undefined }), Metadata: { 'aws:cdk:path': `${name}\`` } };
  expect(summary(bad)).toContain("`a\\|b <img src=x> [link](http://example.com)'`");
});

test('searches that hold are counted and fold open, those that do not are told', () => {
  const search = (holds: boolean): AccessSearch => ({
    ...{
      site: 'dublin',
      rule: `rule-${holds}`,
      question: `Dublin: nobody reads ${holds}`,
      asks: `nobody reads ${holds}`,
    },
    ...{ cells: 7, holds, ...(!holds && { counterexample: 'an outsider reads' }) },
  });
  const [holds, broken] = [search(true), search(false)];
  const told = (...searches: readonly AccessSearch[]) =>
    renderSummary(evidenceFor([], { file, access: { principals: [], actions: [], cells: [], searches } }));
  const elsewhere = { ...holds, site: 'hamar' };
  expect(told(holds, elsewhere, broken)).toContain(
    '| nobody reads false | Dublin | does not hold | 7 | an outsider reads |',
  );
  expect(told(holds, elsewhere, broken)).toContain('1 of 2 questions over every request there is hold at every site');
  expect(told(holds, elsewhere)).toContain('| nobody reads true | Dublin, Hamar | holds | 14 |');
  expect(told()).not.toContain('Who can reach the data');
  expect(told(holds)).not.toContain('layer');
  const bySome = {
    ...holds,
    alone: [{ layer: 'scp' as const, store: 'bucket', holds: false as const, because: 'root reads' }],
  };
  expect(told(bySome, { ...elsewhere, alone: [] })).toContain(
    '0 of them hold at every site without any one layer of policies; 1 by one alone.',
  );
  expect(told(bySome, { ...elsewhere, alone: [] })).toContain(
    'What stands by one layer of policies alone: 1</summary>\n\n| never allowed | at | by one layer alone |\n| --- | --- | --- |\n| nobody reads true | Dublin | SCPs |\n',
  );
  expect(told({ ...holds, alone: [] })).not.toContain('What stands by one layer');
});

test('every tag that opens is closed, with the empty lines that Markdown needs', () => {
  const text = summary(BUCKET);
  expect(text.match(/<details><summary>[^<]+<\/summary>\n\n/g)?.length).toBeGreaterThan(2);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/\n\n<\/details>\n/g)?.length);
});

test('what has to work is counted beside what must not, and told where it does not', () => {
  const line = {
    ...{ id: 'trail-is-archived', title: 'the trail is delivered', family: 'services' as const, sites: ['dublin'] },
    ...{ flows: 1, requests: 9, certainty: 'documented' as const },
  };
  const least = { allowed: 10, needed: 8, kept: 2, excess: 0 };
  const told = (verdict: 'works' | 'broken') =>
    renderSummary(
      evidenceFor([], {
        file,
        access: {
          ...{ principals: [], actions: [], cells: [], searches: [] },
          required: { flows: [{ ...line, verdict }], allowed: { actions: least, names: least } },
        },
      }),
    );
  expect(told('works')).toContain('1 of 1 kind of what has to work do at every site, by 9 requests; of 10 actions');
  expect(told('works')).not.toContain('| the trail is delivered |');
  expect(told('broken')).toContain('| the trail is delivered | dublin | broken |');
  expect(renderSummary(evidenceFor([], { file }))).not.toContain('What has to work');
});
