// SPDX-License-Identifier: MIT
// Malformed streams whose values or types are nested deeper than anyone needs.

package main

import (
	"bytes"
	"fmt"
	"reflect"
)

// nested returns the deep streams, of which types are numbered from id. They are made when they are wanted.
func nested(id int64) []hand {
	var hs []hand
	add := func(name, note string, data func() []byte, targets ...reflect.Type) *hand {
		hs = append(hs, hand{Name: name, Kind: "nesting", Note: note, Make: data, Targets: targets, Limit: true})
		return &hs[len(hs)-1]
	}
	for _, n := range []int{1000, 10000, 60000} {
		n := n
		h := add(fmt.Sprintf("recslice_depth_%d", n), "", func() []byte {
			return cat(def(id, wslice("S", id, id)), val(id, bs(0), bytes.Repeat([]byte{1}, n), bs(0)))
		}, tt1[RecSlice]())
		h.Limit = n > 1000
	}
	sdef := def(id, wstruct("List", id, wf{"Val", 2}, wf{"Next", id}))
	list := func(n int) func() []byte {
		return func() []byte {
			return cat(sdef, val(id, bytes.Repeat([]byte{1, 2, 1}, n), make([]byte, n+1)))
		}
	}
	add("list_depth_3000", "", list(3000), tt1[List]())
	add("list_depth_12000", "", list(12000), tt1[List]())
	add("list_depth_12000_ignored", "", list(12000), tt1[struct{ Val int }]())
	for _, n := range []int64{2000, 10005} {
		n := n
		add(fmt.Sprintf("slice_type_chain_%d", n), "Decode(nil) refuses more than 10000 levels", func() []byte {
			var d [][]byte
			for i := int64(0); i < n; i++ {
				d = append(d, def(id+i, wslice("", id+i, id+i+1)))
			}
			return cat(append(d, def(id+n, wslice("", id+n, 2)), val(id, bs(0, 0)))...)
		}, tt1[[]int](), tt1[RecSlice]())
	}
	add("struct_type_chain_10200", "CVE-2024-34156: Go 1.19 accepts; Go >= 1.22.7/1.23.1 answers \"invalid nesting depth\"",
		func() []byte {
			const n = int64(10200)
			var d [][]byte
			for i := int64(0); i < n; i++ {
				d = append(d, def(id+i, wstruct("", id+i, wf{"Q", id + i + 1})))
			}
			return cat(append(d, def(id+n, wstruct("", id+n, wf{"X", 2})), val(id, bs(0)))...)
		}, tt1[struct{}](), tt1[Point]())
	add("interface_depth_3000", "", func() []byte { return nestedInterfaces(id, 3000) }, tt1[AnyOnly]())
	return hs
}

func nestedInterfaces(id int64, n int) []byte {
	body := cat(es("int"), ei(2), bs(2, 0, 2))
	for i := 0; i < n; i++ {
		in := cat(bs(1), body, bs(0))
		body = cat(es("short"), ei(id), eu(uint64(len(in))), in)
	}
	return cat(def(id, wstruct("AnyOnly", id, wf{"V", 8})), val(id, bs(1), body, bs(0)))
}
