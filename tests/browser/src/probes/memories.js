function (word) {
  // Words are one byte a letter in the app's memory.
  const bytes = new TextEncoder().encode(word);
  let found = 0;
  for (const memory of this) {
    const held = new Uint8Array(memory.buffer);
    for (let at = held.indexOf(bytes[0]); at >= 0; at = held.indexOf(bytes[0], at + 1)) {
      if (bytes.every((byte, next) => held[at + next] === byte)) found += 1;
    }
  }
  return { memories: this.length, found };
}
