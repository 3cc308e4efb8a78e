// Questions that depend on others come and go as one answers. Without this every question is there, and says when it counts.
(() => {
  'use strict';
  const questions = [...document.querySelectorAll('[data-question]')];
  if (!questions.length) {
    return;
  }
  const form = questions[0].closest('form');
  const category = form && form.elements.namedItem('category');

  const values = (name) => [...form.querySelectorAll('[name="' + name + '"]')]
    .filter((input) => !input.disabled && ((input.type !== 'radio' && input.type !== 'checkbox') || input.checked))
    .map((input) => input.value.trim().toLowerCase())
    .filter(Boolean);

  const met = (question) => {
    const { source, rule, sought } = question.dataset;
    if (!source) {
      return true;
    }
    const before = questions.find((one) => one.dataset.question === source);
    if (before && before.hidden) {
      return false;
    }
    const given = values(source);
    const wanted = sought.toLowerCase();
    return rule === 'IS'
      ? given.length === 1 && given[0] === wanted
      : given.some((value) => value.includes(wanted));
  };

  const mine = (question) =>
    !question.dataset.for || !category || question.dataset.for.split(' ').includes(category.value);

  const show = () => {
    for (const question of questions) {
      question.hidden = !mine(question) || !met(question);
    }
    for (const section of document.querySelectorAll('[data-questions]')) {
      section.hidden = [...section.querySelectorAll('[data-question]')].every((question) => question.hidden);
    }
  };

  for (const only of document.querySelectorAll('[data-only]')) {
    only.hidden = true;
  }
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  window.addEventListener('pageshow', show);
  show();

  // A file that is too large is refused before it travels.
  for (const file of form.querySelectorAll('input[type=file][data-most]')) {
    file.addEventListener('change', () => {
      const large = [...file.files].some((one) => one.size > Number(file.dataset.most) * 1024 * 1024);
      let said = document.getElementById(file.id + '-large');
      if (said) {
        said.remove();
      }
      file.setCustomValidity('');
      if (large) {
        said = document.createElement('p');
        said.className = 'error';
        said.id = file.id + '-large';
        said.setAttribute('role', 'alert');
        said.textContent = file.dataset.large;
        file.before(said);
        file.value = '';
      }
    });
  }
})();
