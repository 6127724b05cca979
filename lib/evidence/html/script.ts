/** The script of the page: filter rules and stores, and open or fold everything. */
export const SCRIPT = `(function () {
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
    count.textContent = shown + ' of ' + rows.length + ' shown';
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
    all.textContent = open ? 'Fold everything' : 'Open everything';
  });
})();
`;
