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
    '41:17 operators.dataReaders[0]: expected the name of an IAM role, without path, of at most 64 characters; got "arn:aws:iam::222222222222:role/Reader"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('an operator is there', () => {
  const text = edited('reference', [['dataReaders: [TrefoilDataReader]', 'dataReaders: []']]);
  expect(problemsOf(text)).toEqual([
    '41:16 operators.dataReaders: expected a list of 1 or more; got an empty list; add to it: roles that may assume the gateway role that reads',
  ]);
});
