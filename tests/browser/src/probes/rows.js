const least = arguments[0];
const small = [];
for (const input of document.querySelectorAll('input[type=radio], input[type=checkbox]')) {
  const row = input.closest('label') || (input.labels && input.labels[0]) || input;
  const box = row.getBoundingClientRect();
  // Nothing to hit while it is folded away.
  if (box.width === 0 && box.height === 0) continue;
  if (box.height < least - 0.01 || box.width < least - 0.01) {
    small.push(`“${row.textContent.trim().slice(0, 40)}” is ${box.width.toFixed(1)} by ${box.height.toFixed(1)}`);
  }
}
return small;
