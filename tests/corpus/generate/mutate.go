// SPDX-License-Identifier: MIT
// One random change to a stream.

package main

import (
	"fmt"
	"math/rand"
)

// mutate applies one random change to data and describes it.
func mutate(r *rand.Rand, data []byte) ([]byte, string) {
	d := append([]byte(nil), data...)
	n := len(d)
	bounds := func() [][2]int { // message boundaries
		var out [][2]int
		for p := 0; p < len(d); {
			l, w, err := uintFrom(d[p:])
			if err != nil || l > uint64(len(d)-p-w) {
				break
			}
			out = append(out, [2]int{p, p + w + int(l)})
			p += w + int(l)
		}
		return out
	}
	i := r.Intn(n)
	switch r.Intn(14) {
	case 0, 1, 2:
		b := byte(1) << uint(r.Intn(8))
		d[i] ^= b
		return d, fmt.Sprintf("byte %d xor %#02x", i, b)
	case 3, 4:
		x := byte(r.Intn(256))
		s := fmt.Sprintf("byte %d: %#02x -> %#02x", i, d[i], x)
		d[i] = x
		return d, s
	case 5, 6:
		x := []byte{0, 1, 0x7f, 0x80, 0xf7, 0xf8, 0xfe, 0xff}[r.Intn(8)]
		s := fmt.Sprintf("byte %d: %#02x -> %#02x", i, d[i], x)
		d[i] = x
		return d, s
	case 7:
		x := byte(r.Intn(256))
		d = append(d[:i], append([]byte{x}, d[i:]...)...)
		return d, fmt.Sprintf("insert %#02x at %d", x, i)
	case 8:
		d = append(d[:i], d[i+1:]...)
		return d, fmt.Sprintf("delete byte %d", i)
	case 9:
		return d[:i], fmt.Sprintf("truncate to %d of %d", i, n)
	case 10:
		if b := bounds(); len(b) > 1 {
			k := r.Intn(len(b))
			out := append(append([]byte(nil), d[:b[k][0]]...), d[b[k][1]:]...)
			return out, fmt.Sprintf("drop message %d", k)
		}
	case 11:
		if b := bounds(); len(b) > 1 {
			k := r.Intn(len(b))
			out := append([]byte(nil), d[:b[k][1]]...)
			return append(out, d[b[k][0]:]...), fmt.Sprintf("repeat message %d", k)
		}
	case 12:
		if b := bounds(); len(b) > 1 {
			k := r.Intn(len(b) - 1)
			out := append([]byte(nil), d[:b[k][0]]...)
			out = append(out, d[b[k+1][0]:b[k+1][1]]...)
			out = append(out, d[b[k][0]:b[k][1]]...)
			return append(out, d[b[k+1][1]:]...), fmt.Sprintf("swap messages %d and %d", k, k+1)
		}
	case 13:
		x := eu(uint64(1) << uint(r.Intn(64)))
		out := append(append([]byte(nil), d[:i]...), x...)
		return append(out, d[i+1:]...), fmt.Sprintf("byte %d replaced by uint %x", i, x)
	}
	j := r.Intn(n)
	d[i], d[j] = d[j], d[i]
	return d, fmt.Sprintf("swap bytes %d and %d", i, j)
}
