import { edited, problemsOf } from '../problems-of';

test('an operator who administers keys does not read data', () => {
  const text = edited('reference', [['dataReaders: [TrefoilDataReader]', 'dataReaders: [trefoilkeyadministrator]']]);
  expect(problemsOf(text)).toEqual([
    '39:23 operators.keyAdministrators[0]: expected a role apart from operators.dataReaders; got "TrefoilKeyAdministrator"; name another role in one of the two: who administers a key must not use it',
  ]);
});

test('an operator who administers keys does not write data', () => {
  const text = edited('reference', [['dataWriters: [TrefoilDataWriter]', 'dataWriters: [TrefoilKeyAdministrator]']]);
  expect(problemsOf(text)).toEqual([
    '39:23 operators.keyAdministrators[0]: expected a role apart from operators.dataWriters; got "TrefoilKeyAdministrator"; name another role in one of the two: who administers a key must not use it',
  ]);
});

test('an operator for emergencies serves nothing else', () => {
  const text = edited('reference', [['breakGlass: [TrefoilBreakGlass]', 'breakGlass: [TrefoilDeployer]']]);
  expect(problemsOf(text)).toEqual([
    '43:16 operators.breakGlass[0]: expected a role apart from operators.deployers; got "TrefoilDeployer"; name another role in one of the two: an emergency role that serves every day raises alarms that nobody reads',
  ]);
});

test('an operator is named once', () => {
  const text = edited('reference', [
    ['dataReaders: [TrefoilDataReader]', 'dataReaders: [TrefoilDataReader, TrefoilDataReader]'],
  ]);
  expect(problemsOf(text)).toEqual([
    '41:36 operators.dataReaders[1]: expected each role once; got "TrefoilDataReader" a second time; remove it',
  ]);
});

test('an operator is a role and not its ARN', () => {
  const text = edited('reference', [
    ['dataReaders: [TrefoilDataReader]', 'dataReaders: ["arn:aws:iam::222222222222:role/Reader"]'],
  ]);
  expect(problemsOf(text)).toEqual([
    '41:17 operators.dataReaders[0]: expected the name of an IAM role, without path, of at most 64 characters, or AWSReservedSSO_NAME_* of a permission set; got "arn:aws:iam::222222222222:role/Reader"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('an operator is there', () => {
  const text = edited('reference', [['dataReaders: [TrefoilDataReader]', 'dataReaders: []']]);
  expect(problemsOf(text)).toEqual([
    '41:16 operators.dataReaders: expected a list of 1 or more; got an empty list; add to it: roles that may assume the gateway role that reads',
  ]);
});

test('an operator of Identity Center is named by the permission set', () => {
  const text = edited('reference', [
    ['dataReaders: [TrefoilDataReader]', 'dataReaders: [AWSReservedSSO_Data_Readers_*]'],
  ]);
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  'AWSReservedSSO_Data_Readers_0123456789abcdef',
  'AWSReservedSSO_Data_Readers_',
  'AWSReservedSSO_Data_Readers',
])('the name %s of Identity Center is told what to write instead', (name) => {
  const text = edited('reference', [['dataReaders: [TrefoilDataReader]', `dataReaders: [${name}]`]]);
  expect(problemsOf(text)).toEqual([
    `41:17 operators.dataReaders[0]: expected a permission set of IAM Identity Center without the suffix that AWS gives its roles; got "${name}"; write AWSReservedSSO_Data_Readers_*: the suffix differs by account, and changes when the set is assigned anew`,
  ]);
});

test.each([
  '*',
  'Trefoil*',
  '*/TrefoilDataReader',
  'AWSReservedSSO_*',
  'AWSReservedSSO_*_0123456789abcdef',
  'aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Readers_*',
])('an operator is not anybody: %s', (name) => {
  const text = edited('reference', [['dataReaders: [TrefoilDataReader]', `dataReaders: ["${name}"]`]]);
  expect(problemsOf(text)).toEqual([
    `41:17 operators.dataReaders[0]: expected the name of an IAM role, without path, of at most 64 characters, or AWSReservedSSO_NAME_* of a permission set; got "${name}"; correct it; docs/deployment-file.md describes it`,
  ]);
});

test('a permission set whose name begins with another is among its roles', () => {
  const text = edited('reference', [
    ['dataReaders: [TrefoilDataReader]', 'dataReaders: [AWSReservedSSO_Keys_Readers_*]'],
    ['keyAdministrators: [TrefoilKeyAdministrator]', 'keyAdministrators: [AWSReservedSSO_Keys_*]'],
  ]);
  expect(problemsOf(text)).toEqual([
    '39:23 operators.keyAdministrators[0]: expected a role apart from operators.dataReaders; got "AWSReservedSSO_Keys_*"; name another role in one of the two: who administers a key must not use it',
  ]);
});
