import { answersIn } from '../../lib/evidence/searches';

const search = { rule: 'only-by-tls', question: 'nobody by plain HTTP', holds: true, cells: 40 } as const;

test('a site that is like another one but for names is named, and counts no search of its own', () => {
  const [answer, ...others] = answersIn([
    { ...search, site: 'dublin' },
    { ...search, site: 'cork' },
    { ...search, site: 'sligo', as: 'dublin' },
  ]);
  expect(others).toEqual([]);
  expect(answer).toMatchObject({ sites: ['dublin', 'cork', 'sligo'], cells: 80 });
});
