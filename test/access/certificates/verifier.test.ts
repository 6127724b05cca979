import { smallCertificates } from './small';
import { folderOf, hasPython, verified } from './verifier';

const tests = hasPython ? describe : describe.skip;

tests('the verifier of certificates', () => {
  test('agrees with every proof of small questions, over the policies of their template', () => {
    const { evidence, templates, asked, proved } = smallCertificates(80, 4);
    const { status, said } = verified(folderOf(evidence), folderOf(templates));
    expect(said).toContain(`${proved} of ${asked} questions are proved`);
    expect(said).toContain('the policies are those of 1 templates');
    expect(status).toBe(0);
    expect(proved).toBeGreaterThan(20);
  });

  test('says what is missing in a folder that has no certificates', () => {
    const { status, said } = verified(folderOf({ 'evidence.json': '{}' }));
    expect(said).toContain('access-certificates.json: No such file or directory');
    expect(status).toBe(2);
  });
});
