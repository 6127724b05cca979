import { isRecord, listOf } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { coversAction, matchesAction } from '../../iam/language/actions';
import type { Question } from '../../iam/search/question';
import type { SiteAccess } from '../site/site-access';

/**
 * A question about whatever resource, under a policy where one is given.
 *
 * It is asked of requests without a resource, which a deny with Resource applies to only if that is `*`. A deny with
 * NotResource applies to those as well: what it exempts is asked about by an example.
 */
export function onAnyResource(
  site: SiteAccess,
  asked: Omit<Question, 'resources'>,
  policy?: PolicyDocument,
): readonly Question[] {
  const on = (arn: string) => [
    { arn, account: site.names.account, rcp: site.organization.rcp, ...(policy && { policy: [policy] }) },
  ];
  const exempted = exemptedBy(site).flatMap(({ arn, actions }): readonly Question[] => {
    const common = inCommon(asked.actions, actions).filter(
      (action) => !asked.exceptActions?.some((pattern) => matchesAction(pattern, action)),
    );
    return common.length === 0 ? [] : [{ ...asked, actions: common, resources: on(arn) }];
  });
  return [{ ...asked, resources: on('*') }, ...exempted];
}

/** One resource for each NotResource of the organization's policies, and the actions of its statement. */
function exemptedBy({ names, organization }: SiteAccess) {
  const { scp, rcp } = organization;
  const statements = [...scp, ...rcp].flatMap((document) => listOf(document['Statement'])).filter(isRecord);
  return statements.flatMap((statement) => {
    const actions = statement['Action'] === undefined ? ['*'] : textsIn(statement['Action']);
    return textsIn(statement['NotResource']).map((pattern) => ({ arn: exampleOf(pattern, names.account), actions }));
  });
}

/** A resource that a pattern of an account matches. */
function exampleOf(pattern: string, account: string): string {
  return pattern
    .replace(/:\*:(?=[^:]+$)|:\$\{aws:\w+Account\}:/g, `:${account}:`)
    .replaceAll('*', 'example')
    .replaceAll('?', 'x');
}

/** Actions and patterns of one list that a pattern of the other covers, either way. */
function inCommon(some: readonly string[], others: readonly string[]): readonly string[] {
  const among = (list: readonly string[], patterns: readonly string[]) =>
    list.filter((action) => patterns.some((pattern) => coversAction(pattern, action)));
  return [...new Set([...among(some, others), ...among(others, some)])];
}

const textsIn = (value: unknown) => listOf(value).filter((text) => typeof text === 'string');
