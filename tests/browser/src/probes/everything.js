const parts = [document.title, document.documentElement ? document.documentElement.outerHTML : ''];
for (const field of document.querySelectorAll('input, textarea, select')) {
  parts.push(field.value);
  if (field.checked) parts.push('checked ' + field.value);
}
return parts.join('\n');
