/** The account of the pipeline that deploys, as an example: it is not part of a deployment file. */
export const DEPLOYMENT_ACCOUNT = '777777777777';
