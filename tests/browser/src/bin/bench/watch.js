// Runs before the page's own scripts and measures from inside, so that the driver's own time does not count.
(() => {
  const bench = (window.bench = { clicks: [], waiting: 0, firstAnswer: null, hurry: HURRY });
  // After the next frame has been drawn, a message is the first thing to run.
  const afterPaint = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(0);
  });
  // One for each tap: a click on a row makes a second click on the button in it. The click follows within the same task.
  addEventListener('pointerup', (event) => {
    const kind = event.target.closest('.nav [data-action], [data-action=next]') ? 'screen' : 'answer';
    bench.waiting += 1;
    afterPaint((now) => {
      bench.waiting -= 1;
      bench.clicks.push([kind, now - event.timeStamp]);
    });
  }, true);
  // The quickest person there could be: presses Start as soon as it is drawn, and answers as soon as that is possible.
  let pressed = false;
  const look = () => {
    const start = document.querySelector('main[data-screen="start"] [data-action="next"]');
    if (bench.hurry && !pressed && start) {
      pressed = true;
      afterPaint(() => start.click());
    }
    const row = document.querySelector('main[data-screen="area"] fieldset[data-item] label');
    if (row && row.getBoundingClientRect().height > 0) {
      afterPaint((now) => { bench.firstAnswer = now; });
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
