import { added, gone, ORGANIZATION, statement, USER_DATA, without } from './change';
import type { Weakening } from './weakening';

const FUNCTION = 'trefoil-dublin-app-thumbs-worker';
/** Somebody who calls the function of the workload. */
const called = (Principal: string, more: Readonly<Record<string, string>> = {}) =>
  added('AWS::Lambda::Function', {
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: 'lambda:InvokeFunction', FunctionName: FUNCTION, Principal, ...more },
    },
  });

/** Of workloads: what they reach beyond what is declared, and who changes or calls them. */
export const WORKLOADS: readonly Weakening[] = [
  {
    what: 'a bucket whose every prefix a workload reads',
    noticedBy: 'workloads-reach-declared-data',
    change: statement(USER_DATA, 'Workload1Reads', gone),
  },
  {
    what: 'a bucket whose every prefix a workload writes',
    noticedBy: 'workloads-reach-declared-data',
    change: statement(USER_DATA, 'Workload1Writes', gone),
  },
  {
    what: 'a bucket of which a workload lists everything',
    noticedBy: 'workloads-reach-declared-data',
    change: statement(USER_DATA, 'Workload1Lists', gone),
  },
  {
    what: 'a bucket with whose objects a workload does what no list names',
    noticedBy: 'workloads-reach-declared-data',
    change: statement(USER_DATA, 'WorkloadsUseObjects', gone),
  },
  {
    what: 'functions that anybody of the account changes',
    noticedBy: 'only-deployments-change-workloads',
    change: statement(ORGANIZATION, 'KeepWorkloads', gone),
  },
  {
    what: 'functions that anybody of the account has run by a queue of theirs',
    noticedBy: 'only-deployments-change-workloads',
    change: statement(ORGANIZATION, 'KeepTriggers', without('lambda:CreateEventSourceMapping')),
  },
  {
    what: 'a function that another account calls',
    noticedBy: 'only-deployments-change-workloads',
    change: called('999999999999'),
  },
  {
    what: 'a function that a service calls for anybody',
    noticedBy: 'only-deployments-change-workloads',
    change: called('s3.amazonaws.com'),
  },
  {
    what: 'a function that a service calls for another account',
    noticedBy: 'only-deployments-change-workloads',
    change: called('s3.amazonaws.com', { SourceAccount: '999999999999' }),
  },
];
