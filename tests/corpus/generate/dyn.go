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

type wfield struct {
	Name string `json:"name"`
	ID   int64  `json:"id"`
}

type wtype struct {
	ID     int64    `json:"id"`
	Kind   string   `json:"kind"`
	Name   string   `json:"name"`
	Common int64    `json:"common_id,omitempty"` // only if it differs from id
	Elem   int64    `json:"elem,omitempty"`
	Key    int64    `json:"key,omitempty"`
	Len    *int64   `json:"len,omitempty"`
	Fields []wfield `json:"fields,omitempty"`
}

type dyn struct {
	r     []byte
	pos   int
	buf   []byte
	bp    int
	types map[int64]*wtype
	order []*wtype
	msgs  [][2]int64 // (payload length, first type id) of each top-level message
	depth int
}

type dynErr struct{ err error }

func dfail(f string, a ...any) { panic(dynErr{fmt.Errorf(f, a...)}) }

func newDyn(r []byte) *dyn { return &dyn{r: r, types: map[int64]*wtype{}} }

func uintFrom(p []byte) (uint64, int, error) {
	if len(p) == 0 {
		return 0, 0, io.EOF
	}
	if p[0] <= 0x7f {
		return uint64(p[0]), 1, nil
	}
	n := -int(int8(p[0]))
	if n > 8 {
		return 0, 0, errors.New("bad uint length byte")
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
		panic(dynErr{err})
	}
	if n > uint64(len(d.r)-d.pos-w) {
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

func (d *dyn) common(t *wtype) {
	f := -1
	for {
		dl := d.uint()
		if dl == 0 {
			return
		}
		f += int(dl)
		switch f {
		case 0:
			t.Name = string(d.bytes())
		case 1:
			t.Common = d.int()
		default:
			dfail("CommonType field %d", f)
		}
	}
}

func (d *dyn) wireType(id int64) *wtype {
	t := &wtype{ID: id}
	kinds := []string{"array", "slice", "struct", "map", "gobencoder", "binarymarshaler", "textmarshaler"}
	f := -1
	for {
		dl := d.uint()
		if dl == 0 {
			break
		}
		f += int(dl)
		if f < 0 || f >= len(kinds) {
			dfail("wireType field %d", f)
		}
		t.Kind = kinds[f]
		if t.Kind == "array" && t.Len == nil {
			z := int64(0)
			t.Len = &z
		}
		g := -1
		for {
			dl := d.uint()
			if dl == 0 {
				break
			}
			g += int(dl)
			switch {
			case g == 0:
				d.common(t)
			case g == 1 && f <= 1:
				t.Elem = d.int()
			case g == 2 && f == 0:
				l := d.int()
				t.Len = &l
			case g == 1 && f == 2:
				n := d.uint()
				if n > uint64(d.left()) {
					dfail("field count %d", n)
				}
				for ; n > 0; n-- {
					var wf wfield
					h := -1
					for {
						dl := d.uint()
						if dl == 0 {
							break
						}
						h += int(dl)
						switch h {
						case 0:
							wf.Name = string(d.bytes())
						case 1:
							wf.ID = d.int()
						default:
							dfail("fieldType field %d", h)
						}
					}
					t.Fields = append(t.Fields, wf)
				}
			case g == 1 && f == 3:
				t.Key = d.int()
			case g == 2 && f == 3:
				t.Elem = d.int()
			default:
				dfail("%s type field %d", t.Kind, g)
			}
		}
	}
	if t.Common == id {
		t.Common = 0
	}
	return t
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
			}()
		}
		id := d.int()
		if id >= 0 {
			return id
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
		return map[string]any{"b64": base64.StdEncoding.EncodeToString(b)}
	}
	return string(b)
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
		name := d.bytes()
		if len(name) == 0 {
			return nil
		}
		nm := string(name)
		cid := d.typeSequence(true)
		d.uint()
		return map[string]any{"name": nm, "value": d.top(cid)}
	}
	t := d.types[id]
	if t == nil {
		dfail("undefined type %d", id)
	}
	switch t.Kind {
	case "array", "slice":
		n := d.uint()
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
		n := d.uint()
		ps := []any{}
		for ; n > 0; n-- {
			if d.left() == 0 {
				dfail("count exceeds input")
			}
			k := d.value(t.Key)
			ps = append(ps, []any{k, d.value(t.Elem)})
		}
		sortPairs(ps)
		return ps
	case "struct":
		m := map[string]any{}
		f := -1
		for d.left() > 0 {
			dl := d.uint()
			if dl == 0 {
				break
			}
			if dl > uint64(len(t.Fields)-1-f) {
				dfail("field number out of range")
			}
			f += int(dl)
			m[t.Fields[f].Name] = d.value(t.Fields[f].ID)
		}
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
	d.buf, d.bp, d.depth = nil, 0, 0
	id := d.typeSequence(false)
	val := d.top(id)
	return dynVal{id, val, d.left()}, nil
}
