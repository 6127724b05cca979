import { CfnElement, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Waiver } from '../waivers/waiver';
import { isQualified, waiverProblem, waiverProblems } from '../waivers/waiver-problem';

/**
 * Acknowledges, each on its one construct, what `waivers` except of other plugins' rules; our own rules know no
 * acknowledgement. `today` is `YYYY-MM-DD`.
 *
 * @throws one error with every waiver that does not count: incomplete, expired, or without its construct
 */
export function applyWaivers(app: IConstruct, waivers: readonly Waiver[], today: string): void {
  const qualified = waivers.filter(isQualified);
  const problems = [...waiverProblems(qualified, today)];
  const constructs = new Map(app.node.findAll().map((construct) => [construct.node.path, construct]));
  for (const waiver of qualified) {
    const construct = constructs.get(waiver.path);
    if (construct === undefined)
      problems.push(waiverProblem(waiver, 'no construct has this path, remove it or take the path from the finding'));
    else if (!CfnElement.isCfnElement(construct))
      problems.push(waiverProblem(waiver, 'would excuse everything below it, name the one resource that it is for'));
    else if (problems.length === 0)
      Validations.of(construct).acknowledge({
        id: waiver.rule,
        reason: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
      });
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
