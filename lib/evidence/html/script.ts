import { FRAME } from '../language/sentences/frame';
import type { Words } from '../language/words';

const MARK = '\ue000';

/** The script of the page: filter rules and stores, and open or fold everything. */
export function scriptOf(words: Words): string {
  const [fold, open] = [words.say(FRAME.foldAll), words.say(FRAME.openAll)].map(literal);
  const values = ['shown', 'rows.length'];
  const shown = words.say(FRAME.shown, `${MARK}0${MARK}`, `${MARK}1${MARK}`).split(MARK);
  const sum = shown.flatMap((part, index) =>
    index % 2 === 1 ? (values[Number(part)] ?? []) : part === '' ? [] : literal(part),
  );
  return `(function () {
  'use strict';
  var form = document.getElementById('filter');
  var text = document.getElementById('filter-text');
  var idle = document.getElementById('filter-idle');
  var count = document.getElementById('filter-count');
  var rows = Array.prototype.slice.call(document.querySelectorAll('.found tbody tr'));
  var words = rows.map(function (row) {
    return row.textContent.toLowerCase();
  });
  var folds = [];
  rows.forEach(function (row) {
    var fold = row.closest('details');
    if (fold && folds.indexOf(fold) < 0) folds.push(fold);
  });
  function show() {
    var wanted = text.value.trim().toLowerCase().split(/\\s+/);
    var shown = 0;
    if (text.value.trim() !== '') folds.forEach(function (fold) { fold.open = true; });
    rows.forEach(function (row, index) {
      var fits = wanted.every(function (word) { return words[index].indexOf(word) >= 0; });
      row.hidden = !fits || (idle.checked && row.querySelector('.is-not-applicable, .is-not-evaluated'));
      if (!row.hidden) shown += 1;
    });
    count.textContent = ${sum.join(' + ')};
  }
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  text.addEventListener('input', show);
  idle.addEventListener('change', show);
  var all = document.getElementById('open-all');
  all.hidden = false;
  all.addEventListener('click', function () {
    var folded = document.querySelectorAll('details:not([open])');
    var open = folded.length > 0;
    document.querySelectorAll('details').forEach(function (each) { each.open = open; });
    all.textContent = open ? ${fold} : ${open};
  });
})();
`;
}

/** Text as a string of JavaScript inside HTML. */
function literal(text: string): string {
  return `'${text.replace(/['\\<\n]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)}'`;
}
