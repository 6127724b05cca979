import { scratch } from '../../support/scratch';
import { ALTERATIONS, sealed } from './alterations';
import { outcomesOf, unaltered } from './altered';
import { smallCertificates, TEMPLATE } from './small';
import { folderOf, hasPython, verified } from './verifier';

const files = scratch();
const tests = hasPython ? describe : describe.skip;

tests('the verifier of certificates', () => {
  test('agrees with every proof of small questions, over the policies of their template', () => {
    const { evidence, templates, asked, proved } = smallCertificates(80, 4);
    const { status, said } = verified(folderOf(evidence, files.folder), folderOf(templates, files.folder));
    expect(said).toContain(`${proved} of ${asked} questions are proved`);
    expect(said).toContain('the policies are those of 1 templates');
    expect(status).toBe(0);
    expect(proved).toBeGreaterThan(20);
  });

  test('names the policies of a template that no certificate is about', () => {
    const small = smallCertificates(5, 4);
    const policy =
      '"Other":{"Type":"AWS::S3::BucketPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow"}]}}}';
    const template = (small.templates[TEMPLATE] ?? '').replace('{"Resources":{', `{"Resources":{${policy},`);
    const { evidence, templates } = sealed(small, { template });
    const { status, said } = verified(folderOf(evidence, files.folder), folderOf(templates, files.folder));
    expect(said).toContain(`no certificate is about the policy of ${TEMPLATE} Other (AWS::S3::BucketPolicy)`);
    expect(status).toBe(0);
  });

  test('says what is missing in a folder that has no certificates', () => {
    const { status, said } = verified(folderOf({ 'evidence.json': '{}' }, files.folder));
    expect(said).toContain('access-certificates.json: No such file or directory');
    expect(status).toBe(2);
  });

  test('refuses whatever was altered: two hundred of the alterations of npm run certificates:alter', () => {
    const outcomes = outcomesOf(200, 7);
    expect(new Set(outcomes.map(({ kind }) => kind)).size).toBe(Object.keys(ALTERATIONS).length);
    expect(outcomes.filter(({ code }) => code !== 1 && code !== 2)).toEqual([]);
    expect(outcomes.filter(({ said }) => !/^(?:refuted|unusable): ./.test(said))).toEqual([]);
    expect(unaltered(7).join()).toMatch(/^0 \d+ of \d+ questions are proved/);
  });
});
