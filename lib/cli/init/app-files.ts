import { VERSION } from '../../judge/report/version';

/** A file of a new app; its path is relative to the folder of the app. */
export interface AppFile {
  readonly path: string;
  readonly text: string;
}

/** Versions with which a new app begins, exactly: those with which this version of Trefoil is tested. */
export const VERSIONS = {
  dependencies: { 'aws-cdk-lib': '2.276.0', constructs: '10.8.1', trefoil: VERSION },
  devDependencies: { 'aws-cdk': '2.1148.1', tsx: '4.23.15' },
} as const;

const APP = `import { App } from 'aws-cdk-lib';
import { Trefoil } from 'trefoil';

const app = new App({ analyticsReporting: false, autoSynth: false });
try {
  // The sites and guardrails of the deployment file, and the policy that fails synthesis where user data could get out.
  new Trefoil(app, { deploymentFile: 'deployment.yaml' });
  app.synth();
} catch (error) {
  // What is wrong with the file or the templates is said already: where the code is, says no more.
  if (!(error instanceof Error) || !['DeploymentError', 'ValidationFailed'].includes(error.name)) throw error;
  process.stderr.write(\`\${error.message}\\n\`);
  process.exitCode = error.name === 'DeploymentError' ? 2 : 1;
}
`;

const CDK = {
  app: 'node --import tsx app.ts',
  output: 'cdk.out',
  versionReporting: false,
  notices: false,
};

const WORKFLOW = `name: data sites

on:
  pull_request:
  push:
    branches: [main]

permissions: {}

jobs:
  # Without credentials of AWS: synthesis fails where user data could leave, lie unencrypted or go unlogged.
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@39370e3970a6d050c480ffad4ff0ed4d3fdee5af # v4.1.0
        with:
          node-version: 24
          cache: npm
      - run: npm ci --no-audit --no-fund --ignore-scripts
      - run: npm run synth
      - run: |
          npx trefoil evidence cdk.out --out evidence
          cat evidence/summary.md >> "$GITHUB_STEP_SUMMARY"
      - uses: actions/upload-artifact@b4b15b8c7c6ac21ea08fcf65892d2ee8f75cf882 # v4.4.3
        with:
          name: evidence
          path: evidence
          if-no-files-found: error
`;

/** The files of a new CDK app around a deployment file. */
export function appFiles(name: string, deployment: string): readonly AppFile[] {
  const manifest = {
    name: `${name}-data-sites`,
    version: '0.1.0',
    private: true,
    scripts: { synth: 'cdk synth --quiet --strict "**"', evidence: 'trefoil evidence cdk.out --out evidence' },
    ...VERSIONS,
  };
  return [
    { path: 'deployment.yaml', text: deployment },
    { path: 'app.ts', text: APP },
    { path: 'cdk.json', text: json(CDK) },
    { path: 'package.json', text: json(manifest) },
    { path: '.gitignore', text: 'node_modules/\ncdk.out/\nevidence/\n' },
    { path: '.github/workflows/data-sites.yml', text: WORKFLOW },
  ];
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
