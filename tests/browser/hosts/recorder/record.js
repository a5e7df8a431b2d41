// Records as much as the recorder can: nothing masked, canvases and frames of other origins included.
rrweb.record({
  emit: function (event) {
    window.seen.log += JSON.stringify(event) + "\n";
  },
  recordCrossOriginIframes: true,
  recordCanvas: true,
  collectFonts: true,
  inlineImages: true,
  maskAllInputs: false,
  maskInputOptions: { password: false },
  sampling: { input: "all", mousemove: 50, scroll: 50 }
});
