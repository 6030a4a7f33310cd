// The little that a page cannot do without a script: to follow the traffic, to refresh, to send a chosen range. Every page works without it.
'use strict';

// data-aggiorna="seconds": the part is fetched again from its page and replaced.
for (const part of document.querySelectorAll('[data-aggiorna]')) {
  const stop = document.querySelector('[data-ferma]');
  let running = true;
  if (stop) {
    stop.hidden = false;
    stop.addEventListener('click', () => {
      running = !running;
      stop.textContent = running ? 'Ferma' : 'Riprendi';
      stop.setAttribute('aria-pressed', String(!running));
    });
  }
  setInterval(async () => {
    if (!running || document.hidden) return;
    const answer = await fetch(location.href, { headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.getElementById(part.id);
    if (next && next.innerHTML !== part.innerHTML) part.innerHTML = next.innerHTML;
  }, Number(part.dataset.aggiorna) * 1000);
}

// data-invia: a choice sends its form.
for (const field of document.querySelectorAll('[data-invia]')) {
  field.addEventListener('change', () => field.form.requestSubmit());
}
