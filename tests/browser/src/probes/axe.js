const done = arguments[arguments.length - 1];
const tags = arguments[0];
window.axe
  .run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false })
  .then((result) => result.violations.map((found) => ({
    id: found.id,
    help: found.help,
    nodes: found.nodes.map((node) => node.target.join(' ') + ' ' + node.any.concat(node.all, node.none)
      .map((check) => check.message).join('; ')),
  })))
  .then(done, (error) => done(String(error)));
