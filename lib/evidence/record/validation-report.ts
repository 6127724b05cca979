import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inputError } from '../../judge/template/input-error';
import { readJsonInside } from '../../judge/template/read-manifest';

const violation = z.object({
  ruleName: z.string(),
  acknowledgedId: z.string().optional(),
  acknowledgedAt: z.string().optional(),
  reason: z.string().optional(),
});
const reportSchema = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      pluginVersion: z.string().default('not stated'),
      conclusion: z.enum(['success', 'failure']),
      violations: z.array(violation).default([]),
      suppressedViolations: z.array(violation).default([]),
    }),
  ),
});

/** What a plugin of CDK reported of a synthesis. */
export type PluginReport = z.infer<typeof reportSchema>['pluginReports'][number];

/** The plugin reports that CDK wrote into an assembly; empty where it wrote none, as it does where nothing was found. */
export function readValidationReport(root: string): readonly PluginReport[] {
  const file = join(root, 'validation-report.json');
  if (!existsSync(file)) return [];
  const parsed = reportSchema.safeParse(readJsonInside(file, root));
  if (!parsed.success) throw inputError(file, `is not a validation report of CDK: ${z.prettifyError(parsed.error)}`);
  return parsed.data.pluginReports;
}
