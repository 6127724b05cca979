import { edited, problemsOf } from '../problems-of';

test('an account is of one site alone', () => {
  const text = edited('reference', [['444444444444', '333333333333']]);
  expect(problemsOf(text)).toEqual([
    '34:14 sites.hamar.account: expected an account of its own; got "333333333333", as in sites.ireland-2.account; choose another for one of the two',
  ]);
});

test('an account of a site is not the management account', () => {
  const text = edited('reference', [['444444444444', '111111111111']]);
  expect(problemsOf(text)).toEqual([
    '34:14 sites.hamar.account: expected an account of its own; got "111111111111", as in organization.managementAccount; choose another for one of the two',
  ]);
});

test('an account of the auditor is not that of a site', () => {
  const text = edited('reference', [['555555555555', '444444444444']]);
  expect(problemsOf(text)).toEqual([
    '47:12 auditor.account: expected an account of its own; got "444444444444", as in sites.hamar.account; choose another for one of the two',
  ]);
});

test('an account is in quotes', () => {
  const text = edited('reference', [['"222222222222"', '222222222222']]);
  expect(problemsOf(text)).toEqual([
    '16:14 sites.dublin.account: expected an account id of twelve digits in quotes; got the number 222222222222; put it in quotes: "222222222222"',
  ]);
});

test('an account with a leading zero is in quotes', () => {
  const text = edited('reference', [['"222222222222"', '012345678901']]);
  expect(problemsOf(text)).toEqual([
    '16:14 sites.dublin.account: expected an account id of twelve digits in quotes; got the number 12345678901, written 012345678901; put it in quotes: "012345678901"',
  ]);
});

test('an account has twelve digits', () => {
  const text = edited('reference', [['"222222222222"', '"22222222222"']]);
  expect(problemsOf(text)).toEqual([
    '16:14 sites.dublin.account: expected an account id of twelve digits in quotes; got "22222222222"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('an account without its leading zero is told so', () => {
  const text = edited('reference', [['"222222222222"', '22222222222']]);
  expect(problemsOf(text)).toEqual([
    '16:14 sites.dublin.account: expected an account id of twelve digits in quotes; got the number 22222222222; write all twelve digits in quotes, leading zeros too',
  ]);
});

test('an account has a site with a name of its own', () => {
  const text = edited('reference', [['name: Hamar', 'name: dublin']]);
  expect(problemsOf(text)).toEqual([
    '31:11 sites.hamar.name: expected a name of its own; got "dublin", as in sites.dublin.name; choose another for one of the two',
  ]);
});
