// SPDX-License-Identifier: MIT
// Type definitions as the wire-level reader sees them, and what makes one unfit for use.

package main

import "math"

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

// fields reads a struct of n fields: to the terminator, or to the end of the message.
func (d *dyn) fields(n int, read func(i int)) {
	for i := -1; d.left() > 0; {
		dl := d.uint()
		if dl == 0 {
			return
		}
		if dl > uint64(n-1-i) {
			dfail("field number out of range")
		}
		i += int(dl)
		read(i)
	}
}

func (d *dyn) typeID() int64 {
	x := d.int()
	if x < math.MinInt32 || x > math.MaxInt32 {
		dfail("type id %d out of range", x)
	}
	return x
}

func (d *dyn) common(t *wtype) {
	d.fields(2, func(i int) {
		if i == 0 {
			t.Name = string(d.bytes())
		} else {
			t.Common = d.typeID()
		}
	})
}

func (d *dyn) fieldTypes(t *wtype) {
	n := d.uint()
	if n > uint64(d.left()) {
		dfail("field count %d", n)
	}
	for ; n > 0; n-- {
		if d.left() == 0 {
			dfail("field count exceeds input")
		}
		var wf wfield
		d.fields(2, func(i int) {
			if i == 0 {
				wf.Name = string(d.bytes())
			} else {
				wf.ID = d.typeID()
			}
		})
		t.Fields = append(t.Fields, wf)
	}
}

// wireType reads a definition: one of seven structs, each with what all have in common first.
func (d *dyn) wireType(id int64) *wtype {
	t := &wtype{ID: id}
	kinds := []string{"array", "slice", "struct", "map", "gobencoder", "binarymarshaler", "textmarshaler"}
	sizes := []int{3, 2, 2, 3, 1, 1, 1}
	d.fields(len(kinds), func(i int) {
		if t.Kind != "" {
			t.Kind = "several"
		} else {
			t.Kind = kinds[i]
		}
		if i == 0 {
			t.Len = new(int64)
		}
		d.fields(sizes[i], func(k int) {
			switch {
			case k == 0:
				d.common(t)
			case kinds[i] == "struct":
				d.fieldTypes(t)
			case kinds[i] == "map" && k == 1:
				t.Key = d.typeID()
			case kinds[i] == "array" && k == 2:
				*t.Len = d.int()
			default:
				t.Elem = d.typeID()
			}
		})
	})
	if t.Common == id {
		t.Common = 0
	}
	return t
}

// check fails if values of the type cannot be read, as Go does before it reads any: all that the type
// refers to must be defined by now, also what this value does not have.
func (d *dyn) check(id int64) {
	if id >= 1 && id <= 8 || d.fit[id] {
		return
	}
	t := d.types[id]
	switch {
	case t == nil && id >= 16 && id <= 23:
		panic(dynErr{strictErr{"a value of a type that definitions are made of", true}})
	case t == nil:
		dfail("undefined type %d", id)
	case t.Kind == "":
		dfail("type %d has no kind", id)
	case t.Kind == "several":
		panic(dynErr{strictErr{"a definition of several kinds", true}})
	}
	// Before what it refers to, which may be itself; undone if that is not fit.
	d.fit[id] = true
	defer func() {
		if e := recover(); e != nil {
			delete(d.fit, id)
			panic(e)
		}
	}()
	for _, f := range t.Fields {
		if f.Name == "" {
			dfail("empty name for a field of type %d", id)
		}
		d.check(f.ID)
	}
	if t.Kind == "map" {
		d.check(t.Key)
	}
	if t.Kind == "map" || t.Kind == "slice" || t.Kind == "array" {
		d.check(t.Elem)
	}
}
