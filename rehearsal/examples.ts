/** The workloads and ways in that are rehearsed with a site of their own: folders of `examples/` with an app and its deployment file. */
export const EXAMPLES: readonly string[] = [
  'aurora',
  'bastion',
  'container-service',
  'lambda-worker',
  'private-api',
  'queue-worker',
  'step-functions-batch',
];

/** The deployment file of an example. */
export function exampleFile(name: string): string {
  return `examples/${name}/deployment.yaml`;
}

/** How the CLI synthesizes an example: as its own app, which its policy checks. */
export function exampleApp(name: string): string {
  return `node --require ./bin/sources.cjs examples/${name}/app.ts`;
}
