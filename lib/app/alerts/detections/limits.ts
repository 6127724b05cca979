/** What no detection can see, so that nobody counts on it. */
export const LIMITS: readonly string[] = [
  'Objects on an Outposts rack: S3 on Outposts has no server access logs, no event notifications and no inventory. CloudTrail records calls, in the parent Region; they name no endpoint, so that a read off the gateway shows only as one by a stranger.',
  'Records in the database on a rack: reads by SQL reach no trail. The log group of the database has log-ins and refused log-ins, and no values; the auditor reads it.',
  'What refuses at the endpoint of CloudWatch Logs: CloudTrail does not record it.',
  'Passing of a role to a service: it is no call of its own. What the service then does by the role is seen.',
  'Reading and writing of the archives and other buckets without user data: the trail records objects of user data alone.',
  'Time: CloudTrail delivers within some minutes, and alarms on the trail wait for a period of five more.',
  'The usual amount: AWS learns it from two weeks of measurements. Before that, an unusual amount raises no alert.',
  'A second factor at the identity provider: the trail does not know of it.',
  'What AWS itself does below its services.',
  'Events that AWS fails to deliver to the bus, which it does by best effort. The trail in the write-once archive has them.',
];
