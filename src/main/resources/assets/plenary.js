// The few things a page can do better with a script; every page works without.
(() => {
  'use strict';
  const root = document.documentElement;
  const locale = root.lang === 'en' ? 'en-GB' : root.lang;

  // Times. <time datetime="...Z" data-local> is rewritten in the reader's zone.
  // <span data-local-for="id1 id2" data-local-text="{0}–{1} in your time ({zone})" hidden> is filled with the times of
  // these <time> elements and shown (data-local-said: words after it for those who hear the page), unless the reader's
  // clock shows what is printed already (data-offset, in minutes east of UTC, on the <time>). A time that falls on
  // another day than data-day (2025-09-23) is given with its day, once.
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  const zone = () => {
    const name = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
    return name.includes('/') ? name.split('/').pop().replace(/_/g, ' ') : '';
  };
  const offset = (date) => {
    const east = -date.getTimezoneOffset();
    const abs = Math.abs(east);
    const minutes = abs % 60 ? ':' + String(abs % 60).padStart(2, '0') : '';
    return abs ? 'UTC' + (east < 0 ? '−' : '+') + Math.floor(abs / 60) + minutes : 'UTC';
  };
  const where = (date) => [zone(), offset(date)].filter(Boolean).join(', ');
  const isoDay = (date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  const short = (time, printed) => {
    const date = new Date(time.dateTime);
    const moved = printed && printed !== isoDay(date);
    return (moved ? day.format(date) + ', ' : '') + clock.format(date);
  };
  const valid = (time) => time && !Number.isNaN(Date.parse(time.dateTime));

  for (const time of document.querySelectorAll('time[data-local]')) {
    if (valid(time)) {
      const date = new Date(time.dateTime);
      time.textContent = moment.format(date) + ' (' + where(date) + ')';
    }
  }
  for (const target of document.querySelectorAll('[data-local-for]')) {
    const times = target.dataset.localFor.split(/\s+/).map((id) => document.getElementById(id));
    if (!times.length || !times.every(valid)) {
      continue;
    }
    const first = new Date(times[0].dateTime);
    const same = times[0].dataset.offset !== undefined && Number(times[0].dataset.offset) === -first.getTimezoneOffset();
    if (!same) {
      target.textContent = (target.dataset.localText || '{0}')
        .replace(/\{(\d)\}/g, (all, index) =>
          times[index] ? short(times[index], Number(index) ? isoDay(first) : times[0].dataset.day) : '')
        .replace('{zone}', where(first));
      if (target.dataset.localSaid) {
        const said = document.createElement('span');
        said.className = 'visually-hidden';
        said.textContent = ' ' + target.dataset.localSaid;
        target.append(said);
      }
      target.hidden = false;
    }
  }

  // A choice of zones in which nothing is chosen yet takes the reader's own: <select data-own-zone>.
  for (const select of document.querySelectorAll('select[data-own-zone]')) {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const untouched = !select.querySelector('option[selected]') && !select.closest('form').querySelector('[name=version]');
    const option = untouched && own && [...select.options].find((one) => one.value === own);
    if (option) {
      option.selected = true;
    }
  }

  // Copy buttons: <button type="button" data-copy="id-of-input" data-copied="Copied" hidden>.
  for (const button of document.querySelectorAll('button[data-copy]')) {
    const source = document.getElementById(button.dataset.copy);
    const words = button.textContent;
    button.hidden = !source;
    button.addEventListener('click', async () => {
      source.select();
      try {
        await navigator.clipboard.writeText(source.value);
      } catch (refused) {
        document.execCommand('copy');
      }
      button.textContent = button.dataset.copied || words;
      setTimeout(() => { button.textContent = words; }, 4000);
    });
  }

  // A form is sent once; a second click while the first is under way does nothing. Forms of live pages stay where they are.
  for (const form of document.querySelectorAll('form[method="post"]:not([data-live])')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = 'yes';
      setTimeout(() => { delete form.dataset.sent; }, 15000);
    });
  }
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
    }
  });

  const summary = document.querySelector('[data-focus]');
  if (summary) {
    summary.focus();
  }
})();
