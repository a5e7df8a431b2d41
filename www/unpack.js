// Unpacks LZMA, which makes the payload a sixth smaller than what browsers can unpack by themselves. Written after Igor
// Pavlov's LZMA specification (public domain), for the one setting that the payload is packed with (lc 3, lp 0, pb 0; see
// xtask/src/payload.rs), in slices, so that the page answers all the while. A sum (Adler-32, RFC 1950) tells whether it
// arrived as it was sent.
window.recoveryPlanUnpack = function (packed, done, failed) {
  "use strict";
  // Where each group of probabilities begins.
  var REP = 12, REP_G0 = 24, REP_G1 = 36, REP_G2 = 48, REP0_LONG = 60, SLOT = 72, ALIGN = 328, SPECIAL = 344, LENGTH = 460, REP_LENGTH = 734, LITERAL = 1008;
  var SLICE = 262144;
  var size = packed[0] | (packed[1] << 8) | (packed[2] << 16);
  var strange = packed[3] || packed[8];
  var sum = (packed[4] | (packed[5] << 8) | (packed[6] << 16) | (packed[7] << 24)) >>> 0;
  var out = new Uint8Array(size);
  var odds = new Uint16Array(LITERAL + 768 * 8).fill(1024);
  var at = 13, to = 0, state = 0;
  var low = 1, high = 0, summed = 0;
  var rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;
  // Range and code of the decoder: a typed array, so that numbers of 32 bits are not made anew at each bit.
  var coder = new Uint32Array(2);
  coder[0] = 4294967295;
  coder[1] = ((packed[9] << 24) | (packed[10] << 16) | (packed[11] << 8) | packed[12]);

  function more() {
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | packed[at++];
  }

  function bit(place) {
    var odd = odds[place];
    var bound = (coder[0] >>> 11) * odd;
    var one = coder[1] >= bound;
    if (one) {
      coder[0] -= bound;
      coder[1] -= bound;
      odds[place] = odd - (odd >> 5);
    } else {
      coder[0] = bound;
      odds[place] = odd + ((2048 - odd) >> 5);
    }
    if (coder[0] < 16777216) more();
    return one ? 1 : 0;
  }

  function tree(place, bits) {
    var node = 1;
    for (var i = 0; i < bits; i++) node = (node << 1) | bit(place + node);
    return node - (1 << bits);
  }

  function backwards(place, bits) {
    var node = 1, found = 0;
    for (var i = 0; i < bits; i++) {
      var b = bit(place + node);
      node = (node << 1) | b;
      found |= b << i;
    }
    return found;
  }

  function even(bits) {
    var found = 0;
    while (bits--) {
      coder[0] >>>= 1;
      var one = coder[1] >= coder[0] ? 1 : 0;
      if (one) coder[1] -= coder[0];
      if (coder[0] < 16777216) more();
      found = (found << 1) | one;
    }
    return found;
  }

  function literal() {
    var place = LITERAL + 768 * (to ? out[to - 1] >> 5 : 0);
    var node = 1;
    if (state >= 7) {
      var match = out[to - rep0 - 1];
      while (node < 256) {
        var expected = (match >> 7) & 1;
        match <<= 1;
        var b = bit(place + ((1 + expected) << 8) + node);
        node = (node << 1) | b;
        if (b !== expected) break;
      }
    }
    while (node < 256) node = (node << 1) | bit(place + node);
    out[to++] = node;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function length(place) {
    if (!bit(place)) return tree(place + 2, 3);
    if (!bit(place + 1)) return 8 + tree(place + 10, 3);
    return 16 + tree(place + 18, 8);
  }

  function distance(long) {
    var slot = tree(SLOT + (long > 3 ? 3 : long) * 64, 6);
    if (slot < 4) return slot;
    var bits = (slot >> 1) - 1;
    var base = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return base + backwards(SPECIAL + base - slot, bits);
    return base + even(bits - 4) * 16 + backwards(ALIGN, 4);
  }

  function copy() {
    var long;
    if (!bit(REP + state)) {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      long = length(LENGTH);
      state = state < 7 ? 7 : 10;
      rep0 = distance(long);
    } else {
      if (!bit(REP_G0 + state)) {
        if (!bit(REP0_LONG + state)) {
          state = state < 7 ? 9 : 11;
          out[to] = out[to - rep0 - 1];
          to += 1;
          return;
        }
      } else {
        var found = rep1;
        if (bit(REP_G1 + state)) {
          found = rep2;
          if (bit(REP_G2 + state)) {
            found = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = found;
      }
      long = length(REP_LENGTH);
      state = state < 7 ? 8 : 11;
    }
    if (rep0 >= to) throw new Error();
    for (var left = long + 2; left && to < size; left--) {
      out[to] = out[to - rep0 - 1];
      to += 1;
    }
  }

  function slice() {
    try {
      var end = Math.min(to + SLICE, size);
      while (to < end) {
        if (at > packed.length) throw new Error();
        if (bit(state)) copy();
        else literal();
      }
      for (; summed < to; summed++) {
        low = (low + out[summed]) % 65521;
        high = (high + low) % 65521;
      }
      if (to < size) setTimeout(slice, 0);
      else if (!strange && at === packed.length && ((high << 16) | low) >>> 0 === sum) done(out);
      else failed();
    } catch (error) {
      failed();
    }
  }
  slice();
};
