import { type App, type IPolicyValidationPlugin, Stack, Validations } from 'aws-cdk-lib';
import { expectTemplates } from '../lib/common/large-run';
import { adequacyStatements } from '../lib/deployment/auditor-adequacy';
import { locationOf } from '../lib/deployment/location';
import { partitionStatements } from '../lib/deployment/omissions';
import { peopleStatements } from '../lib/deployment/people-statements';
import { rackStatements } from '../lib/deployment/racks';
import { zoneStatements } from '../lib/deployment/shared-zones';
import { applyWaivers } from '../lib/judge/cdk/acknowledge';
import { ahead } from '../lib/judge/cdk/ahead';
import { KeptValidation } from '../lib/judge/cdk/kept-validation';
import { SecondOpinion } from '../lib/judge/cdk/nag';
import { strictProblems } from '../lib/judge/cdk/strict-validation';
import { HookChecks } from '../lib/site-policy/hooks/hook-checks';
import { WAIVERS } from '../lib/site-policy/waivers/waivers';
import { Trefoil } from '../lib/trefoil';
import { commitOf } from './commit';
import { addWorkloads } from './workloads';

interface Asked {
  readonly file: string;
  /** What is said beside its name. */
  readonly note: string;
  /** Whether CloudFormation Validate runs. */
  readonly validation: boolean;
  /** Whether it evaluates the rules of the hooks, too. */
  readonly guard: boolean;
  readonly today: string;
}

/** Makes the sites of a deployment file and checks them; sets the exit code where something is found. */
export function synthesize(app: App, { file, note, validation, guard, today }: Asked): void {
  const commit = commitOf('.', file);
  const others: IPolicyValidationPlugin[] = [];
  const trefoil = new Trefoil(app, {
    deploymentFile: file,
    waivers: WAIVERS,
    today,
    ...(commit !== undefined && { commit }),
    before: (context) => {
      for (const plugin of others)
        if (plugin instanceof KeptValidation) plugin.begin(context);
        else ahead(plugin, context);
    },
  });
  const { deployment, hooks, waivers } = trefoil;
  expectTemplates(Object.values(trefoil.sites).flatMap(({ node }) => node.children.filter(Stack.isStack)).length);
  for (const site of Object.values(trefoil.sites)) addWorkloads(site);
  process.stderr.write(`deployment: ${file}${note}\n`);
  applyWaivers(app, waivers, today);
  others.push(new SecondOpinion({ waivers }));
  if (validation) others.push(guard ? new HookChecks({ hooks }) : new KeptValidation());
  Validations.of(app).addPlugins(...others);
  for (const site of Object.values(deployment.sites)) process.stderr.write(`${locationOf(site).data.statement}\n`);
  for (const statement of [
    ...rackStatements(deployment),
    ...zoneStatements(deployment),
    ...adequacyStatements(deployment),
    ...peopleStatements(deployment),
    ...partitionStatements(deployment),
  ])
    process.stderr.write(`${statement}\n`);
  app.synth();
  const problems = strictProblems(app, app.outdir, waivers);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
