/** What each text of the page has as contrast to its ground, below what is wanted; runs in the page. */
export const POOR_CONTRAST = `(wanted) => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = (colour) => {
    const [r, g, b] = [...rgb(colour)].slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const known = new Map();
  const ratio = (one, other) => {
    const key = one + other;
    if (!known.has(key)) {
      const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
      known.set(key, (bright + 0.05) / (dark + 0.05));
    }
    return known.get(key);
  };
  const grounds = new Map();
  const groundOf = (element) => {
    if (!element) return 'white';
    if (!grounds.has(element)) {
      const own = getComputedStyle(element).backgroundColor;
      grounds.set(element, own === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : own);
    }
    return grounds.get(element);
  };
  const poor = new Set();
  const land = ['.land path:not(.inside)', '.land .inside'].map((each) => getComputedStyle(document.querySelector(each)).fill);
  const sea = getComputedStyle(document.querySelector('.map svg')).backgroundColor;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || element.closest('script, style, title, desc, .unseen')) continue;
    seen += 1;
    const style = getComputedStyle(element);
    const onMap = element.closest('.nodes');
    const pill = element.closest('.flows g')?.querySelector('.number');
    const colour = element.closest('svg') ? style.fill : style.color;
    const all = onMap ? [...land, sea] : pill ? [getComputedStyle(pill).fill] : [groundOf(element)];
    for (const ground of all) if (ratio(colour, ground) < wanted)
      poor.add(element.tagName + '.' + element.getAttribute('class') + ': ' + colour + ' on ' + ground);
  }
  return { seen, poor: [...poor] };
}`;

/** What cannot be reached or named by those who do not see or point; runs in the page. */
export const UNNAMED = `() => {
  const named = (element) => (element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.textContent).trim() !== '';
  const wrong = [];
  for (const element of document.querySelectorAll('a, button, summary, nav, section, [role=region], [role=img], table, h1, h2, h3'))
    if (!named(element)) wrong.push(element.outerHTML.slice(0, 80));
  for (const input of document.querySelectorAll('input')) if (!input.labels.length) wrong.push('no label: ' + input.id);
  for (const svg of document.querySelectorAll('svg:not([aria-hidden=true]):not([role=img])')) wrong.push('svg without a role');
  for (const table of document.querySelectorAll('table')) if (!table.caption || !table.querySelector('th[scope]')) wrong.push('table without caption or heads');
  for (const one of ['header', 'nav', 'main', 'footer']) if (document.querySelectorAll('body > ' + one + ', header > ' + one).length !== 1) wrong.push('landmark ' + one);
  if (document.documentElement.lang !== 'en') wrong.push('language');
  return wrong;
}`;
