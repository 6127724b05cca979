/**
 * What another CDK app needs to run at sites and to be checked: the constructs, the plugin and the types of its
 * options; and IAM's logic, to compare another evaluator with.
 */

export { DataSite, type DataSiteProps } from './app/data-site';
export type { SiteApi, Throttling } from './app/workload/site-api';
export type { SiteContainers } from './app/workload/site-containers';
export type { SiteDatabase } from './app/workload/site-database';
export { SiteQueue } from './app/workload/site-queue';
export type { SiteRecords } from './app/workload/site-records';
export type { SiteUserData } from './app/workload/site-user-data';
export { SiteWorkload, type SiteWorkloadProps } from './app/workload/site-workload';
export type { Deployment } from './deployment/deployment-types';
export { loadDeployment } from './deployment/load-deployment';
export { authorize } from './iam/authorize/authorize';
export type { Decision, Outcome } from './iam/authorize/decision';
export type { Policies, PolicyDocument, PolicyDocuments, PolicyLevels } from './iam/authorize/policies';
export type { ContextValue, Principal, Request } from './iam/authorize/request';
export type { Decider } from './iam/authorize/statements';
export { applyWaivers } from './judge/cdk/acknowledge';
export { ResidencyChecks, type ResidencyChecksOptions } from './judge/cdk/plugin';
export { RECORD_FILE, type RunRecord } from './judge/report/run-record';
export type { UnknownTypes } from './judge/report/unknown-types';
export type { Clause, Example, Finding, Level, ResourceRule, Rule, TemplateRule, Topic } from './judge/rule';
export { RULES } from './judge/rules';
export type { Waiver } from './judge/waivers/waiver';
export { ALL_RULES } from './site-policy/rules';
export { Trefoil, type TrefoilProps } from './trefoil';
