import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Trefoil } from '../../lib';

/** The app: a site whose deployment file has a bastion host, by which a team reaches its network. */
export function app(): App {
  const made = new App({ analyticsReporting: false });
  new Trefoil(made, { deploymentFile: join(__dirname, 'deployment.yaml') });
  return made;
}

// npx cdk synth --app "node --import tsx examples/bastion/app.ts"
if (require.main === module) app().synth();
