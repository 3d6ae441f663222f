// SPDX-License-Identifier: MIT
// A self-describing gob reader that knows nothing of Go types: it cross-checks the manifest and serves `gobgen dump`.

package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"math"
	"math/bits"
)

// Messages of this length Go refuses.
const tooBig = 1 << 33

type dyn struct {
	r     []byte
	pos   int
	buf   []byte
	bp    int
	types map[int64]*wtype
	fit   map[int64]bool // types that values may have, with all they refer to
	order []*wtype
	msgs  [][2]int64 // (payload length, first type id) of each top-level message
	depth int
	iface bool // the value has an interface in it
	split bool // and goes on in another message
}

type dynErr struct{ err error }

// A strictErr is for what Go takes in one way or another, and a reader without target types should or may not.
type strictErr struct {
	why string
	may bool
}

func (e strictErr) Error() string { return e.why }

func dfail(f string, a ...any) { panic(dynErr{fmt.Errorf(f, a...)}) }

func newDyn(r []byte) *dyn {
	return &dyn{r: r, types: map[int64]*wtype{}, fit: map[int64]bool{}}
}

var errUintLength = errors.New("bad uint length byte")

func uintFrom(p []byte) (uint64, int, error) {
	if len(p) == 0 {
		return 0, 0, io.EOF
	}
	if p[0] <= 0x7f {
		return uint64(p[0]), 1, nil
	}
	n := -int(int8(p[0]))
	if n > 8 {
		return 0, 0, errUintLength
	}
	if len(p) < 1+n {
		return 0, 0, io.ErrUnexpectedEOF
	}
	var x uint64
	for _, b := range p[1 : 1+n] {
		x = x<<8 | uint64(b)
	}
	return x, 1 + n, nil
}

func (d *dyn) left() int { return len(d.buf) - d.bp }

func (d *dyn) uint() uint64 {
	x, n, err := uintFrom(d.buf[d.bp:])
	if err != nil {
		panic(dynErr{err})
	}
	d.bp += n
	return x
}

func (d *dyn) int() int64 {
	x := d.uint()
	if x&1 != 0 {
		return ^int64(x >> 1)
	}
	return int64(x >> 1)
}

func (d *dyn) bytes() []byte {
	n := d.uint()
	if n > uint64(d.left()) {
		dfail("length %d exceeds buffer", n)
	}
	b := d.buf[d.bp : d.bp+int(n)]
	d.bp += int(n)
	return b
}

func (d *dyn) recv() {
	n, w, err := uintFrom(d.r[d.pos:])
	if err != nil {
		// Go has read one byte when it sees that it is wrong, and all bytes when they are too few.
		if d.pos++; err != errUintLength {
			d.pos = len(d.r)
		}
		panic(dynErr{err})
	}
	if n >= tooBig {
		d.pos += w
		dfail("invalid message length")
	}
	if n > uint64(len(d.r)-d.pos-w) {
		d.pos = len(d.r)
		panic(dynErr{io.ErrUnexpectedEOF})
	}
	d.buf, d.bp = d.r[d.pos+w:d.pos+w+int(n)], 0
	d.pos += w + int(n)
	id := int64(0)
	if x, _, err := uintFrom(d.buf); err == nil {
		id = int64(x >> 1)
		if x&1 != 0 {
			id = ^id
		}
	}
	d.msgs = append(d.msgs, [2]int64{int64(n), id})
}

func (d *dyn) typeSequence(inIface bool) int64 {
	first := true
	for {
		if d.left() == 0 {
			func() {
				defer func() {
					if e := recover(); e != nil {
						if de, ok := e.(dynErr); ok && de.err == io.EOF && !first {
							panic(dynErr{io.ErrUnexpectedEOF})
						}
						panic(e)
					}
				}()
				d.recv()
				d.split = inIface
			}()
		}
		// Go cuts ids to 32 bits; the least one has no opposite.
		id := int64(int32(d.int()))
		if id >= 0 {
			return id
		}
		if id == math.MinInt32 {
			dfail("duplicate type %d", id)
		}
		if -id < 64 || d.types[-id] != nil {
			dfail("duplicate type %d", -id)
		}
		t := d.wireType(-id)
		d.types[-id] = t
		d.order = append(d.order, t)
		if d.left() > 0 {
			if !inIface {
				dfail("extra data in buffer")
			}
			d.uint()
		}
		first = false
	}
}

func (d *dyn) isStruct(id int64) bool {
	t := d.types[id]
	return t != nil && t.Kind == "struct"
}

// top decodes what follows a type id at top level or inside an interface.
func (d *dyn) top(id int64) any {
	d.check(id)
	if !d.isStruct(id) {
		if d.uint() != 0 {
			dfail("non-zero delta for singleton")
		}
	}
	return d.value(id)
}

func (d *dyn) float() string {
	f := math.Float64frombits(bits.ReverseBytes64(d.uint()))
	s := jfloat(f)
	return s[1 : len(s)-1]
}

func dstring(b []byte) any {
	s := jstring(string(b))
	if s[0] == '{' {
		return object{{"b64", base64.StdEncoding.EncodeToString(b)}}
	}
	return string(b)
}

// count is the number of elements that follow. Go takes a great one for a negative one: none.
func (d *dyn) count() uint64 {
	n := d.uint()
	if n >= 1<<63 {
		panic(dynErr{strictErr{"a count of 2^63 or more", false}})
	}
	return n
}

func (d *dyn) value(id int64) any {
	d.depth++
	defer func() { d.depth-- }()
	if d.depth > 100000 {
		dfail("too deep")
	}
	switch id {
	case 1:
		return d.uint() != 0
	case 2:
		return fmt.Sprint(d.int())
	case 3:
		return fmt.Sprint(d.uint())
	case 4:
		return d.float()
	case 5:
		return base64.StdEncoding.EncodeToString(d.bytes())
	case 6:
		return dstring(d.bytes())
	case 7:
		re := d.float()
		return []any{re, d.float()}
	case 8:
		d.iface = true
		name := string(d.bytes())
		if name == "" {
			return nil
		}
		if len(name) > 1024 {
			dfail("name too long (%d bytes)", len(name))
		}
		cid := d.typeSequence(true)
		d.uint()
		return object{{"name", name}, {"value", d.top(cid)}}
	}
	t := d.types[id]
	if t == nil {
		dfail("undefined type %d", id)
	}
	switch t.Kind {
	case "array", "slice":
		n := d.count()
		if t.Kind == "array" && n != uint64(*t.Len) {
			dfail("array length mismatch")
		}
		out := []any{}
		for ; n > 0; n-- {
			if d.left() == 0 {
				dfail("count exceeds input")
			}
			out = append(out, d.value(t.Elem))
		}
		return out
	case "map":
		n := d.count()
		ps := []any{}
		for ; n > 0; n-- {
			if d.left() == 0 {
				panic(dynErr{strictErr{"a map of more pairs than there is input", true}})
			}
			k := d.value(t.Key)
			ps = append(ps, []any{k, d.value(t.Elem)})
		}
		sortPairs(ps)
		return ps
	case "struct":
		m := object{}
		d.fields(len(t.Fields), func(i int) {
			m = append(m, sentField{t.Fields[i].Name, d.value(t.Fields[i].ID)})
		})
		return m
	case "gobencoder", "binarymarshaler", "textmarshaler":
		return base64.StdEncoding.EncodeToString(d.bytes())
	}
	dfail("cannot decode type %d", id)
	return nil
}

type dynVal struct {
	ID    int64
	Value any
	Left  int // bytes left over in the last message
}

// next decodes one top-level value; io.EOF at the end.
func (d *dyn) next() (v dynVal, err error) {
	defer func() {
		if e := recover(); e != nil {
			de, ok := e.(dynErr)
			if !ok {
				panic(e)
			}
			err = de.err
		}
	}()
	d.buf, d.bp, d.depth, d.iface, d.split = nil, 0, 0, false, false
	id := d.typeSequence(false)
	val := d.top(id)
	return dynVal{id, val, d.left()}, nil
}
