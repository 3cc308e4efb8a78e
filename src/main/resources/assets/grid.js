// The time grid: rows are moved to another time or room with the pointer or the keyboard. Without this script the handle of a
// row leads to a form that does the same.
(() => {
  'use strict';
  const $ = (id) => document.getElementById(id);
  const STEP = 5;
  const grid = () => $('grid');
  if (!grid()) {
    return;
  }
  const words = (text, ...values) => (text || '').replace(/\{(\d)\}/g, (all, index) => values[index] ?? '');
  const say = (text, wrong) => {
    const told = $('told');
    told.textContent = text;
    told.classList.toggle('edit-told--wrong', Boolean(wrong));
  };
  const clock = (minute) =>
    String(Math.floor(minute / 60)).padStart(2, '0') + ':' + String(minute % 60).padStart(2, '0');
  const tables = () => [...document.querySelectorAll('table.grid')];
  const heads = (table) => [...table.tHead.rows[0].cells].slice(1);

  // --- Time and room of a place on the page

  /** The lines of a day: at which minute each begins, and where; the last is where the day ends. */
  const lines = (table) => {
    const rows = [...table.tBodies[0].rows].map((row) => {
      const box = row.getBoundingClientRect();
      return { minute: Number(row.cells[0].dataset.at), top: box.top, bottom: box.bottom };
    });
    const last = rows[rows.length - 1];
    rows.push({ minute: until(table), top: last.bottom, bottom: last.bottom });
    return rows;
  };

  const hours = (block) => (block.querySelector('.grid-hours').textContent.match(/\d\d:\d\d/g) || [])
    .map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

  const until = (table) => Math.max(...[...table.querySelectorAll('.grid-block')].map((block) => hours(block)[1] || 0));

  const perMinute = (table) => {
    const all = lines(table);
    return (all[all.length - 1].top - all[0].top) / (all[all.length - 1].minute - all[0].minute);
  };

  const minuteAt = (table, y) => {
    const all = lines(table);
    const next = all.findIndex((line) => line.top > y);
    if (next <= 0) {
      const edge = next === 0 ? all[0] : all[all.length - 1];
      return edge.minute + (y - edge.top) / perMinute(table);
    }
    const [from, to] = [all[next - 1], all[next]];
    return from.minute + (to.minute - from.minute) * (y - from.top) / (to.top - from.top);
  };

  const topOf = (table, minute) => {
    const all = lines(table);
    const next = all.findIndex((line) => line.minute > minute);
    if (next <= 0) {
      const edge = next === 0 ? all[0] : all[all.length - 1];
      return edge.top + (minute - edge.minute) * perMinute(table);
    }
    const [from, to] = [all[next - 1], all[next]];
    return from.top + (to.top - from.top) * (minute - from.minute) / (to.minute - from.minute);
  };

  const columnAt = (table, x) => {
    const found = heads(table).findIndex((head) => {
      const box = head.getBoundingClientRect();
      return x >= box.left && x < box.right;
    });
    return found;
  };

  // --- What is held, and where it would come to stand

  let held = null;

  const within = (minute, length) => Math.min(Math.max(minute, 0), 24 * 60 - 1 - length);

  const take = (handle) => {
    const block = handle.closest('.grid-block');
    const table = block.closest('table');
    const [from, to] = hours(block);
    const own = block.querySelector('.grid-room');
    const room = own ? own.textContent : '';
    const ghost = document.createElement('div');
    ghost.className = 'grid-ghost';
    document.body.append(ghost);
    block.classList.add('grid-block--held');
    held = { handle, block, table, ghost, room, minute: from, length: to - from,
      was: [table, from, room].join(), name: block.querySelector('.grid-title').textContent };
    show();
  };

  const where = () => words(grid().dataset.saidAt,
    $('day-' + held.table.dataset.day).textContent,
    clock(held.minute) + '–' + clock(held.minute + held.length),
    held.room || grid().dataset.saidNoroom);

  const show = () => {
    const { table, ghost, minute, length, block } = held;
    const head = heads(table).find((one) => one.dataset.room === held.room);
    const box = (head || block).getBoundingClientRect();
    const top = topOf(table, minute);
    ghost.textContent = clock(minute) + ' ' + held.name;
    ghost.style.insetInlineStart = (box.left + window.scrollX) + 'px';
    ghost.style.insetBlockStart = (top + window.scrollY) + 'px';
    ghost.style.inlineSize = box.width + 'px';
    ghost.style.blockSize = Math.max(topOf(table, minute + length) - top, 20) + 'px';
  };

  const letGo = () => {
    held.ghost.remove();
    held.block.classList.remove('grid-block--held');
    held = null;
  };

  const drop = () => {
    const { block, table, minute, room, was } = held;
    const id = block.id.slice('at-'.length);
    letGo();
    if ([table, minute, room].join() !== was || table !== block.closest('table')) {
      move(id, { day: table.dataset.day, start: clock(minute), room });
    }
  };

  const cancel = () => {
    letGo();
    say(grid().dataset.saidCancelled);
  };

  const failed = () => say(grid().dataset.saidFailed, true);

  /** The grid as it is after the move takes the place of what is shown, and what the page says is said. */
  const move = (id, place) => {
    const form = new URLSearchParams(new FormData($('acts')));
    Object.entries(place).forEach(([name, value]) => form.set(name, value));
    const request = new XMLHttpRequest();
    request.open('POST', grid().dataset.path + '/' + id);
    request.responseType = 'document';
    request.onerror = failed;
    request.onload = () => {
      const page = request.response;
      const fresh = page && page.getElementById('grid');
      const words = page && page.querySelector('.error-summary li, main > .notice');
      const refused = request.status === 422;
      if (!fresh || !words || (request.status !== 200 && !refused)) {
        failed();
        return;
      }
      if (!refused) {
        grid().replaceWith(fresh);
      }
      say(words.textContent.trim(), refused);
      $('at-' + id)?.querySelector('.grid-handle').focus();
    };
    request.send(form);
  };

  // --- By pointer

  let press = null;

  document.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest && event.target.closest('.grid-handle');
    if (handle && event.button === 0 && !held) {
      const top = handle.closest('.grid-block').getBoundingClientRect().top;
      press = { handle, x: event.clientX, y: event.clientY, grip: event.clientY - top };
      handle.setPointerCapture(event.pointerId);
    }
  });

  document.addEventListener('dragstart', (event) => {
    if (event.target.closest && event.target.closest('.grid-handle')) {
      event.preventDefault();
    }
  });

  document.addEventListener('pointermove', (event) => {
    if (!press) {
      return;
    }
    if (!held) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < 5) {
        return;
      }
      take(press.handle);
      press.column = columnAt(held.table, press.x);
    }
    const under = tables().find((table) => {
      const box = table.getBoundingClientRect();
      return event.clientY >= box.top && event.clientY <= box.bottom;
    });
    held.table = under || held.table;
    const column = columnAt(held.table, event.clientX);
    if (column >= 0 && column !== press.column) {
      held.room = heads(held.table)[column].dataset.room;
      press.column = column;
    }
    held.minute = within(Math.round(minuteAt(held.table, event.clientY - press.grip) / STEP) * STEP, held.length);
    show();
  });

  document.addEventListener('pointerup', () => {
    press = null;
    if (held) {
      drop();
      // The click that follows is no wish to see the form.
      document.addEventListener('click', stop, true);
      setTimeout(() => document.removeEventListener('click', stop, true));
    }
  });
  const stop = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  document.addEventListener('pointercancel', () => {
    press = null;
    if (held) {
      cancel();
    }
  });

  // --- By keyboard

  const otherRoom = (by) => {
    const rooms = heads(held.table).map((head) => head.dataset.room);
    const at = rooms.indexOf(held.room);
    const next = at < 0 ? (by > 0 ? 0 : rooms.length - 1) : at + by;
    held.room = rooms[next] ?? held.room;
  };

  const otherDay = (by) => {
    const all = tables();
    held.table = all[all.indexOf(held.table) + by] || held.table;
  };

  const KEYS = {
    ArrowUp: () => { held.minute = within(held.minute - STEP, held.length); },
    ArrowDown: () => { held.minute = within(held.minute + STEP, held.length); },
    ArrowLeft: () => otherRoom(-1),
    ArrowRight: () => otherRoom(1),
    PageUp: () => otherDay(-1),
    PageDown: () => otherDay(1),
  };

  document.addEventListener('keydown', (event) => {
    const handle = event.target.closest && event.target.closest('.grid-handle');
    if (!handle) {
      return;
    }
    if (!held && event.key === ' ') {
      event.preventDefault();
      take(handle);
      say(words(grid().dataset.saidHeld, held.name, where()));
    } else if (held && KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
      show();
      held.ghost.scrollIntoView({ block: 'nearest' });
      say(where());
    } else if (held && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault();
      drop();
    } else if (held && event.key === 'Escape') {
      event.preventDefault();
      cancel();
    }
  });
  document.addEventListener('focusout', () => {
    if (held && !press) {
      cancel();
    }
  });
})();
