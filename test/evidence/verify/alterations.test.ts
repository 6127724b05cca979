import { CERTIFICATES } from '../../../lib/access/certificates/file';
import { RECORD } from '../../../lib/evidence/attestation/statement';
import { renderJson } from '../../../lib/evidence/render-json';
import { evidenceSchema } from '../../../lib/evidence/schema';
import { Random } from '../../access/certificates/random';
import { hashOf, hasPython } from '../../access/certificates/verifier';
import { BUCKET, type DeploymentName, deploymentFile, evidenceFor } from '../evidence-for';
import { ALTERATIONS } from './alterations';
import { basesOf, outcomesOf, verifiedBoth } from './altered';
import { OWN, proofIn, sealedBy } from './base';

const tests = hasPython ? describe : describe.skip;

tests('the second program', () => {
  test('refuses a weaker policy with the old proofs, though the owner signed it', () => {
    const [base] = basesOf(7);
    const { evidence, template } = base ?? { evidence: {}, template: '' };
    const weaker = template.replace('"Effect": "Deny"', '"Effect": "Allow"');
    const renewed = (text = '') => text.replaceAll(hashOf(template), hashOf(weaker));
    const certificates = renewed(evidence[CERTIFICATES]);
    const record = renewed(evidence[RECORD]).replaceAll(hashOf(evidence[CERTIFICATES] ?? ''), hashOf(certificates));
    const signed = sealedBy(OWN, evidenceSchema.parse(JSON.parse(record)), certificates, weaker);
    expect(weaker).not.toBe(template);
    const [said] = verifiedBoth([signed]);
    expect(said?.python.text).toContain('the template has another policy than the certificates');
    expect(said?.python.code).toBe(1);
  });
});

tests('both programs', () => {
  const bases = basesOf(7);

  test('accept what was signed', () => {
    const said = verifiedBoth(bases);
    expect(said.map(({ own, python }) => [own.code, python.code])).toEqual(bases.map(() => [0, 0]));
    expect(said[0]?.python.text).toMatch(/\d+ of \d+ questions are proved/);
    const proofs = bases.map((base) => ({ ...base, proof: JSON.stringify(proofIn(base, new Random(1))) }));
    expect(verifiedBoth(proofs).map(({ own, python }) => [own.code, python.code])).toEqual(bases.map(() => [0, 0]));
  });

  test.each<DeploymentName>(['outposts', 'sovereign-cloud'])('make the same tree of %s', (name) => {
    const resources = { Data: BUCKET };
    const evidence = evidenceFor([{ resources, name: 'small' }], { file: deploymentFile(name) });
    const template = JSON.stringify({ Resources: resources }, undefined, 1);
    const signed = sealedBy(OWN, evidenceSchema.parse(JSON.parse(renderJson(evidence))), '{}', template);
    const [said] = verifiedBoth([signed]);
    expect([said?.own.code, said?.python.code, said?.python.text]).toEqual([
      0,
      0,
      expect.stringMatching(/ in \d+ leaves/),
    ]);
  });

  test('refuse whatever was altered: sixty of the alterations of npm run evidence:alter', () => {
    const outcomes = outcomesOf(60, 7, bases);
    expect(new Set(outcomes.map(({ kind }) => kind)).size).toBe(Object.keys(ALTERATIONS).length);
    const isRefused = ({ code, text }: { readonly code: number; readonly text: string }) =>
      (code === 1 || code === 2) && text !== '';
    expect(outcomes.filter(({ own, python }) => !isRefused(own) || !isRefused(python))).toEqual([]);
  });
});
