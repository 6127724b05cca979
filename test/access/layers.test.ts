import { example } from '../../lib/access/examples/example';
import type { Guardrail } from '../../lib/access/examples/organization';
import { type BucketStatement, CLOSED, dataBucket, OBJECTS } from '../../lib/access/examples/stores';
import { LAYER_IDS, layerName, layersIn, type QuestionLayers } from '../../lib/access/layers';
import { accessIn } from '../../lib/access/site/site-access';
import { type RawMap, rawMap } from '../../lib/judge/template/template';
import { assemblyOf } from '../judge/assembly-of';

/** The layers of every question of some resources under an organization. */
function aloneOf(resources: RawMap, ...without: readonly Guardrail[]): readonly QuestionLayers[] {
  const assembly = assemblyOf(example('', resources, ...without));
  const { deployment } = assembly.scope;
  if (deployment === undefined) throw new Error('expected a deployment');
  const [layers] = layersIn(accessIn(assembly, deployment).sites, assembly.scope).values();
  return layers ?? [];
}

/** The layers by which alone a question holds of a bucket under an organization; undefined where it does not hold. */
function aloneBy(question: string, statements: readonly BucketStatement[], ...without: readonly Guardrail[]) {
  // The bucket by itself: what does not hold of its key would be told as well.
  const resources = Object.entries(dataBucket(...statements)).filter(
    ([, one]) => rawMap(one)['Type'] !== 'AWS::KMS::Key',
  );
  return aloneOf(Object.fromEntries(resources), ...without).find((one) => one.question.id === question);
}

test('what the bucket and the organization deny each for themselves holds without either', () => {
  const found = aloneBy('nobody-outside-organization', CLOSED);
  expect(found?.asked).toEqual(expect.arrayContaining(['store-policies', 'rcp']));
  expect(found?.alone).toEqual([]);
});

test('without the second of two layers it holds by the other alone, and a request says what depends on that', () => {
  const tls = aloneBy('nobody-without-tls', CLOSED);
  expect([tls?.asked, tls?.alone]).toEqual([expect.arrayContaining(['store-policies', 'rcp']), []]);
  const left = aloneBy('nobody-without-tls', CLOSED, 'perimeter');
  expect(left?.asked).not.toContain('rcp');
  expect(left?.alone).toEqual([
    {
      ...{ layer: 'store-policies', store: 'example-dublin-data-222222222222-eu-west-1', holds: false },
      because: expect.stringMatching(/ may s3:\S+ on .* with .*aws:securetransport=false/),
    },
  ]);
  const bucketOpen = CLOSED.filter((one) => one !== 'noHttp');
  expect(aloneBy('nobody-without-tls', bucketOpen)?.alone).toMatchObject([{ layer: 'rcp' }]);
});

test('a key has a policy whatever is taken away, and what is not guarded by a second layer is told of it', () => {
  const { question, alone } = aloneOf(OBJECTS).find((one) => one.question.id === 'nobody-without-tls') ?? {};
  expect([question?.id, alone]).toEqual(['nobody-without-tls', [expect.objectContaining({ layer: 'rcp' })]]);
});

test('what does not hold by all layers together is asked without none of them', () => {
  expect(
    aloneBy(
      'nobody-without-tls',
      CLOSED.filter((one) => one !== 'noHttp'),
      'perimeter',
    ),
  ).toBeUndefined();
});

test('a layer that denies nothing in a question is not taken away from it', () => {
  expect(aloneBy('data-only-by-named-roles', CLOSED)?.asked).not.toContain('key-policies');
});

test('every layer has a name', () => {
  expect(new Set(LAYER_IDS.map(layerName)).size).toBe(LAYER_IDS.length);
});
