/** The script of the page: filter rules and stores, and open everything for printing. */
export const SCRIPT = `(function () {
  'use strict';
  var form = document.getElementById('filter');
  var text = document.getElementById('filter-text');
  var idle = document.getElementById('filter-idle');
  var count = document.getElementById('filter-count');
  var rows = Array.prototype.slice.call(document.querySelectorAll('tr[data-filter]'));
  var words = rows.map(function (row) {
    return (row.textContent + ' ' + row.getAttribute('data-filter')).toLowerCase();
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
      row.hidden = !fits || (idle.checked && /not-(applicable|evaluated)/.test(row.getAttribute('data-filter')));
      if (!row.hidden) shown += 1;
    });
    count.textContent = shown + ' of ' + rows.length + ' shown';
  }
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  text.addEventListener('input', show);
  idle.addEventListener('change', show);
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = Array.prototype.slice.call(document.querySelectorAll('details:not([open], .rule)'));
    closed.forEach(function (each) { each.open = true; });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (each) { each.open = false; });
  });
})();
`;
