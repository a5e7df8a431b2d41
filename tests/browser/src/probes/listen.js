// Everything that is said on the console from now on is also kept on the page, where the driver can read it.
if (!window.heard) {
  const heard = (window.heard = []);
  for (const name of Object.keys(console)) {
    const real = console[name];
    if (typeof real !== 'function') continue;
    console[name] = (...words) => {
      heard.push([name, ...words].map(String).join(' '));
      return real.apply(console, words);
    };
  }
}
