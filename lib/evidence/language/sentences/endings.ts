import { de, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** What ends on a day. */
export const ENDINGS = {
  omission: says<[feature: string]>({
    en: (feature) => `the decision to omit ${feature}`,
    de: (feature) => `die Entscheidung, wegzulassen: ${feature}`,
    fr: (feature) => `la décision d’omettre : ${feature}`,
    nb: (feature) => `beslutningen om å utelate ${feature}`,
  }),
  transfer: says<[recipient: string]>({
    en: (recipient) => `the basis of the transfer to ${recipient}`,
    de: (recipient) => `die Grundlage der Übermittlung an ${recipient}`,
    fr: (recipient) => `le fondement du transfert à ${recipient}`,
    nb: (recipient) => `grunnlaget for overføringen til ${recipient}`,
  }),
  people: {
    en: 'the attestation of where people work',
    de: 'die Bestätigung des Arbeitsorts der Personen',
    fr: 'l’attestation du lieu de travail des personnes',
    nb: 'bekreftelsen av hvor folk arbeider',
  },
  rack: says<[site: string]>({
    en: (site) => `the attestation of where the rack of ${site} stands`,
    de: (site) => `die Bestätigung des Aufstellungsorts des Racks von ${site}`,
    fr: (site) => `l’attestation de l’emplacement du rack de ${site}`,
    nb: (site) => `bekreftelsen av hvor racket ved ${site} står`,
  }),
  auditor: {
    en: 'the mandate of the auditor',
    de: 'das Mandat des Prüfers',
    fr: 'le mandat de l’auditeur',
    nb: 'revisors mandat',
  },
  migration: says<[id: string]>({
    en: (id) => `the migration ${id}`,
    de: (id) => `die Migration ${id}`,
    fr: (id) => `la migration ${id}`,
    nb: (id) => `migreringen ${id}`,
  }),
  team: says<[id: string]>({
    en: (id) => `the access of team ${id}`,
    de: (id) => `der Zugriff des Teams ${id}`,
    fr: (id) => `l’accès de l’équipe ${id}`,
    nb: (id) => `tilgangen til teamet ${id}`,
  }),
  permit: says<[id: string]>({
    en: (id) => `the permit ${id}`,
    de: (id) => `die Genehmigung ${id}`,
    fr: (id) => `l’autorisation ${id}`,
    nb: (id) => `tillatelsen ${id}`,
  }),
  waivers: says<[waivers: number, rule: string]>({
    en: (waivers, rule) => `${waivers === 1 ? 'the waiver' : `${waivers} waivers`} of ${rule}`,
    de: (waivers, rule) => `${waivers === 1 ? 'die Ausnahme' : `${de.number(waivers)} Ausnahmen`} von ${rule}`,
    fr: (waivers, rule) => `${waivers === 1 ? 'la dérogation' : `${fr.number(waivers)} dérogations`} à ${rule}`,
    nb: (waivers, rule) => `${waivers === 1 ? 'unntaket' : `${nb.number(waivers)} unntak`} fra ${rule}`,
  }),
} satisfies Sentences;
