// The page of one row: parts and speakers are swapped in place and dragged; the details that somebody types stay as they are.
// Without this script every link and button leads to a page that does the same.
(() => {
  'use strict';
  const $ = (id) => document.getElementById(id);
  const work = () => $('row-work');
  if (!work() || !window.htmx) {
    return;
  }
  let pressed = null;
  let before = null;

  const post = (list, values) => htmx.ajax('POST', $('move-' + list).getAttribute('action'), {
    source: $('move-' + list), values, target: '#row-work', swap: 'outerHTML show:none',
  });

  const listen = () => {
    work().classList.add('item-live');
    const lists = work().querySelectorAll('.slot-list');
    for (const list of lists) {
      list.hidden = list.children.length === 0 && lists.length < 2;
      if (window.Sortable) {
        window.Sortable.create(list, {
          group: 'slots', handle: '.slot-handle', draggable: 'li', animation: 0, ghostClass: 'edit-row--ghost',
          onEnd: ({ item, from, to, oldIndex, newIndex }) => {
            if (from !== to || oldIndex !== newIndex) {
              pressed = 'change-' + item.dataset.slot;
              post(to.dataset.list, { slot: item.dataset.slot, list: to.dataset.list, position: newIndex });
            }
          },
        });
      }
    }
  };

  /** Where the work goes on: at what is wrong, in the form that is open, or at the button that was pressed. */
  const focus = () => {
    const form = work().querySelector('form.slot-panel');
    const wrong = work().querySelector('[aria-invalid=true]');
    const first = form && form.querySelector('input:not([type=hidden]), textarea:not([hidden])');
    const id = pressed && pressed.replace(/^(up|down)-/, '');
    const again = pressed && ($(pressed) || $('change-' + id) || $(id));
    const place = wrong || first || again;
    if (place && (wrong || first || document.activeElement === document.body)) {
      place.focus();
    }
    pressed = null;
  };

  /** Moving onward by the same button needs the same button; at the ends there is the other one. */
  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('#row-work button, #row-work a');
    if (button) {
      pressed = button.id || null;
    }
  });

  // Ctrl+Enter sends the form one is in and goes on: from the details to the speakers, from them to the next row.
  document.addEventListener('keydown', (event) => {
    const { form } = event.target;
    if (!form || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    event.preventDefault();
    const typed = [...form.querySelectorAll('input:not([type=hidden]), textarea:not([hidden])')];
    const onward = form.querySelector('a[data-onward]');
    const empty = onward && typed.every((field) => field.value.trim() === '');
    (empty ? onward : form.querySelector('[aria-keyshortcuts="Control+Enter"]') || form.querySelector('[type=submit]')).click();
  });

  document.body.addEventListener('htmx:beforeRequest', () => {
    before = work().dataset.state + work().dataset.seen;
  });

  document.body.addEventListener('htmx:afterSettle', () => {
    const now = work();
    if (!now) {
      window.location.reload();
      return;
    }
    for (const field of document.querySelectorAll('#details input[name=seen]')) {
      field.value = now.dataset.seen;
    }
    const notice = $('item-notice');
    const told = $('item-told');
    if (notice) {
      told.textContent = notice.textContent;
      notice.remove();
    } else if (now.dataset.state + now.dataset.seen !== before) {
      told.textContent = now.dataset.last || '';
    }
    listen();
    focus();
  });

  for (const failed of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) {
    document.body.addEventListener(failed, () => window.location.reload());
  }

  listen();
})();
