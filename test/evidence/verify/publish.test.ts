import { createPublicKey } from 'node:crypto';
import { editionOf, shownIn } from '../../../lib/evidence/attestation/edition';
import { leavesOf } from '../../../lib/evidence/attestation/leaves';
import { PUBLIC_KINDS } from '../../../lib/evidence/attestation/public-leaves';
import { renderEdition } from '../../../lib/evidence/attestation/render-edition';
import { RECORD, STATEMENT, statementSchema } from '../../../lib/evidence/attestation/statement';
import { evidenceSchema } from '../../../lib/evidence/schema';
import { verifyEdition } from '../../../lib/evidence/verify/verify-proof';
import { hasPython } from '../../access/certificates/verifier';
import { scratch } from '../../support/scratch';
import { BUCKET, type DeploymentName, deploymentFile, evidenceFor } from '../evidence-for';
import { baseOf, OWN, statementIn } from './base';
import { verifiedInPython } from './verifier';

const files = scratch();
const folder = baseOf(7);
const record = folder.evidence[RECORD] ?? '';
const leaves = leavesOf(evidenceSchema.parse(JSON.parse(record)), Buffer.from(record));
const tree = editionOf(leaves);
const envelope: unknown = JSON.parse(folder.evidence[STATEMENT] ?? '');
const statement = statementSchema.parse(statementIn(folder).statement);
const key = createPublicKey(OWN.publicKey.export({ type: 'spki', format: 'pem' }));

describe('the public edition', () => {
  const text = JSON.stringify({ format: 1, statement: envelope, tree });

  test('shows the leaves that anybody may read, and hashes of the others', () => {
    const open = leaves.filter(({ kind }) => PUBLIC_KINDS.includes(kind));
    expect(shownIn(tree, statement)).toEqual(open.map((leaf) => leaf.text));
    expect(new Set(open.map(({ kind }) => kind)).size).toBeGreaterThan(6);
    expect(leaves.length).toBeGreaterThan(open.length);
  });

  test('is part of what was signed, and refused where it is changed', () => {
    const verified = (changed: string) => verifyEdition(JSON.parse(changed), 'public.json', key).refuted;
    expect(verified(text)).toEqual([]);
    const flipped = text.replace('\\"status\\":\\"waived\\"', '\\"status\\":\\"passed\\"');
    expect(flipped).not.toBe(text);
    expect(verified(flipped)).toEqual([expect.stringContaining('is not the tree of the statement')]);
    expect(verified(JSON.stringify({ format: 1, statement: envelope, tree: '0'.repeat(64) }))).toHaveLength(1);
  });

  (hasPython ? test : test.skip)('is verified by the second program as well', () => {
    const pub = files.write('key.pub', OWN.publicKey.export({ type: 'spki', format: 'pem' }));
    const verified = (name: string, changed: string) => verifiedInPython(files.write(name, changed), '--key', pub);
    expect(verified('public.json', text)).toMatchObject({ code: 0 });
    const flipped = text.replace('\\"status\\":\\"waived\\"', '\\"status\\":\\"passed\\"');
    expect(verified('flipped.json', flipped)).toMatchObject({ code: 1 });
  });

  test('says in words what holds, where everything is, and what is excepted', () => {
    const page = renderEdition(shownIn(tree, statement) ?? [], statement);
    expect(page).toContain('| dublin | IE | eu-west-1 | region | IE, by-region |');
    expect(page).toContain('| AWS::S3::Bucket | dublin | user-data | IE, by-region |');
    expect(page).toContain('| Trefoil | bucket-required | 1 | 2027-11-23 |');
    expect(page).toContain('| GB | declared | 2031-12-27 |');
  });

  test.each<DeploymentName>(['reference', 'outposts', 'sovereign-cloud'])(
    'names no account, no address and nobody of %s',
    (name) => {
      const file = deploymentFile(name);
      const evidence = evidenceFor([{ resources: { Data: BUCKET } }], { file });
      const open = leavesOf(evidence, Buffer.from('')).filter(({ kind }) => PUBLIC_KINDS.includes(kind));
      const said = open.map((leaf) => leaf.text.replace(/"salt":"[0-9a-f]{64}"/, '')).join('\n');
      const { auditor, organization, sites } = file.deployment;
      const names = [auditor.name, organization.id, ...Object.values(sites).map(({ account }) => account)];
      expect(said).toContain('"kind":"public site"');
      expect(names.filter((one) => said.includes(one))).toEqual([]);
      expect(said).not.toMatch(/\b\d{12}\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|Example/);
    },
  );
});
