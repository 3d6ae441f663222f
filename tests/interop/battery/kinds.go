// SPDX-License-Identifier: MIT
package main

import (
	"encoding/gob"
	"math/big"
	"net/netip"
	"reflect"
	"time"
)

// A value of each kind that gob can write.
type kind struct {
	name  string
	value any
	// Whether the field's type is an interface, whatever it holds.
	boxed bool
}

type Point struct{ X, Y int }

type Named struct {
	Text  string
	Inner Point
	List  []Point
}

type Tree struct {
	Label string
	Left  *Tree
	More  []Tree
}

type Chain []Chain

type Box struct{ Any any }

type Level int32

func init() {
	gob.Register(Point{})
	gob.Register(&Named{})
	gob.Register(Box{})
	gob.Register(map[string]any{})
	gob.Register([]any{})
	gob.Register([]int{})
	gob.Register(time.Time{})
	gob.RegisterName("a name of its own", Tree{})
}

func plainKinds() []kind {
	when := time.Date(2020, 2, 3, 4, 5, 6, 7, time.UTC)
	return []kind{
		{name: "bool", value: true}, {name: "int", value: -5}, {name: "int8", value: int8(-128)},
		{name: "int64", value: int64(-1 << 63)}, {name: "named int", value: Level(3)}, {name: "uint", value: uint(7)},
		{name: "uint64", value: ^uint64(0)}, {name: "float", value: 1.5}, {name: "float32", value: float32(-0.25)},
		{name: "complex", value: 1 + 2i}, {name: "string", value: "text"}, {name: "bytes", value: []byte("bytes")},
		{name: "list of ints", value: []int{1, -2, 3}}, {name: "list of strings", value: []string{"a", "", "c"}},
		{name: "list of bytes", value: [][]byte{[]byte("a"), nil}}, {name: "list of bools", value: []bool{true, false}},
		{name: "list of lists", value: [][][]int{{{1}, {}}, {{2, 3}}}},
		{name: "array", value: [3]int{1, 2, 3}}, {name: "array of zeros", value: [2]string{}},
		{name: "array of bytes", value: [4]byte{1, 200, 3, 4}}, {name: "empty array", value: [0]int{}},
		{name: "map", value: map[string]int{"a": 1}}, {name: "map by int", value: map[int]string{1: "a"}},
		{name: "empty map", value: map[string]int{}}, {name: "map of structs", value: map[Point]Named{{1, 2}: {Text: "x"}}},
		{name: "map of maps", value: map[string]map[int][]Point{"a": {1: {{1, 2}}}}},
		{name: "struct", value: Point{22, 33}}, {name: "struct of zeros", value: Point{}},
		{name: "empty struct", value: struct{}{}}, {name: "nested struct", value: Named{"x", Point{1, 2}, []Point{{3, 4}}}},
		{name: "nameless struct", value: struct{ A struct{ B []string } }{struct{ B []string }{[]string{"x"}}}},
		{name: "pointer", value: &Point{1, 2}}, {name: "list of structs", value: []Point{{1, 2}, {}, {3, 4}}},
		{name: "recursive struct", value: Tree{"a", &Tree{Label: "b"}, []Tree{{Label: "c"}, {Left: &Tree{Label: "d"}}}}},
		{name: "recursive list", value: Chain{Chain{}, Chain{Chain{}}}},
		{name: "time", value: when}, {name: "list of times", value: []time.Time{when, when}},
		{name: "big int", value: big.NewInt(1 << 40)}, {name: "address", value: netip.MustParseAddr("10.0.0.1")},
		{name: "map of addresses", value: map[netip.Addr]*big.Int{netip.MustParseAddr("::1"): big.NewInt(3)}},
	}
}

func boxedKinds() []kind {
	when := time.Date(2020, 2, 3, 4, 5, 6, 7, time.UTC)
	return []kind{
		{"interface: nil", nil, true}, {"interface: int", 5, true}, {"interface: string", "text", true},
		{"interface: bytes", []byte("bytes"), true}, {"interface: bool", false, true},
		{"interface: list", []int{1, 2, 3}, true}, {"interface: struct", Point{1, 2}, true},
		{"interface: pointer", &Named{"x", Point{1, 2}, nil}, true}, {"interface: time", when, true},
		{"interface: with a name of its own", Tree{Label: "x", Left: &Tree{}}, true},
		{"interface: holding a nil one", Box{}, true}, {"interface: holding one with an int", Box{5}, true},
		{"interface: holding one with a struct", Box{Point{1, 2}}, true},
		{"interface: three levels", Box{Box{Box{Point{1, 2}}}}, true},
		{"interface: map", map[string]any{"a": 5}, true},
		{"interface: map of structs", map[string]any{"a": Point{1, 2}}, true},
		{"interface: list of any", []any{1, "x", Point{3, 4}}, true},
		{name: "list of interfaces", value: []any{1, "x", true, 2.5}},
		{name: "list of interfaces with structs", value: []any{Point{1, 2}, &Named{Text: "x"}, Point{5, 6}}},
		{name: "list of interfaces with boxes", value: []any{Box{Point{1, 2}}, Box{5}}},
		{name: "list of interfaces with a nil one", value: []any{1, nil, 2}},
		{name: "map of interfaces", value: map[string]any{"a": 1}},
		{name: "map of interfaces with a struct", value: map[string]any{"a": Point{1, 2}}},
		{name: "map of interfaces with a nil one", value: map[string]any{"a": nil}},
		{name: "map by interfaces", value: map[any]int{Point{1, 2}: 3}},
		{name: "struct with interfaces", value: Box{Point{1, 2}}},
		{name: "array of interfaces", value: [2]any{1, "x"}},
		{name: "list of lists of interfaces", value: [][]any{{1, Point{1, 2}}, {}}},
	}
}

func (k kind) fieldType() reflect.Type {
	if k.boxed {
		return reflect.TypeOf((*any)(nil)).Elem()
	}
	return reflect.TypeOf(k.value)
}

// A struct value made of fields given as name and kind.
func structOf(names []string, values []kind) any {
	fields := make([]reflect.StructField, len(names))
	for i, name := range names {
		fields[i] = reflect.StructField{Name: name, Type: values[i].fieldType()}
	}
	made := reflect.New(reflect.StructOf(fields)).Elem()
	for i, of := range values {
		if of.value != nil {
			made.Field(i).Set(reflect.ValueOf(of.value))
		}
	}
	return made.Interface()
}
