import type { Evidence } from '../schema';
import { html, type Markup } from './markup';
import { page } from './page';
import { permitTable } from './permits';
import { sectionMarkup } from './section';
import { transfersSection } from './transfers';

/** The register of transfers out of the EEA as a page by itself, to print and to hand on. */
export function renderRegister(evidence: Evidence): string {
  const { deployment, people, boundary, time } = evidence;
  const subject = deployment?.name ?? 'an assembly';
  const body = html`<body>
<main id="content">
<h1>Register of transfers: ${subject}</h1>
<p>As of ${time.slice(0, 10)}. User data may rest in ${boundary.names.join(', ')}.${
    people
      ? html` Where people work is asserted by ${people.provider}; ${people.attestedBy} attested on ${people.attestedOn} that it is true (${people.reference}), to be attested again by ${people.expires}.`
      : html` Nothing says where people work.`
  }</p>
${sectionMarkup(transfersSection(evidence))}
${permitsSection(people)}
</main>
<footer><p>Made by <code>trefoil evidence</code> from the record beside it, <code>evidence.json</code>. It lists what the deployment file declares and what is known; it is no legal opinion.</p></footer>
</body>`;
  return page({ title: `Register of transfers of ${subject}`, version: evidence.tool.version, body });
}

/** Every permit, whether or not anybody outside the EEA acts by it. */
function permitsSection(people: Evidence['people']): Markup {
  const body =
    (people && permitTable(people)) ??
    html`<p>None: the deployment file has no permit for an emergency role or for AWS Support.</p>`;
  return sectionMarkup({ id: 'permits', title: 'Exceptions by permit', short: 'Permits', body });
}
