import { canonicalJson } from '../../../lib/evidence/attestation/canonical';
import { encodingOf } from '../../../lib/evidence/attestation/dsse';
import { leafHash, pathOf, rootFrom, rootOf } from '../../../lib/evidence/attestation/merkle';

/** The leaves by which implementations of RFC 6962 are compared, in the tests of Certificate Transparency. */
const LEAVES = ['', '\0', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'].map(leafHash);
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('roots are those of RFC 6962', () => {
  expect(ROOTS.map((_, index) => rootOf(LEAVES.slice(0, index + 1)).toString('hex'))).toEqual(ROOTS);
});

test('each leaf leads to the root by its own path, and by no other', () => {
  for (let count = 1; count <= 8; count += 1) {
    const all = LEAVES.slice(0, count);
    const root = rootOf(all);
    all.forEach((leaf, index) => {
      const path = pathOf(all, index);
      expect(rootFrom(leaf, index, count, path)).toEqual(root);
      const others = [...all.keys()].filter((other) => other !== index);
      expect(others.filter((other) => rootFrom(leaf, other, count, path)?.equals(root))).toEqual([]);
      expect(rootFrom(leaf, index, count, [...path, root])?.equals(root)).not.toBe(true);
      if (count > 1) expect(rootFrom(leaf, index, count, path.slice(1))?.equals(root)).not.toBe(true);
    });
  }
});

test('a node passes for no leaf', () => {
  const [one, other] = LEAVES;
  const node = Buffer.concat([one ?? Buffer.alloc(0), other ?? Buffer.alloc(0)]).toString('latin1');
  expect(leafHash(node)).not.toEqual(rootOf(LEAVES.slice(0, 2)));
});

test('what is signed is the encoding of DSSE, with its example', () => {
  const encoded = encodingOf('http://example.com/HelloWorld', Buffer.from('hello world'));
  expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});

test('canonical JSON has keys in order, no spaces, and whole numbers only', () => {
  expect(canonicalJson({ b: [1, { d: 'é\n', c: null }], a: undefined, A: true })).toBe(
    '{"A":true,"b":[1,{"c":null,"d":"é\\n"}]}',
  );
  expect(() => canonicalJson({ a: 0.5 })).toThrow('expected a whole number');
});
