import type { AccessSearch } from '../../lib/access/access-record';
import { renderMarkdown } from '../../lib/evidence/diff/render-markdown';
import { renderSummary } from '../../lib/evidence/render-summary';
import type { Evidence } from '../../lib/evidence/schema';
import { BUCKET, bucketWith, deploymentFile, evidenceFor, KEY } from './evidence-for';
import { record, siteOf, storeOf } from './html/fixture';

const file = deploymentFile('reference');
const summary = (bucket: object) => renderSummary(evidenceFor([{ resources: { Bucket: bucket, Key: KEY } }], { file }));

test('the summary says that it holds, where everything is and on which basis somebody looks', () => {
  const text = summary(BUCKET);
  expect(text).toContain('**No open findings.');
  expect(text).toContain('** Boundary EEA.');
  expect(text).toContain(
    '| Hamar, meant for Norway (NO) | Sweden (SE), in eu-north-1, Stockholm (by-region) | the same |',
  );
  expect(text).toContain('| Example Assurance Ltd | GB |');
  expect(text).not.toContain('### Open findings');
});

test('the summary says what stands, with the line of the template', () => {
  const text = summary(bucketWith({ BucketEncryption: undefined }));
  expect(text).toMatch(/\*\*\d+ open findings?\.\*\*/);
  expect(text).toMatch(
    /\| `bucket-required` \| required \| `dublin\/Storage\/Data\/Bucket\/Resource` \|.*`storage.template.json:\d+` \|/,
  );
});

test('what ends within ninety days of the evidence is told, the first first', () => {
  const evidence = evidenceFor([{ resources: { Bucket: BUCKET, Key: KEY } }], { file });
  const at = (day: string) => renderSummary({ ...evidence, time: `${day}T10:00:00.000Z` });
  const text = at('2028-10-02');
  expect(text).toMatch(/### Ends within 90 days\n[\s\S]*\| what this version of Trefoil knows of .*: update it \| 20/);
  expect(text).toMatch(/\| the attestation of where people work \| 2028-12-31 \|/);
  expect(text).toMatch(/\| the mandate of the auditor \| 2028-12-31 \|/);
  expect(at('2028-10-01')).not.toContain('the mandate of the auditor |');
  expect(at('2031-10-01')).toContain('| the basis of the transfer to Example Assurance Ltd, GB | 2031-12-27 |');
  expect(at('2026-01-01')).not.toContain('Ends within');
  const rack = evidenceFor([], { file: deploymentFile('outposts') });
  const until = rack.sites.find(({ id }) => id === 'hamar')?.data.until;
  expect(until).toMatch(/^\d{4}-/);
  expect(renderSummary({ ...rack, time: `${until}T10:00:00.000Z` })).toContain(
    `| the attestation of where the rack of Hamar stands | ${until} |`,
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
  expect(told(holds, elsewhere)).toContain('| nobody reads true | Dublin, Hamar | 14 |');
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
    '| never allowed | at | by one layer alone | sets of requests |\n| --- | --- | --- | --- |\n| nobody reads true | Dublin | SCPs | 7 |\n| nobody reads true | Hamar | no | 7 |',
  );
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
  expect(told('broken')).toContain('| the trail is delivered | Dublin | broken |');
  expect(renderSummary(evidenceFor([], { file }))).not.toContain('What has to work');
});

/** A record of many sites, as large as their templates make it. */
function recordOf(number: number, words = ''): Evidence {
  const ids = Array.from({ length: number }, (_, index) => `site-${index}${words}`);
  const flow = { kind: 'replication' as const, direction: 'within' as const, what: 'copies', basis: 'inside the EEA' };
  return record({
    sites: ids.map((id) => ({
      ...siteOf(id, `A site of a name ${id}`),
      zones: ['a', 'b'].map((zone) => ({ zone: `euw1-${zone}`, by: 'id' as const, sharedWith: ids.slice(0, 3) })),
    })),
    stores: ids.flatMap((id) => Array.from({ length: 24 }, (_, index) => storeOf(id, `${id}/Store${index}`))),
    crossings: ids.flatMap((id, index) =>
      ['One', 'Other'].map((name) => ({
        ...{ ...flow, id: `${id} ${name}` },
        from: { name: `${id} ${name}`, site: id },
        to: { name: ids[(index + 1) % number] ?? '' },
      })),
    ),
    access: {
      ...{ principals: [], actions: [], decisions: [] },
      searches: ids.flatMap((site) =>
        Array.from({ length: 48 }, (_, index) => ({
          ...{ site, rule: `question-${index}`, holds: true, cells: 300, alone: [] },
          question: `nobody of those who must not does a thing of which the question asks at some length ${index}`,
        })),
      ),
    },
    waivers: ids.flatMap((id) =>
      Array.from({ length: 15 }, (_, index) => ({
        ...{ plugin: 'AwsSolutions', rule: `AwsSolutions::${index}`, path: `${id}/One`, owner: 'platform' },
        ...{ reason: `a reason of one or two sentences, which says why this is as it should be here ${index}${words}` },
        ...{ expires: '2028-12-31', excuses: 3 },
      })),
    ),
  });
}

test.each([3, 11, 300])('the summary of %i sites weighs less than 20 KB, and every tag in it is closed', (number) => {
  const text = renderSummary(recordOf(number));
  expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(8000);
  expect(text).toContain('| every site |');
  expect(text.match(/<details>/g)?.length).toBe(text.match(/\n\n<\/details>\n/g)?.length);
  expect(text).not.toContain('Too long for here');
});

test('what names and reasons of any length would make too long is named instead, and what does not hold comes first', () => {
  const words = '|<é'.repeat(400);
  const finding = {
    ...{ rule: 'foreign-region', level: 'mandatory' as const, result: 'failed' as const, template: 'a.template.json' },
    ...{ line: 1, column: 1, path: 'Region', message: `found ${words}`, fix: 'fix it' },
  };
  const { counts } = record();
  const open = {
    findings: Array.from({ length: 40 }, () => finding),
    counts: { ...counts, mandatory: 40 },
    holds: false,
  };
  const text = renderSummary({ ...recordOf(60, words), ...open });
  expect(text.length).toBeLessThan(20_000);
  expect(text).toContain('**40 open findings.**');
  expect(text).toContain('| `foreign-region` | mandatory |');
  expect(text).toContain('and 20 more');
  expect(text).toMatch(/Too long for here, and in `report\.html`: .*Excused findings of all plugins/);
  expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/\n\n<\/details>\n/g)?.length ?? 0);
});

test('the changes and the summary of the same pull request fit into one comment of GitHub', () => {
  const long = 'x'.repeat(900);
  const changes = (['weakened', 'strengthened', 'neutral'] as const).flatMap((strength) =>
    Array.from({ length: 200 }, (_, index) => ({
      ...{ strength, topic: 'store' as const, subject: `store ${index}`, what: 'changed', before: long, after: long },
    })),
  );
  const request = {
    principals: [long],
    actions: [long],
    resources: [long],
    site: 'dublin',
    place: long,
    witness: long,
    before: long,
  };
  const requests = Array.from({ length: 200 }, () => request);
  const gained = { answer: 'something' as const, requests, added: [], undecided: [] };
  const text = renderMarkdown(changes, gained);
  expect(text).toMatch(/^\*\*This change newly allows/);
  expect(text).toContain('### Weakened (200)');
  expect(text).toMatch(/and 1\d\d more/);
  // What posts the comment cuts it at 60,000 bytes.
  expect(Buffer.byteLength(text) + 20_000).toBeLessThan(60_000);
});
