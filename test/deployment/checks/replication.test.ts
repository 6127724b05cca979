import { edited, problemsOf } from '../problems-of';

test('replication in a chain is accepted', () => {
  const text = edited('reference', []);
  expect(problemsOf(text)).toEqual([]);
});

test('replication goes in no circle', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.32.0/20\n    replicatesTo: [dublin]']]);
  expect(problemsOf(text)).toEqual([
    '37:20 sites.hamar.replicatesTo[0]: expected replication in no circle, because a target has to exist first; got the circle dublin -> ireland-2 -> hamar -> dublin; remove dublin here, or another edge of the circle',
  ]);
});

test('replication between two sites goes one way', () => {
  const text = edited('reference', [['replicatesTo: [hamar]', 'replicatesTo: [dublin]']]);
  expect(problemsOf(text)).toEqual([
    '27:20 sites.ireland-2.replicatesTo[0]: expected replication in no circle, because a target has to exist first; got the circle dublin -> ireland-2 -> dublin; remove dublin here, or another edge of the circle',
  ]);
});

test('replication does not go to the site itself', () => {
  const text = edited('reference', [['replicatesTo: [hamar]', 'replicatesTo: [ireland-2]']]);
  expect(problemsOf(text)).toEqual([
    '27:20 sites.ireland-2.replicatesTo[0]: expected one of dublin, hamar; got "ireland-2", the site itself; remove it',
  ]);
});

test('replication goes to each site once', () => {
  const text = edited('reference', [['replicatesTo: [hamar]', 'replicatesTo: [hamar, hamar]']]);
  expect(problemsOf(text)).toEqual([
    '27:27 sites.ireland-2.replicatesTo[1]: expected each site once; got "hamar" a second time; remove it',
  ]);
});

test('replication goes to a site that exists', () => {
  const text = edited('reference', [['replicatesTo: [hamar]', 'replicatesTo: [hammar]']]);
  expect(problemsOf(text)).toEqual([
    '27:20 sites.ireland-2.replicatesTo[0]: expected one of dublin, hamar; got "hammar"; did you mean hamar',
  ]);
});

test('replication does not go to a property of every object', () => {
  const text = edited('reference', [['replicatesTo: [hamar]', 'replicatesTo: [constructor]']]);
  expect(problemsOf(text)).toEqual([
    '27:20 sites.ireland-2.replicatesTo[0]: expected one of dublin, hamar; got "constructor"; name a site, or remove it',
  ]);
});

test('replication does not go to an Outpost', () => {
  const text = edited('outposts', [['10.16.0.0/20', '10.16.0.0/20\n    replicatesTo: [hamar]']]);
  expect(problemsOf(text)).toEqual([
    '23:20 sites.dublin.replicatesTo[0]: expected replication between sites in Regions; got dublin -> hamar, and hamar is on an Outpost; remove it: S3 on Outposts replicates to other Outposts only, and by its API, which CloudFormation cannot say',
  ]);
});

test('replication does not go from an Outpost', () => {
  const text = edited('outposts', [['10.16.32.0/20', '10.16.32.0/20\n    replicatesTo: [dublin]']]);
  expect(problemsOf(text)).toEqual([
    '60:20 sites.hamar.replicatesTo[0]: expected replication between sites in Regions; got hamar -> dublin, and hamar is on an Outpost; remove it: S3 on Outposts replicates to other Outposts only, and by its API, which CloudFormation cannot say',
  ]);
});

test('replication does not go between Outposts', () => {
  const text = edited('outposts', [['10.16.32.0/20', '10.16.32.0/20\n    replicatesTo: [ireland-2]']]);
  expect(problemsOf(text)).toEqual([
    '60:20 sites.hamar.replicatesTo[0]: expected replication between sites in Regions; got hamar -> ireland-2, and hamar and ireland-2 are on Outposts; remove it: S3 on Outposts replicates to other Outposts only, and by its API, which CloudFormation cannot say',
  ]);
});
