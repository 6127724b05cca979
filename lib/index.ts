/** What another CDK app needs to be judged: the plugin, and the words of its options; and IAM's logic, to hold another evaluator against. */
export { authorize } from './access/authorize';
export type { Decider, Decision, Outcome } from './access/decision';
export type { Policies, PolicyDocument, PolicyDocuments, PolicyLevels } from './access/policies';
export type { ContextValue, Principal, Request } from './access/request';
export { ALL_RULES } from './access/rules';
export type { Deployment } from './config/deployment-types';
export { loadDeployment } from './config/load-deployment';
export { applyWaivers } from './policy/acknowledge';
export { ResidencyChecks, type ResidencyChecksOptions } from './policy/plugin';
export type { Clause, Example, Finding, Level, ResourceRule, Rule, TemplateRule, Topic } from './policy/rule';
export { RULES } from './policy/rules';

export { RECORD_FILE, type RunRecord } from './policy/run-record';
export type { UnknownTypes } from './policy/unknown-types';
export type { Waiver } from './policy/waivers';
