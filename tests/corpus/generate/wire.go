// SPDX-License-Identifier: MIT
// Writes the wire format piece by piece, right or wrong.

package main

// Hand encoding of gob, for malformed and unusual streams.

import (
	"math"
	"math/bits"
)

func eu(x uint64) []byte {
	if x <= 0x7f {
		return []byte{byte(x)}
	}
	n := 8 - bits.LeadingZeros64(x)/8
	out := []byte{byte(-n)}
	for i := n - 1; i >= 0; i-- {
		out = append(out, byte(x>>(8*i)))
	}
	return out
}

func ei(i int64) []byte {
	if i < 0 {
		return eu(uint64(^i<<1) | 1)
	}
	return eu(uint64(i) << 1)
}

func ef(f float64) []byte { return eu(bits.ReverseBytes64(math.Float64bits(f))) }

func es(s string) []byte { return append(eu(uint64(len(s))), s...) }

func cat(ps ...[]byte) []byte {
	var out []byte
	for _, p := range ps {
		out = append(out, p...)
	}
	return out
}

func bs(b ...byte) []byte { return b }

func msg(ps ...[]byte) []byte {
	p := cat(ps...)
	return cat(eu(uint64(len(p))), p)
}

func wcommon(name string, id int64) []byte {
	var out []byte
	d := uint64(1)
	if name != "" {
		out = cat(out, eu(1), es(name))
	} else {
		d = 2
	}
	if id != 0 {
		out = cat(out, eu(d), ei(id))
	}
	return append(out, 0)
}

type wf struct {
	name string
	id   int64
}

// Type definition bodies (what follows the negative id).
func wstruct(name string, id int64, fields ...wf) []byte {
	out := cat(bs(3, 1), wcommon(name, id))
	if len(fields) > 0 {
		out = cat(out, bs(1), eu(uint64(len(fields))))
		for _, f := range fields {
			d := uint64(1)
			if f.name != "" {
				out = cat(out, eu(1), es(f.name))
			} else {
				d = 2
			}
			if f.id != 0 {
				out = cat(out, eu(d), ei(f.id))
			}
			out = append(out, 0)
		}
	}
	return cat(out, bs(0, 0))
}

func wslice(name string, id, elem int64) []byte {
	return cat(bs(2, 1), wcommon(name, id), bs(1), ei(elem), bs(0, 0))
}

func warray(name string, id, elem, n int64) []byte {
	out := cat(bs(1, 1), wcommon(name, id), bs(1), ei(elem))
	if n != 0 {
		out = cat(out, bs(1), ei(n))
	}
	return cat(out, bs(0, 0))
}

func wmap(name string, id, key, elem int64) []byte {
	return cat(bs(4, 1), wcommon(name, id), bs(1), ei(key), bs(1), ei(elem), bs(0, 0))
}

// which: 4 GobEncoderT, 5 BinaryMarshalerT, 6 TextMarshalerT
func wopaque(which int, name string, id int64) []byte {
	return cat(eu(uint64(which+1)), bs(1), wcommon(name, id), bs(0, 0))
}

func def(id int64, body []byte) []byte { return msg(ei(-id), body) }

func val(id int64, ps ...[]byte) []byte { return msg(ei(id), cat(ps...)) }
