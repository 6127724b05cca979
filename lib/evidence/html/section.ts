import { html, type Markup, type Piece } from './markup';

/** A section of the page, reached from its navigation. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What its title says in the navigation. */
  readonly short: string;
  readonly body: Markup;
}

/** A section as HTML. */
export function sectionMarkup({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>`;
}

/** A paragraph that says what follows. */
export function lead(...pieces: readonly Piece[]): Markup {
  return html`<p class="lead">${pieces}</p>`;
}
