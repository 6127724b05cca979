import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** Required access. */
export const REQUIRED = {
  title: {
    en: 'What has to work, and no more than that',
    de: 'Was funktionieren muss, und nicht mehr als das',
    fr: 'Ce qui doit fonctionner, et rien de plus',
    nb: 'Hva som må virke, og ikke mer enn det',
  },
  short: { en: 'Required access', de: 'Nötige Zugriffe', fr: 'Accès requis', nb: 'Nødvendig tilgang' },
  caption: {
    en: 'What has to work, by kind',
    de: 'Was funktionieren muss, nach Art',
    fr: 'Ce qui doit fonctionner, par type',
    nb: 'Hva som må virke, etter type',
  },
  hasToWork: { en: 'Has to work', de: 'Muss funktionieren', fr: 'Doit fonctionner', nb: 'Må virke' },
  requests: { en: 'Requests', de: 'Anfragen', fr: 'Requêtes', nb: 'Forespørsler' },
  certainty: { en: 'Certainty', de: 'Gewissheit', fr: 'Certitude', nb: 'Sikkerhet' },
  works: { en: 'works', de: 'funktioniert', fr: 'fonctionne', nb: 'virker' },
  'not settled': { en: 'not settled', de: 'ungeklärt', fr: 'non établi', nb: 'ikke avklart' },
  broken: { en: 'broken', de: 'funktioniert nicht', fr: 'ne fonctionne pas', nb: 'virker ikke' },
  unsettled: { en: 'unsettled', de: 'ungeklärt', fr: 'non établi', nb: 'uavklart' },
  documented: { en: 'documented', de: 'dokumentiert', fr: 'documenté', nb: 'dokumentert' },
  practice: { en: 'practice', de: 'Praxis', fr: 'pratique', nb: 'praksis' },
  lead: {
    en: 'Requests that AWS services, the CDK CLI, CloudFormation, people and the auditor have to be allowed, decided by the same policies. Documented: a page of AWS says that they are made; practice: samples show it.',
    de: 'Anfragen, die AWS-Diensten, der CDK CLI, CloudFormation, Personen und dem Prüfer erlaubt sein müssen, entschieden nach denselben Richtlinien. Dokumentiert: Eine Seite von AWS sagt, dass sie gestellt werden; Praxis: Beispiele zeigen es.',
    fr: 'Requêtes qui doivent être autorisées aux services d’AWS, à la CLI du CDK, à CloudFormation, aux personnes et à l’auditeur, décidées par les mêmes politiques. Documenté : une page d’AWS indique qu’elles sont émises ; pratique : des exemples le montrent.',
    nb: 'Forespørsler som må være tillatt for AWS-tjenester, CDK CLI, CloudFormation, folk og revisor, avgjort av de samme policyene. Dokumentert: en side fra AWS sier at de blir gjort; praksis: eksempler viser det.',
  },
  working: says<[working: string, kinds: number]>({
    en: (working, kinds) => `${working} of ${en.many(kinds, 'kind', 'kinds')}`,
    de: (working, kinds) => `${working} von ${de.many(kinds, 'Art', 'Arten')}`,
    fr: (working, kinds) => `${working} sur ${fr.many(kinds, 'type', 'types')}`,
    nb: (working, kinds) => `${working} av ${nb.many(kinds, 'type', 'typer')}`,
  }),
  workEverywhere: {
    en: 'work at every site',
    de: 'funktionieren an jedem Standort',
    fr: 'fonctionnent sur chaque site',
    nb: 'virker på hver lokasjon',
  },
  least: says<
    [
      actions: number,
      needed: string,
      kept: string,
      excess: string,
      names: string,
      named: string,
      stay: string,
      over: string,
    ]
  >({
    en: (actions, needed, kept, excess, names, named, stay, over) =>
      `Of ${en.many(actions, 'action', 'actions')} that policies allow, ${needed} are needed for this, ${kept} stay for a written reason and ${excess} are excess; of ${names} principals and resources that they name, ${named}, ${stay} and ${over}.`,
    de: (actions, needed, kept, excess, names, named, stay, over) =>
      `Von ${de.many(actions, 'Aktion', 'Aktionen')}, die Richtlinien erlauben, werden ${needed} dafür benötigt, ${kept} bleiben aus einem schriftlich festgehaltenen Grund und ${excess} sind überschüssig; von ${names} Prinzipalen und Ressourcen, die sie nennen, sind es ${named}, ${stay} und ${over}.`,
    fr: (actions, needed, kept, excess, names, named, stay, over) =>
      `Sur ${fr.many(actions, 'action', 'actions')} que les politiques autorisent, ${needed} sont nécessaires à cela, ${kept} subsistent pour un motif écrit et ${excess} sont en excès ; sur ${names} principaux et ressources qu’elles nomment, respectivement ${named}, ${stay} et ${over}.`,
    nb: (actions, needed, kept, excess, names, named, stay, over) =>
      `Av ${nb.many(actions, 'handling', 'handlinger')} som policyer tillater, trengs ${needed} til dette, ${kept} beholdes av en skriftlig grunn, og ${excess} er overflødige; av ${names} prinsipaler og ressurser som de navngir, henholdsvis ${named}, ${stay} og ${over}.`,
  }),
} satisfies Sentences;
