// SPDX-License-Identifier: MIT
// Compatibility cases: one encoded value, decoded by Go into several local types.

package main

import (
	"math"
	"math/big"
	"time"
)

type CA struct{ A, B int }
type CEmb struct {
	Base
	Note string
}
type CFlat struct { // promoted fields of an embedded struct match remote names
	ID   int
	Name string
	Note string
}
type CLower struct{ a, b int }

func to[T any]() func() any { return func() any { return new(T) } }

// into decodes into a prepared (non-zero) value, to show merging.
func into[T any](v func() T) func() any { return func() any { x := v(); return &x } }

func compatCases() []*Case {
	var cs []*Case
	add := func(name string, v any, targets ...func() any) {
		cs = append(cs, &Case{Name: "compat_" + name, Group: "compat", Tags: []string{"compat"}, Make: vals(v), Compat: targets})
	}
	type abInt64 struct{ A, B int64 }
	type abPtr struct {
		A *int
		B **int
	}
	type ba struct{ B, A int }
	type abc struct{ A, B, C int }
	type onlyB struct{ B int }
	type bc struct{ B, C int }
	type bUint struct {
		A int
		B uint
	}
	type bFloat struct {
		A int
		B float64
	}
	type cd struct{ C, D int }
	type ifaceA struct{ A any }
	type small struct {
		A int8
		B int16
	}
	add("struct_doc", CA{1, 300}, to[CA](), to[*CA](), to[abInt64](), to[abPtr](), to[ba](), to[abc](), to[onlyB](), to[bc](), to[bUint](), to[bFloat](),
		to[cd](), to[struct{}](), to[ifaceA](), to[small](), to[CLower](), to[int](), to[map[string]int](), to[any](), to[[]int](), to[string](), to[time.Time]())
	add("struct_overflow", CA{-129, 70000}, to[small](), to[struct{ A int8 }](), to[struct{ A int16 }](), to[struct{ B uint8 }](), to[struct{ B int16 }](), to[struct{ B int32 }]())
	add("struct_merge", CA{0, 5}, into(func() CA { return CA{7, 8} }), into(func() abPtr { return abPtr{pt(9), nil} }), into(func() abc { return abc{1, 2, 3} }))
	add("empty_struct_sent", Empty{}, to[Empty](), to[CA](), into(func() CA { return CA{1, 2} }), to[struct{}](), to[CLower](), to[int]())
	add("int_neg_one", -1, to[int](), to[int8](), to[int16](), to[int64](), to[uint](), to[uint8](), to[float64](), to[bool](), to[string](), to[*int](), to[**int8](), to[MyInt](), to[any]())
	add("int_300", 300, to[int8](), to[int16](), to[int32](), to[uint16]())
	add("int_min", int64(math.MinInt64), to[int32](), to[int64](), to[int]())
	add("uint_300", uint(300), to[uint8](), to[uint16](), to[uint32](), to[uint64](), to[uintptr](), to[int](), to[float32]())
	add("uint_max", uint64(math.MaxUint64), to[uint32](), to[uint64](), to[uint](), to[uintptr](), to[int64]())
	add("float_1e300", 1e300, to[float64](), to[float32](), to[int](), to[complex128]())
	add("float_inf", math.Inf(-1), to[float32](), to[float64]())
	add("float_nan", math.NaN(), to[float32]())
	add("float_tiny", 1e-300, to[float32]())
	add("float_third", 1.0/3, to[float32](), to[float64]())
	add("float_max32_plus", math.MaxFloat32*1.0000001, to[float32]())
	add("complex_big", complex(1e300, 0), to[complex128](), to[complex64](), to[float64]())
	add("bool", true, to[bool](), to[MyBool](), to[int](), to[uint8]())
	add("string", "s\xff", to[string](), to[MyString](), to[[]byte](), to[any]())
	add("bytes", []byte{1, 200}, to[[]byte](), to[MyBytes](), to[[]MyByte](), to[[2]byte](), to[string](), to[[]int](), to[[]uint16]())
	add("bytes_reuse_cap", []byte{1, 2}, into(func() []byte { return make([]byte, 5, 10) }))
	add("byte_array", [2]byte{1, 200}, to[[2]byte](), to[[]byte](), to[[3]byte](), to[[2]uint16](), to[[2]int](), to[[]uint]())
	add("slice_int", []int{1, -200, 3}, to[[]int](), to[[]int16](), to[[]int8](), to[[3]int](), to[[]uint](), to[[]float64](), to[[]any](), to[[]*int](), to[MySlice](), to[[][]int](), to[map[int]int]())
	add("slice_merge_keeps_tail_elems", []Point{{0, 5}}, into(func() []Point { return []Point{{1, 2}, {3, 4}} }))
	add("slice_uint16_overflow", []uint16{255, 256}, to[[]uint8](), to[[]uint16](), to[[]uint32]())
	add("slice_float_overflow", []float64{1, 1e300}, to[[]float32](), to[[]float64]())
	add("array3", [3]int{1, 2, 3}, to[[3]int](), to[[2]int](), to[[4]int](), to[[]int](), to[[3]int8](), to[[3]*int]())
	add("array_overflow", [2]int{1, 1000}, to[[2]int8]())
	add("map", map[string]int{"a": 300}, to[map[string]int](), to[map[string]int16](), to[map[string]int8](), to[map[string]uint](), to[map[MyString]MyInt](), to[map[string]*int](), to[map[int]int](), to[[]int](), to[struct{ A int }](), to[map[any]any](),
		into(func() map[string]int { return map[string]int{"b": 1, "a": 2} }))
	add("map_ptr_struct_merge", map[string]*Point{"a": {0, 5}}, into(func() map[string]*Point { return map[string]*Point{"a": {1, 2}} }))
	add("map_key_overflow", map[int]string{1000: "x"}, to[map[int8]string](), to[map[int16]string]())
	add("nested_mismatch", Line{"n", Point{1, 2}, Point{3, 4}, &Point{5, 6}}, to[Line](),
		to[struct{ A struct{ X string } }](), to[struct{ A struct{ Z int } }](), to[struct{ A int }](), to[struct{ Name string }](), to[struct{ Mid Point }](), to[struct{ Mid ***Point }](), to[struct{ A *CLower }](), to[struct{ B any }]())
	add("embedded_to_flat", CEmb{Base{7, "n"}, "note"}, to[CEmb](), to[CFlat](), to[struct{ Base struct{ ID int } }](), to[struct{ Base *Base }]())
	add("flat_to_embedded", CFlat{7, "n", "note"}, to[CEmb](), to[CFlat]())
	add("iface_field", AnyOnly{Point{1, 2}}, to[AnyOnly](), to[struct{ V Point }](), to[struct{ V Shape }](), to[struct{ W int }](), to[struct{}]())
	add("iface_field_shape", struct{ V Shape }{Circle{2}}, to[AnyOnly](), to[struct{ V Shape }](), to[struct{ V error }](), to[struct{ V Circle }]())
	add("iface_ignored_then_field", TwoAny{Leaf2{"s", Point{1, 2}}, 5, Leaf1{9}}, to[TwoAny](), to[struct{ K int }](), to[struct {
		K int
		B any
	}](), to[struct{ A any }]())
	add("iface_nested_ignored", TwoAny{Pair{Leaf1{1}, Leaf2{"q", Point{1, 1}}}, 5, Leaf1{9}}, to[TwoAny](), to[struct{ K int }](), to[struct{ B any }](), to[struct{ A any }]())
	add("iface_slice_ignored", struct {
		S []any
		K int
	}{[]any{Leaf1{1}, 2, Leaf2{}, nil, "x"}, 7}, to[struct{ K int }](), to[struct{ S []any }]())
	add("everything_ignored", func() any {
		s := Scalars{true, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1.5, 2.5, 1i, 2i, "s", []byte("b")}
		return struct {
			S   Scalars
			L   List
			T   Tree
			A   [2][2]int
			M   map[string][]Point
			Tm  time.Time
			G   GobV
			B   *big.Int
			R   RecSlice
			E   []struct{}
			End int
		}{s, *deepList(4), Tree{Key: "k", Kids: []*Tree{{}}}, [2][2]int{{1}}, map[string][]Point{"a": {{1, 2}}}, time.Unix(1, 0).UTC(), GobV{1, 2}, big.NewInt(3), RecSlice{{}, {{}}}, make([]struct{}, 3), 99}
	}(), to[struct{ End int }](), to[struct {
		T   struct{ Kids []struct{ Key string } }
		End int8
	}]())
	add("gobencoder", struct{ V GobV }{GobV{1, 2}}, to[struct{ V GobV }](), to[struct{ V *GobV }](), to[struct{ V GobP }](), to[struct{ V BinV }](), to[struct{ V string }](), to[struct{ V []byte }](), to[struct{ W int }](), to[struct{ V Both }]())
	add("gobencoder_top", GobV{1, 2}, to[GobV](), to[*GobV](), to[GobP](), to[BinV](), to[[]byte](), to[Point](), to[any]())
	add("binary", BinV{5}, to[BinV](), to[time.Time](), to[GobV](), to[uint16]())
	add("plain_to_gobdecoder", Point{1, 2}, to[GobV](), to[BinV](), to[TextOnly]())
	add("time", time.Unix(100, 0).UTC(), to[time.Time](), to[*time.Time](), to[int64](), to[Point]())
	add("recursive_shape", List{1, &List{2, nil}}, to[List](), to[struct{ Next struct{ Next *Point } }](), to[struct{ Next *struct{ Val int8 } }](), to[struct {
		Val  int
		Next any
	}]())
	add("rec_slice", RecSlice{{}, {{}}}, to[RecSlice](), to[[]RecSlice](), to[[][]RecSlice](), to[[]int](), to[[][][]int]())
	add("pointer_depth", struct{ P ***int }{pt(pt(pt(5)))}, to[struct{ P int }](), to[struct{ P *int }](), to[struct{ P int8 }]())
	add("uintptr", uintptr(5), to[uint](), to[uintptr](), to[int]())
	add("textonly", TextOnly{1, "b"}, to[TextOnly](), to[struct{ B string }]())
	return cs
}
