// The check of a block.

// The browser's own is closed to pages in some frames, and answers late; this one is always there.
function sha256(text) {
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (number) => Math.floor((number % 1) * 2 ** 32);
  const K = primes.map((prime) => fraction(Math.cbrt(prime)));
  const H = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const turned = (word, by) => (word >>> by) | (word << (32 - by));
  const bytes = new TextEncoder().encode(text);
  const padded = new DataView(new ArrayBuffer((Math.floor((bytes.length + 8) / 64) + 1) * 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 128);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const W = new Int32Array(64);
  for (let start = 0; start < padded.byteLength; start += 64) {
    let [a, b, c, d, e, f, g, h] = H;
    for (let n = 0; n < 64; n += 1) {
      const w15 = W[n - 15];
      const w2 = W[n - 2];
      W[n] = n < 16 ? padded.getUint32(start + n * 4)
        : (W[n - 16] + W[n - 7] + (turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3)) + (turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10))) | 0;
      const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[n] + W[n];
      const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + other) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, n) => (H[n] = (H[n] + word) | 0));
  }
  return H.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
