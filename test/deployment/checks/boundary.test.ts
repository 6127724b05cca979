import { edited, problemsOf } from '../problems-of';

test('a boundary of the EEA is accepted', () => {
  const text = edited('reference', []);
  expect(problemsOf(text)).toEqual([]);
});

test('a boundary of the states that the deployment needs is accepted', () => {
  const text = edited('reference', [['boundary: [EEA]', 'boundary: [IE, SE, "NO"]']]);
  expect(problemsOf(text)).toEqual([]);
});

test('a boundary may name a country outside the EEA with an adequacy decision', () => {
  const text = edited('reference', [['[EEA]', '[EEA, GB, CH]']]);
  expect(problemsOf(text)).toEqual([]);
});

test('a boundary does not name a country whose adequacy decision has ended', () => {
  const text = edited('reference', [
    ['[EEA]', '[EEA, GB]'],
    ['basis: adequacy, until: 2031-12-27', 'basis: standard-contractual-clauses, until: 2033-01-01'],
    ['until: 2028-12-31', 'until: 2032-12-31'],
  ]);
  expect(problemsOf(text, '2032-01-01')).toEqual([
    '3:17 boundary[1]: expected EEA, one of its states, or one of AD, CH, FO, GG, IM, JE, for which an adequacy decision holds; got United Kingdom (GB); remove it, or choose another',
  ]);
});

test('a boundary does not name a country outside Europe', () => {
  const text = edited('reference', [['[EEA]', '[EEA, US]']]);
  expect(problemsOf(text)).toEqual([
    '3:17 boundary[1]: expected EEA, one of its states, or one of AD, CH, FO, GB, GG, IM, JE, for which an adequacy decision holds; got United States (US); remove it, or choose another',
  ]);
});

test('a boundary names countries by their codes', () => {
  const text = edited('reference', [['[EEA]', '[EEA, UK]']]);
  expect(problemsOf(text)).toEqual([
    '3:17 boundary[1]: expected EEA, one of its states, or one of AD, CH, FO, GB, GG, IM, JE, for which an adequacy decision holds; got "UK", which is no country; write "GB"',
  ]);
});

test('a boundary names each once', () => {
  const text = edited('reference', [['[EEA]', '[EEA, EEA]']]);
  expect(problemsOf(text)).toEqual(['3:17 boundary[1]: expected each name once; got "EEA" a second time; remove it']);
});

test('a boundary does not name the EEA and a state of it', () => {
  const text = edited('reference', [['[EEA]', '[EEA, IE]']]);
  expect(problemsOf(text)).toEqual([
    '3:17 boundary[1]: expected EEA or some of its states; got EEA and Ireland (IE), which is in it; remove EEA to keep data in fewer countries, or remove IE',
  ]);
});

test('a boundary is not empty', () => {
  const text = edited('reference', [['[EEA]', '[]']]);
  expect(problemsOf(text)).toEqual([
    '3:11 boundary: expected a list of 1 or more; got an empty list; add to it: jurisdiction (`EEA`) and countries in which user data may rest; outside the EEA (`GB`, `CH`) by name',
  ]);
});

test('a boundary is a list', () => {
  const text = edited('reference', [['[EEA]', 'EEA']]);
  expect(problemsOf(text)).toEqual(['3:11 boundary: expected a list; got "EEA"; write it as a list: [EEA]']);
});

test('a boundary is in upper case', () => {
  const text = edited('reference', [['[EEA]', '[EEA, ch]']]);
  expect(problemsOf(text)).toEqual([
    '3:17 boundary[1]: expected EEA or a country code of two upper-case letters; got "ch"; write "CH"',
  ]);
});
