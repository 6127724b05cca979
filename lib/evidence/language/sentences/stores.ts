import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** Data stores and keys. */
export const STORES = {
  title: {
    en: 'Data stores and encryption keys',
    de: 'Datenspeicher und Verschlüsselungsschlüssel',
    fr: 'Stockages de données et clés de chiffrement',
    nb: 'Datalagre og krypteringsnøkler',
  },
  short: { en: 'Data stores', de: 'Datenspeicher', fr: 'Stockages', nb: 'Datalagre' },
  lead: says<[resources: string, attested: string, unknown: string]>({
    en: (resources, attested, unknown) =>
      `${resources} that store data. How we know where: by the place that AWS states of the Region; what is known otherwise is marked ${attested}, by the operator’s dated attestation, or ${unknown}, by nothing that a template says.`,
    de: (resources, attested, unknown) =>
      `${resources} mit gespeicherten Daten. Woher der Ort bekannt ist: aus der Angabe von AWS zum Ort der Region; anders Bekanntes ist gekennzeichnet als ${attested} (datierte Bestätigung des Betreibers) oder ${unknown} (keine Vorlage sagt etwas darüber aus).`,
    fr: (resources, attested, unknown) =>
      `${resources} où des données sont stockées. Source du lieu : l’emplacement qu’AWS indique pour la région ; ce qui est connu autrement est marqué ${attested} (attestation datée de l’opérateur) ou ${unknown} (aucun modèle ne l’indique).`,
    nb: (resources, attested, unknown) =>
      `${resources} som lagrer data. Kilden til stedet: det AWS oppgir om regionen; det som er kjent på annen måte, er merket ${attested} (datert bekreftelse fra operatøren) eller ${unknown} (ingen mal sier noe om det).`,
  }),
  awsKeys: {
    en: 'A bucket counts as one of user data by its type, unless it is one that a site makes for logs, settings or alerts. Amazon S3 delivers access logs only to a bucket that it encrypts with keys of its own (SSE-S3).',
    de: 'Ein Bucket zählt aufgrund seines Typs als Speicher für Nutzerdaten, sofern ihn nicht ein Standort für Protokolle, Konfigurationen oder Alarme anlegt. Amazon S3 liefert Zugriffsprotokolle nur in einen Bucket, den der Dienst mit eigenen Schlüsseln verschlüsselt (SSE-S3).',
    fr: 'Un compartiment (bucket) est considéré comme contenant des données des utilisateurs en raison de son type, sauf s’il est créé par un site pour des journaux, des configurations ou des alertes. Amazon S3 ne livre les journaux d’accès qu’à un compartiment chiffré avec ses propres clés (SSE-S3).',
    nb: 'En bucket regnes etter sin type som lager for brukerdata, med mindre en lokasjon lager den for logger, innstillinger eller varsler. Amazon S3 leverer tilgangslogger bare til en bucket som tjenesten krypterer med egne nøkler (SSE-S3).',
  },
  noSiteHead: { en: 'No site', de: 'Kein Standort', fr: 'Aucun site', nb: 'Ingen lokasjon' },
  noSite: { en: 'no site', de: 'kein Standort', fr: 'aucun site', nb: 'ingen lokasjon' },
  count: says<[stores: number]>({
    en: (stores) => en.many(stores, 'store', 'stores'),
    de: (stores) => de.many(stores, 'Datenspeicher', 'Datenspeicher'),
    fr: (stores) => fr.many(stores, 'stockage', 'stockages'),
    nb: (stores) => nb.many(stores, 'datalager', 'datalagre'),
  }),
  stores: { en: 'Stores', de: 'Speichert', fr: 'Contenu', nb: 'Lagrer' },
  key: { en: 'Key', de: 'Schlüssel', fr: 'Clé', nb: 'Nøkkel' },
  store: { en: 'Store', de: 'Datenspeicher', fr: 'Stockage', nb: 'Datalager' },
  keys: { en: 'Encryption keys', de: 'Schlüssel', fr: 'Clés de chiffrement', nb: 'Krypteringsnøkler' },
  caption: {
    en: 'Data stores, one by one',
    de: 'Datenspeicher im Einzelnen',
    fr: 'Stockages de données, un par un',
    nb: 'Datalagre, ett for ett',
  },
  noKey: {
    en: 'no key is named',
    de: 'kein Schlüssel genannt',
    fr: 'aucune clé n’est nommée',
    nb: 'ingen nøkkel er oppgitt',
  },
  customer: {
    en: 'customer key',
    de: 'kundenverwalteter Schlüssel',
    fr: 'clé gérée par le client',
    nb: 'kundeadministrert nøkkel',
  },
  external: {
    en: 'key held outside AWS',
    de: 'Schlüssel außerhalb von AWS',
    fr: 'clé détenue hors d’AWS',
    nb: 'nøkkel utenfor AWS',
  },
  aws: {
    en: 'key that is not customer managed',
    de: 'nicht kundenverwalteter Schlüssel',
    fr: 'clé non gérée par le client',
    nb: 'nøkkel som ikke er kundeadministrert',
  },
  'not-known': { en: 'key not known', de: 'Schlüssel nicht bekannt', fr: 'clé inconnue', nb: 'ukjent nøkkel' },
} satisfies Sentences;

/** Metadata held outside the EU. */
export const GLOBAL_METADATA = {
  title: {
    en: 'Metadata held outside the EU by AWS global services',
    de: 'Metadaten, die globale AWS-Dienste außerhalb der EU halten',
    fr: 'Métadonnées conservées hors de l’UE par les services mondiaux d’AWS',
    nb: 'Metadata som globale AWS-tjenester har utenfor EU',
  },
  short: { en: 'Global services', de: 'Globale Dienste', fr: 'Services mondiaux', nb: 'Globale tjenester' },
  lead: {
    en: 'Some AWS services have one control plane for all Regions of the partition. No template changes that; the contract with AWS governs it. Sites with the same list share a table.',
    de: 'Einige AWS-Dienste haben eine einzige Steuerungsebene für alle Regionen der Partition. Keine Vorlage ändert das; maßgeblich ist der Vertrag mit AWS. Standorte mit gleicher Liste teilen sich eine Tabelle.',
    fr: 'Certains services d’AWS ont un seul plan de contrôle pour toutes les régions de la partition. Aucun modèle n’y change rien ; le contrat avec AWS s’applique. Les sites ayant la même liste partagent un tableau.',
    nb: 'Noen AWS-tjenester har ett kontrollplan for alle regioner i partisjonen. Ingen mal endrer på det; avtalen med AWS gjelder. Lokasjoner med samme liste deler en tabell.',
  },
  inWords: says<[sites: number]>({
    en: (sites) => `Each site in words: ${en.many(sites, 'statement', 'statements')}`,
    de: (sites) => `Jeder Standort in Worten: ${de.many(sites, 'Aussage', 'Aussagen')}`,
    fr: (sites) => `Chaque site en toutes lettres : ${fr.many(sites, 'déclaration', 'déclarations')}`,
    nb: (sites) => `Hver lokasjon med ord: ${nb.many(sites, 'utsagn', 'utsagn')}`,
  }),
  noneKnown: {
    en: 'None known: the partition has its control planes in Europe.',
    de: 'Keine bekannt: Die Partition hat ihre Steuerungsebenen in Europa.',
    fr: 'Aucune connue : la partition a ses plans de contrôle en Europe.',
    nb: 'Ingen kjent: partisjonen har kontrollplanene sine i Europa.',
  },
  caption: says<[sites: string]>({
    en: (sites) => `Metadata of ${sites} held outside the EU`,
    de: (sites) => `Außerhalb der EU gehaltene Metadaten von ${sites}`,
    fr: (sites) => `Métadonnées de ${sites} conservées hors de l’UE`,
    nb: (sites) => `Metadata for ${sites} som er utenfor EU`,
  }),
  kept: {
    en: 'What is kept or answered there',
    de: 'Was dort gehalten oder beantwortet wird',
    fr: 'Ce qui y est conservé ou traité',
    nb: 'Hva som oppbevares eller besvares der',
  },
  when: { en: 'When', de: 'Wann', fr: 'Quand', nb: 'Når' },
  insideCaption: says<[sites: string]>({
    en: (sites) => `What stays in the EU for ${sites}, and is held outside it in partition aws`,
    de: (sites) => `Was für ${sites} in der EU bleibt und in der Partition aws außerhalb gehalten wird`,
    fr: (sites) => `Ce qui reste dans l’UE pour ${sites} et est conservé en dehors dans la partition aws`,
    nb: (sites) => `Hva som blir i EU for ${sites}, og som er utenfor i partisjonen aws`,
  }),
  everyAccount: { en: 'in every account', de: 'in jedem Konto', fr: 'dans tous les comptes', nb: 'i alle kontoer' },
  becauseUsed: says<[types: string]>({
    en: (types) => `because the templates use ${types}`,
    de: (types) => `weil die Vorlagen Folgendes verwenden: ${types}`,
    fr: (types) => `parce que les modèles utilisent : ${types}`,
    nb: (types) => `fordi malene bruker ${types}`,
  }),
} satisfies Sentences;
