// The programme editor: what htmx brings is put in its place, rows are dragged or moved by keyboard, times follow minutes.
// Without this script every link and button leads to a page that does the same.
(() => {
  'use strict';
  const editor = document.getElementById('editor');
  if (!editor || !window.htmx) {
    return;
  }
  editor.classList.add('edit-live');
  const $ = (id) => document.getElementById(id);
  const days = () => $('days');
  const openForm = () => days().querySelector('.edit-form');
  const words = (text, ...values) => (text || '').replace(/\{(\d)\}/g, (all, index) => values[index] ?? '');
  const say = (text) => { $('spoken').textContent = text; };
  const nameOf = (row) => $('title-' + row.dataset.row)?.textContent || '';
  const heading = (list) => list.closest('[data-day]').querySelector('h2').textContent;

  // --- What an answer changes

  const setTime = (cell) => {
    const row = $('row-' + cell.dataset.time);
    const old = row && row.querySelector(':scope > .edit-time');
    if (old) {
      row.dataset.beside = cell.dataset.beside;
      old.replaceWith(cell);
    }
  };

  const setRow = (fresh, acted) => {
    const old = days().querySelector('#' + CSS.escape(fresh.id));
    if (old && old !== fresh) {
      // A form in which somebody types stays, unless the answer is about it.
      if (old.querySelector('.edit-form') && fresh.dataset.row !== acted) {
        return null;
      }
      old.replaceWith(fresh);
    }
    return fresh;
  };

  const arrange = (order, fresh) => {
    const before = [...days().children];
    const wanted = order.split('|').map((part) => part.split('='));
    let previous = null;
    for (const [key, rows] of wanted) {
      const section = $('day-' + key);
      if (!section) {
        continue;
      }
      const expected = previous ? previous.nextElementSibling : days().firstElementChild;
      if (section.parentNode !== days() || section !== expected) {
        days().insertBefore(section, expected);
        listen(section.querySelector('.edit-rows'));
      }
      previous = section;
      if (rows !== undefined) {
        fill(section.querySelector('.edit-rows'), rows ? rows.split(',') : [], fresh);
      }
    }
    const keys = wanted.map(([key]) => 'day-' + key);
    before.filter((section) => !keys.includes(section.id)).forEach((section) => section.remove());
  };

  const fill = (list, ids, fresh) => {
    let previous = null;
    for (const id of ids) {
      const row = fresh.get(id) || days().querySelector('#' + CSS.escape('row-' + id));
      if (!row) {
        continue;
      }
      const expected = previous ? previous.nextElementSibling : list.firstElementChild;
      if (row !== expected) {
        list.insertBefore(row, expected);
      }
      previous = row;
    }
    [...list.children]
      .filter((row) => !ids.includes(row.dataset.row) && row.dataset.row !== 'new')
      .forEach((row) => { if (row.parentNode === list) { row.remove(); } });
  };

  const apply = () => {
    const changes = $('changes');
    if (!changes || !changes.firstElementChild) {
      return;
    }
    const focused = document.activeElement && document.activeElement.id;
    const acted = changes.dataset.focus;
    const fresh = new Map();
    for (const row of [...changes.querySelectorAll('.edit-row')]) {
      const put = setRow(row, acted);
      if (put) {
        fresh.set(row.dataset.row, put);
      }
    }
    [...changes.querySelectorAll(':scope > .edit-time')].forEach(setTime);
    if (changes.dataset.order) {
      arrange(changes.dataset.order, fresh);
    }
    changes.replaceChildren();
    delete changes.dataset.order;
    delete changes.dataset.focus;
    if (focused && document.activeElement === document.body && $(focused)) {
      $(focused).focus();
    }
  };

  const refresh = () => htmx.ajax('GET', editor.dataset.path, {
    source: editor, target: '#days', select: '#days', swap: 'outerHTML show:none',
  }).then(() => document.querySelectorAll('.edit-rows').forEach(listen));

  // --- Requests

  let wanted = null;
  let moved = null;

  const dirty = (form) => [...form.elements].some((field) =>
    field.type === 'checkbox' ? field.checked !== field.defaultChecked
      : field.tagName === 'SELECT' ? [...field.options].some((option) => option.selected !== option.defaultSelected)
        : 'defaultValue' in field && field.type !== 'hidden' && field.value !== field.defaultValue);

  document.body.addEventListener('htmx:configRequest', (event) => {
    const { parameters, elt, verb } = event.detail;
    if (verb === 'post') {
      parameters.shown = $('bar').dataset.shown;
    }
    const form = openForm();
    if (verb === 'get' && form && elt.closest('#days') && !elt.contains(form)) {
      if (dirty(form)) {
        // First what was typed, then the other row.
        event.preventDefault();
        wanted = elt;
        form.requestSubmit(form.querySelector('[value=save]'));
      } else if (form.dataset.id === 'new') {
        form.closest('li').remove();
      } else {
        parameters.close = form.dataset.id;
      }
    }
  });

  document.body.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.requestConfig.verb === 'post') {
      const saving = $('saving');
      saving.textContent = saving.dataset.saving;
    }
  });

  for (const failed of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) {
    document.body.addEventListener(failed, () => {
      const told = $('told');
      told.textContent = editor.dataset.saidFailed;
      told.classList.add('edit-told--wrong');
      wanted = null;
    });
  }

  document.body.addEventListener('htmx:afterRequest', (event) => {
    const { elt, xhr, requestConfig } = event.detail;
    if (requestConfig.verb !== 'post') {
      return;
    }
    const successful = xhr.status >= 200 && xhr.status < 300;
    if (successful && elt.id === 'line-form') {
      const line = $('line');
      line.value = '';
      line.removeAttribute('aria-invalid');
      line.setAttribute('aria-describedby', 'line-hint');
      elt.querySelector('.error')?.remove();
      elt.querySelector('.field--error')?.classList.remove('field--error');
    }
    if (successful && elt.dataset.id === 'new') {
      $('row-new')?.remove();
    }
    if (!successful) {
      wanted = null;
      $('saving').textContent = $('saving').dataset.unsaved;
    }
  });

  document.body.addEventListener('htmx:afterSettle', (event) => {
    apply();
    const target = event.detail.elt;
    if (target && target.id === 'line-form') {
      $('line').focus();
    }
  });

  document.body.addEventListener('htmx:afterSwap', (event) => {
    apply();
    const { requestConfig } = event.detail;
    const form = openForm();
    if (requestConfig && requestConfig.elt && requestConfig.elt.id === 'line-form') {
      $('line').focus();
    } else if (form && !form.dataset.seen) {
      form.dataset.seen = 'yes';
      watch(form);
      (form.querySelector('[role=alert], [aria-invalid=true]') || form.querySelector('#title')).focus();
    } else if (!form && requestConfig && requestConfig.elt && requestConfig.elt.closest) {
      const id = event.detail.target && event.detail.target.dataset && event.detail.target.dataset.row;
      if (id && document.activeElement === document.body) {
        $('title-' + id)?.focus();
      }
    }
  });

  document.body.addEventListener('htmx:oobAfterSwap', () => setTimeout(() => {
    apply();
    if (moved && !openForm()) {
      days().querySelector('#' + CSS.escape('row-' + moved.id) + ' ' + moved.part)?.focus();
      moved = null;
    }
    if (wanted && !openForm()) {
      const next = wanted.isConnected ? wanted : null;
      wanted = null;
      next?.click();
    }
  }));

  document.body.addEventListener('plenary-stale', refresh);

  // Buttons of rows belong to one form outside of them.
  document.addEventListener('submit', (event) => {
    const { submitter } = event;
    if (event.target.id !== 'acts' || !submitter) {
      return;
    }
    event.preventDefault();
    const row = submitter.closest('[data-row]');
    moved = { id: row.dataset.row, part: submitter.value === 'up' ? '.edit-step--up' : '.edit-step--down' };
    post(submitter.formAction, { to: submitter.value });
  });

  const post = (path, values) => htmx.ajax('POST', path, { source: $('acts'), values, swap: 'none', target: '#told' });

  const place = (row, list) => {
    let before = row.previousElementSibling;
    while (before && before.dataset.row === 'new') {
      before = before.previousElementSibling;
    }
    return { day: list.closest('[data-day]').dataset.day, after: before ? before.dataset.row : '' };
  };

  const putDown = (row) => post(
    editor.dataset.path + '/rows/' + row.dataset.row + '/place', place(row, row.parentNode));

  // --- Dragging

  const listen = (list) => {
    if (!list || list.dataset.drag || !window.Sortable) {
      return;
    }
    list.dataset.drag = 'yes';
    window.Sortable.create(list, {
      group: 'rows', handle: '.edit-handle', draggable: '.edit-row:not(.edit-row--open)', animation: 0,
      ghostClass: 'edit-row--ghost',
      onEnd: ({ item, from, to, oldIndex, newIndex }) => {
        if (from !== to || oldIndex !== newIndex) {
          moved = { id: item.dataset.row, part: '.edit-handle' };
          putDown(item);
        }
      },
    });
  };
  document.querySelectorAll('.edit-rows').forEach(listen);

  // --- The same by keyboard

  let held = null;

  const where = (row) => {
    const list = row.parentNode;
    return [[...list.children].indexOf(row) + 1, list.children.length, heading(list)];
  };

  const step = (row, back) => {
    const beside = back ? row.previousElementSibling : row.nextElementSibling;
    if (beside) {
      row.parentNode.insertBefore(row, back ? beside : beside.nextElementSibling);
      return;
    }
    const lists = [...document.querySelectorAll('.edit-rows')];
    const list = lists[lists.indexOf(row.parentNode) + (back ? -1 : 1)];
    if (list) {
      list.insertBefore(row, back ? null : list.firstElementChild);
    }
  };

  const otherDay = (row, back) => {
    const lists = [...document.querySelectorAll('.edit-rows')];
    const list = lists[lists.indexOf(row.parentNode) + (back ? -1 : 1)];
    list?.append(row);
  };

  const letGo = () => {
    held.row.classList.remove('edit-row--held');
    held.row.querySelector('.edit-handle').setAttribute('aria-pressed', 'false');
    held = null;
  };

  const pickUp = (row) => {
    held = { row, list: row.parentNode, next: row.nextElementSibling };
    row.classList.add('edit-row--held');
    row.querySelector('.edit-handle').setAttribute('aria-pressed', 'true');
    say(words(editor.dataset.saidPicked, nameOf(row), ...where(row)));
  };

  const back = () => {
    held.list.insertBefore(held.row, held.next);
    held.row.querySelector('.edit-handle').focus();
    letGo();
    say(editor.dataset.saidCancelled);
  };

  const drop = () => {
    const { row, list, next } = held;
    const stayed = row.parentNode === list && row.nextElementSibling === next;
    letGo();
    say(words(editor.dataset.saidDropped, nameOf(row)));
    if (!stayed) {
      moved = { id: row.dataset.row, part: '.edit-handle' };
      putDown(row);
    }
  };

  document.addEventListener('keydown', (event) => {
    const handle = event.target.closest && event.target.closest('.edit-handle');
    if (!handle) {
      return;
    }
    const row = handle.closest('.edit-row');
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (held) { drop(); } else { pickUp(row); }
    } else if (held && event.key.startsWith('Arrow')) {
      event.preventDefault();
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        step(held.row, event.key === 'ArrowUp');
      } else {
        otherDay(held.row, event.key === 'ArrowLeft');
      }
      handle.focus();
      held.row.scrollIntoView({ block: 'nearest' });
      say(words(editor.dataset.saidOver, ...where(held.row)));
    } else if (held && event.key === 'Escape') {
      event.preventDefault();
      back();
    }
  });
  document.addEventListener('focusout', (event) => {
    if (held && event.relatedTarget && !held.row.contains(event.relatedTarget)) {
      back();
    }
  });

  // --- Forms: end and minutes follow from each other, Escape closes

  const minutesOf = (text) => {
    const match = /^(\d{1,2})[:.h]?(\d{2})$/.exec(text.trim());
    return match && match[1] < 24 && match[2] < 60 ? Number(match[1]) * 60 + Number(match[2]) : null;
  };
  const clock = (minutes) =>
    String(Math.floor(minutes / 60)).padStart(2, '0') + ':' + String(minutes % 60).padStart(2, '0');

  const watch = (form) => {
    const { start, end, minutes } = form.elements;
    const follow = (changed) => {
      const from = minutesOf(start.value);
      const until = minutesOf(end.value);
      const length = /^\d{1,4}$/.test(minutes.value) ? Number(minutes.value) : null;
      if (from === null) {
        return;
      }
      if (changed === end && until !== null && until > from) {
        minutes.value = until - from;
      } else if (changed !== end && length !== null && from + length < 1440) {
        end.value = clock(from + length);
      } else if (changed === start && until !== null && until > from) {
        minutes.value = until - from;
      }
    };
    for (const field of [start, end, minutes]) {
      field.addEventListener('input', () => follow(field));
    }
  };

  const closeForm = (link) => {
    const row = link.closest('li');
    if (row.dataset.row === 'new') {
      const section = row.closest('[data-day]');
      row.remove();
      section.querySelector('.edit-add a').focus();
    } else {
      htmx.ajax('GET', link.getAttribute('href'), { source: row, target: row, swap: 'outerHTML show:none' });
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('[data-cancel]');
    if (link) {
      event.preventDefault();
      event.stopPropagation();
      closeForm(link);
    }
  }, true);

  document.addEventListener('keydown', (event) => {
    const form = event.target.closest && event.target.closest('.edit-form');
    if (form && event.key === 'Escape') {
      event.preventDefault();
      closeForm(form.querySelector('[data-cancel]'));
    } else if (form && event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[value=save]'));
    } else if (event.target.id === 'line' && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      $('line-form').querySelector('[value=open]').click();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing(event.target)) {
      event.preventDefault();
      const button = document.querySelector(
        '[data-step=' + (event.shiftKey ? 'redo' : 'undo') + '] button:not(:disabled)');
      if (button) {
        // The bar may have come with the answer before, a moment ago.
        htmx.process(button.closest('form'));
        button.click();
      }
    }
  });

  /** In a field that holds text, undo is the field's own. */
  const typing = (element) =>
    (element.tagName === 'TEXTAREA' || (element.tagName === 'INPUT' && element.type !== 'checkbox')) && element.value !== '';

  const open = openForm();
  if (open) {
    open.dataset.seen = 'yes';
    watch(open);
  }
})();
