// SPDX-License-Identifier: MIT

package main

import (
	"encoding/gob"
	"net/rpc"
	"reflect"
	"time"

	"interop/arith"
)

// What only Go knows the type of: our side reads and writes it without.
type crate struct {
	Label  string
	Items  []any
	ByName map[string]any
	When   time.Time
	Inner  *crate
	Any    any
}

func init() {
	gob.Register(crate{})
	gob.Register(arith.Args{})
	gob.Register([]any{})
	gob.Register(map[string]any{})
}

// A method that gives back what it is given, whatever it is.
func mirror(ours *rpc.Client) {
	full := crate{
		Label:  "outer",
		Items:  []any{1, "two", nil, arith.Args{A: 3, B: 4}, []any{crate{Label: "in a list"}, 2.5}},
		ByName: map[string]any{"args": arith.Args{A: -1}, "bytes": []byte("raw"), "none": nil},
		When:   time.Date(2018, 5, 22, 6, 15, 49, 123456789, time.UTC),
		Inner:  &crate{Label: "inner", Any: crate{Label: "in an interface", Any: uint8(200)}},
	}
	for round := 0; round < 2; round++ {
		reflected(ours, full, new(crate))
		reflected(ours, arith.Args{A: 5}, new(arith.Args))
		reflected(ours, []string{"a", ""}, new([]string))
		reflected(ours, map[string][]complex128{"z": {1i}}, new(map[string][]complex128))
		reflected(ours, int64(-7), new(int64))
		reflected(ours, "text", new(string))
		reflected(ours, struct{ A [2]float32 }{[2]float32{1.5, 0}}, new(struct{ A [2]float32 }))
	}
}

func reflected(ours *rpc.Client, sent, got any) {
	err := ours.Call("Arith.Mirror", sent, got)
	back := reflect.ValueOf(got).Elem().Interface()
	check(err == nil && reflect.DeepEqual(back, sent), "Mirror(%v): %v, %v", sent, back, err)
}
