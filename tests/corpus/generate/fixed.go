// SPDX-License-Identifier: MIT
// The hand-picked cases.

package main

import (
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"net/netip"
	"net/url"
	"reflect"
	"strings"
	"time"
)

// Case is one stream of the corpus.
type Case struct {
	Name, Group string
	Tags        []string
	Make        func(r *rand.Rand) []any // what is passed to Encode, in order
	Compat      []func() any             // fresh pointers to decode the first value into
	Warm        int                      // types defined in the process before encoding
	Raw         []byte                   // a finished stream instead of Make
	Targets     []reflect.Type           // decode targets (default: types of the values)
	Extra       map[string]any           // further manifest members
}

func pt[T any](v T) *T { return &v }

func f64b(u uint64) float64 { return math.Float64frombits(u) }

func vals(v ...any) func(*rand.Rand) []any { return func(*rand.Rand) []any { return v } }

func deepList(n int) *List {
	var l *List
	for i := n; i > 0; i-- {
		l = &List{i, l}
	}
	return l
}

func fixedCases() []*Case {
	var cs []*Case
	add := func(name string, tags string, mk func(*rand.Rand) []any) *Case {
		c := &Case{Name: name, Group: "fixed", Tags: strings.Fields(tags), Make: mk}
		cs = append(cs, c)
		return c
	}

	// --- scalars at top level
	add("bool", "scalar top", vals(true, false))
	add("int_edges", "scalar top int", vals(0, 1, -1, 63, 64, -64, -65, 127, 128, -128, -129, 255, 256, 32767, -32768, 1<<31-1, -1<<31, 1<<62, int64(math.MaxInt64), int64(math.MinInt64)))
	add("int8", "scalar top int", vals(int8(0), int8(127), int8(-128)))
	add("int16", "scalar top int", vals(int16(0), int16(32767), int16(-32768)))
	add("int32", "scalar top int", vals(int32(0), int32(math.MaxInt32), int32(math.MinInt32)))
	add("int64", "scalar top int", vals(int64(0), int64(math.MaxInt64), int64(math.MinInt64)))
	add("uint_edges", "scalar top uint", vals(uint(0), uint(1), uint(127), uint(128), uint(255), uint(256), uint(65535), uint(65536), uint(1<<24-1), uint(1<<24), uint(1<<32-1), uint(1<<32), uint(1<<40), uint(1<<48), uint(1<<56-1), uint(1<<56), uint64(math.MaxUint64)))
	add("uint8", "scalar top uint", vals(uint8(0), uint8(127), uint8(128), uint8(255)))
	add("uint16", "scalar top uint", vals(uint16(0), uint16(255), uint16(65535)))
	add("uint32", "scalar top uint", vals(uint32(0), uint32(math.MaxUint32)))
	add("uint64", "scalar top uint", vals(uint64(0), uint64(math.MaxUint64)))
	add("uintptr", "scalar top uint", vals(uintptr(0), uintptr(0xdeadbeef), ^uintptr(0)))
	add("float64", "scalar top float", vals(0.0, math.Copysign(0, -1), 1.0, -1.0, 17.0, 0.1, math.Pi, math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, f64b(0x000fffffffffffff), math.Inf(1), math.Inf(-1), math.NaN(), f64b(0xfff8000000000123), f64b(0x7ff0000000000001), 1e308, 5e-324))
	add("float32", "scalar top float", vals(float32(0), float32(math.Copysign(0, -1)), float32(1), float32(-2.5), float32(0.1), float32(math.MaxFloat32), float32(-math.MaxFloat32), float32(math.SmallestNonzeroFloat32), math.Float32frombits(0x007fffff), float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.NaN()), float32(16777216)))
	add("complex128", "scalar top complex", vals(complex(0, 0), complex(1, -1), complex(0, 2), complex(3, 0), complex(math.Inf(1), math.NaN()), complex(math.Copysign(0, -1), math.Copysign(0, -1)), complex(math.MaxFloat64, math.SmallestNonzeroFloat64)))
	add("complex64", "scalar top complex", vals(complex64(0), complex64(complex(1.5, -2.5)), complex64(complex(float32(math.MaxFloat32), float32(math.SmallestNonzeroFloat32))), complex64(complex(math.Inf(-1), 0))))
	add("string", "scalar top string", vals("", "a", "hello, world", "héllo wörld", "日本語", "\x00nul\x00", "tab\tnl\nq\"b\\", "\u2028\u2029\ufeff", strings.Repeat("x", 127), strings.Repeat("y", 128), strings.Repeat("z", 255), strings.Repeat("é", 128)))
	add("string_invalid_utf8", "scalar top string", vals("\xff", "a\xc3", "\xed\xa0\x80", "ok\x80ok", "\xf4\x90\x80\x80"))
	add("bytes", "scalar top bytes", vals([]byte{}, []byte(nil), []byte{0}, []byte{255, 128, 127, 0}, []byte(strings.Repeat("b", 128))))
	add("runes_are_ints", "scalar top int", vals('x', '日', []rune("héé")))
	add("top_pointers", "scalar top pointer", vals(pt(7), pt(pt("two")), pt(pt(pt(Point{1, 2})))))
	add("named_kinds", "named struct", vals(Named{-3, math.MaxUint64, "s", MyBytes("by"), []MyByte{1, 255}, true, 1.5, MyMap{"k": 1}, MySlice{1, -2}, MyArray{"a", "", "c"}}, Named{}))
	add("named_top", "named top", vals(MyInt(5), MyString("x"), MyBytes("y"), MySlice{1, 2}, MyMap{"a": -1}, MyArray{"", "b"}, MyBool(true), MyFloat(0.5)))

	// --- structs
	add("point", "struct", vals(Point{22, 33}, Point{22, 33}, Point{}, Point{0, 5}, Point{5, 0}))
	add("scalars_zero", "struct zero", vals(Scalars{}))
	add("scalars_max", "struct", vals(Scalars{true, math.MaxInt64, 127, 32767, math.MaxInt32, math.MaxInt64, math.MaxUint64, 255, 65535, math.MaxUint32, math.MaxUint64, ^uintptr(0), math.MaxFloat32, math.MaxFloat64, complex64(complex(1, 2)), complex(3, 4), "max", []byte{1, 2, 3}}))
	add("scalars_min", "struct", vals(Scalars{false, math.MinInt64, -128, -32768, math.MinInt32, math.MinInt64, 0, 0, 0, 0, 0, 0, -math.MaxFloat32, -math.MaxFloat64, complex64(complex(0, -1)), complex(-1, 0), "", nil}))
	add("scalars_each_alone", "struct delta", func(*rand.Rand) []any {
		one := reflect.New(reflect.TypeOf(Scalars{})).Elem()
		var out []any
		for i := 0; i < one.NumField(); i++ {
			s := reflect.New(one.Type()).Elem()
			f := s.Field(i)
			switch f.Kind() {
			case reflect.Bool:
				f.SetBool(true)
			case reflect.String:
				f.SetString("only")
			case reflect.Slice:
				f.SetBytes([]byte("only"))
			case reflect.Float32, reflect.Float64:
				f.SetFloat(-0.5)
			case reflect.Complex64, reflect.Complex128:
				f.SetComplex(complex(0, 1))
			case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
				f.SetUint(1)
			default:
				f.SetInt(-1)
			}
			out = append(out, s.Interface())
		}
		return out
	})
	add("negative_zero_fields", "struct zero float", vals(struct {
		A float64
		B complex128
		C [1]float64
		D []float64
	}{math.Copysign(0, -1), complex(math.Copysign(0, -1), 0), [1]float64{math.Copysign(0, -1)}, []float64{math.Copysign(0, -1), 0}}))
	add("nan_fields", "struct float", vals(Scalars{F32: float32(math.NaN()), F64: f64b(0xfff8000000000abc), C128: complex(math.NaN(), math.Inf(-1))}))
	add("nested", "struct nested pointer", vals(Line{"l", Point{1, 2}, Point{}, nil}, Line{"", Point{}, Point{0, 9}, &Point{}}, Line{Mid: &Point{-1, 0}}))
	add("deep_anonymous", "struct nested", func(*rand.Rand) []any {
		var d Deep
		d.L1.L2.L3.V = []map[string][2]Point{{"k": {{1, 2}, {0, 0}}}, nil, {}}
		d.L1.N = 4
		d.T = "t"
		return []any{d, Deep{}}
	})
	add("embedded", "struct embedded", vals(Derived{Base{7, "n"}, &Extra{"x"}, inner{9}, "note"}, Derived{Note: "only"}))
	add("unexported_func_chan", "struct skip", vals(Mixed{A: 1, b: 2, C: "c", d: []byte("d"), F: func() {}, G: make(chan int), Z: 2.5}))
	add("empty_struct", "struct empty", vals(Empty{}, struct{}{}, &Empty{}))
	add("has_empty", "struct empty", vals(HasEmpty{}, HasEmpty{P: &Empty{}, S: make([]Empty, 3), M: map[string]Empty{"a": {}}}))
	add("empty_struct_containers", "empty slice map array", vals([]struct{}{{}, {}}, [3]Empty{}, map[int]Empty{5: {}}))
	add("pointers_nil", "struct pointer", vals(Ptrs{}))
	add("pointers_set", "struct pointer", vals(Ptrs{pt(1), pt(pt(-2)), pt(pt(pt(3))), pt("s"), pt([]byte("b")), pt(1.25), &Point{1, 2}, pt(&Point{3, 4}), pt([]int{1, 2}), pt(map[string]int{"a": 1}), &[2]int{5, 6}, pt(true), pt(time.Unix(1e9, 5).UTC())}))
	add("pointers_to_zero", "struct pointer zero", vals(Ptrs{pt(0), pt(pt(0)), nil, pt(""), pt([]byte{}), pt(0.0), &Point{}, pt(&Point{}), pt([]int{}), pt(map[string]int{}), &[2]int{}, pt(false), &time.Time{}}))
	add("long_field_names", "struct", func(*rand.Rand) []any {
		var fs []reflect.StructField
		for i := 0; i < 3; i++ {
			fs = append(fs, reflect.StructField{Name: strings.Repeat("F", 100+i*60) + fmt.Sprint(i), Type: reflect.TypeOf(0)})
		}
		v := reflect.New(reflect.StructOf(fs)).Elem()
		v.Field(0).SetInt(1)
		v.Field(2).SetInt(300)
		return []any{v.Interface()}
	})
	add("wide_struct_300", "struct delta", func(*rand.Rand) []any {
		var fs []reflect.StructField
		for i := 0; i < 300; i++ {
			fs = append(fs, reflect.StructField{Name: fmt.Sprintf("F%03d", i), Type: reflect.TypeOf(uint(0))})
		}
		t := reflect.StructOf(fs)
		v := reflect.New(t).Elem()
		for _, i := range []int{0, 1, 128, 129, 299} {
			v.Field(i).SetUint(uint64(i + 1))
		}
		w := reflect.New(t).Elem()
		w.Field(299).SetUint(1)
		return []any{v.Interface(), w.Interface(), reflect.New(t).Elem().Interface()}
	})
	add("unicode_field_names", "struct", vals(struct {
		Ünïcode int
		Ωmega   string
		X日本     bool
	}{1, "o", true}))

	// --- recursion
	add("list_short", "recursive pointer", vals(deepList(3), &List{}, List{Val: 1}))
	add("list_200", "recursive pointer", vals(deepList(200)))
	add("tree", "recursive pointer map", vals(Tree{Key: "root", Left: &Tree{Key: "l", Right: &Tree{Key: "lr"}}, Kids: []*Tree{{Key: "k1"}, {Kids: []*Tree{{Key: "k2a"}}}}, Attr: map[string]*Tree{"a": {Key: "at"}}}))
	add("rec_slice", "recursive slice", vals(RecSlice{{}, {{}, {{}}}, nil}, RecSlice{}))
	add("rec_map", "recursive map", vals(RecMap{"a": {"b": {}}}, RecMap{}, RecMap{"n": nil}))
	add("rec_ptr_map", "recursive map pointer", vals(RecPtrMap{"x": {1, RecPtrMap{"y": {V: 2}}}}))
	add("mutual", "recursive slice", vals(MutA{"a", []MutB{{1, []MutA{{"b", nil}}, &MutA{Name: "c"}}}}))
	add("mutual_from_b", "recursive slice", vals(MutB{N: 1, As: []MutA{{Name: "q", Bs: []MutB{{N: 2}}}}}))
	add("mutual_slice_first", "recursive slice", vals([]MutB{{N: 1, P: &MutA{Name: "z"}}}))

	// --- arrays, slices, maps
	add("arrays", "array", vals(Arrays{A: [3]int{1, 0, -1}, B: [4]byte{0, 127, 128, 255}, BB: [2][3]string{{"a", "", "c"}}, P: [2]Point{{1, 0}, {}}, PP: [2]*Point{{}, {5, 6}}, Any: [2]any{1, nil}, F: [2]float64{0, -1}}))
	add("arrays_top", "array top", vals([0]int{}, [1]int{}, [3]int{1, 2, 3}, [4]byte{1, 2, 3, 200}, [2][2]bool{{true, false}, {false, true}}, [2]string{"", "b"}))
	add("slices_zero", "slice zero", vals(Slices{}))
	add("slices_all", "slice", vals(Slices{
		[]bool{true, false}, []int{0, -1, 1 << 40}, []int8{-128, 127}, []int16{-32768, 32767}, []int32{math.MinInt32, math.MaxInt32}, []int64{math.MinInt64, math.MaxInt64},
		[]uint{0, 1, math.MaxUint64}, []uint16{0, 65535}, []uint32{0, math.MaxUint32}, []uint64{0, math.MaxUint64}, []uintptr{0, 1},
		[]float32{0, -1.5, math.MaxFloat32}, []float64{0, math.Inf(-1), 1e-300}, []complex64{0, 1i}, []complex128{0, -1 + 2i},
		[]string{"", "a", "bb"}, [][]byte{{}, nil, {1}}, [][]string{{"a"}, nil, {}}, []Point{{}, {1, 2}}, []*Point{{}, {3, 4}},
		[]map[string]int{nil, {}, {"k": 1}}, []any{nil, 1, "s", Point{1, 2}}, [][2]int8{{1, 2}, {}}, []struct{}{{}, {}, {}}}))
	add("slices_top", "slice top", vals([]bool{}, []int(nil), []int{1, 2}, []string{"", "x"}, [][]int{{1}, {}, nil}, []float64{0, 1}, []Point{{1, 2}, {}}, []*Point{{1, 2}}, []*int{pt(0), pt(5)}, []**string{pt(pt("pp"))}, []uint16{1, 65535}, []int8{-1}))
	add("maps_field", "map", vals(Maps{
		map[string]int{"a": 1}, map[int]string{-1: "n"}, map[bool]int8{true: 1}, map[float64]string{0.5: "h"}, map[uint8]string{255: "m"}, map[complex128]string{1i: "i"},
		map[Point]string{{1, 2}: "p"}, map[[2]int]string{{1, 0}: "a"}, map[string][]string{"k": {"v", ""}}, map[string]map[string]int{"o": {"i": 1}}, map[string]*Point{"p": {}},
		map[string]Point{"z": {}}, map[string]any{"n": nil}, map[any]any{"k": 1}, map[string][]byte{"b": {}}, map[string]struct{}{"s": {}}, nil, map[string]int{}}))
	add("maps_zero_kv", "map zero", vals(map[string]int{"": 0}, map[int]string{0: ""}, map[bool]bool{false: false}, map[float64]float64{0: 0}, map[Point]Point{{}: {}}))
	add("maps_top", "map top", vals(map[string]int{}, map[string]int(nil), map[string]int{"x": 1}, map[int64]bool{math.MinInt64: true}, map[string][]int{"a": {1, 2}}))
	add("map_multi_small", "map", vals(map[string]int{"a": 1, "b": 2, "c": 3}))
	add("map_multi_big", "map", func(r *rand.Rand) []any {
		m := map[string]int{}
		for i := 0; i < 1000; i++ {
			m[fmt.Sprintf("key-%04d", i)] = i * i
		}
		return []any{m}
	})
	add("map_nil_vs_empty_field", "map zero", vals(MapOnly{nil}, MapOnly{map[string]int{}}, MapOnly{map[string]int{"": 0}}))
	add("map_of_maps", "map nested", vals(map[string]map[string]map[int]string{"a": {"b": {1: "c"}}, "z": {}}))
	add("map_interface_keys", "map interface", vals(map[any]string{1: "int", "one": "str", 1.5: "f", true: "b"}))
	add("map_struct_ptr_vals", "map pointer", vals(map[string]*Line{"x": {Name: "n", Mid: &Point{1, 1}}}))

	// --- interfaces
	add("iface_nil", "interface", vals(Iface{}, Iface{N: 1}))
	add("iface_basic", "interface", func(*rand.Rand) []any {
		var out []any
		for _, v := range []any{1, int8(-1), int16(2), int32(3), int64(-4), uint(5), uint8(6), uint16(7), uint32(8), uint64(9), uintptr(10), float32(1.5), 2.5, complex64(1i), 2i, "s", true, false, 0, "", []byte("by"), []int{1}, []string{"a"}, []float64{}, []bool{true}} {
			out = append(out, AnyOnly{v})
		}
		return out
	})
	add("iface_struct", "interface midtype", vals(Iface{A: Point{1, 2}, N: 3, Z: "after"}))
	add("iface_struct_repeat", "interface midtype", vals(Iface{A: Point{1, 2}}, Iface{A: Point{3, 4}, S: Circle{2}}, Iface{A: Circle{1}, S: Square{3}}))
	add("iface_two_types_one_value", "interface midtype", vals(TwoAny{Leaf1{1}, 7, Leaf2{"s", Point{1, 2}}}))
	add("iface_nested", "interface midtype nested", vals(Pair{Pair{Leaf1{1}, Leaf2{"x", Point{0, 1}}}, Leaf3{map[string]Leaf1{"k": {2}}}}))
	add("iface_nested_deep", "interface midtype nested", vals(Pair{Pair{Pair{Pair{Leaf3{map[string]Leaf1{"m": {1}}}, nil}, Leaf1{5}}, "r"}, 1}))
	add("iface_top_pointer", "interface top", func(*rand.Rand) []any {
		var a any = Point{1, 2}
		var b any = 42
		var c Shape = Circle{1}
		return []any{&a, &b, &c}
	})
	add("iface_slice_mixed", "interface slice midtype", vals([]any{1, "two", 3.0, nil, Point{4, 5}, Leaf2{"s", Point{}}, []any{Leaf1{6}}, map[string]any{"k": Leaf1{7}}, []byte("b"), true}))
	add("iface_map_mixed", "interface map midtype", vals(map[string]any{"a": Point{1, 2}}, map[string]any{"only": []any{Leaf1{1}, "x"}}))
	add("iface_named_interface", "interface", vals(Group{"g", []Shape{Circle{1}, Square{2}, &Poly{[]Point{{1, 2}}}, nil, Group{"inner", nil}}}))
	add("iface_pointer_registered", "interface pointer", vals(Iface{S: &Poly{[]Point{{1, 1}}}}, AnyOnly{&Poly{}}))
	add("iface_pointer_to_value_registered", "interface pointer", vals(AnyOnly{&Point{1, 2}}))
	add("iface_custom_name", "interface", vals(AnyOnly{AnyOnly{AnyOnly{7}}}))
	add("iface_containers", "interface", vals(AnyOnly{map[string]int{"a": 1}}, AnyOnly{[2]int{1, 2}}, AnyOnly{[3]any{1, nil, "x"}}, AnyOnly{MySlice{1}}, AnyOnly{MyMap{"q": 2}}, AnyOnly{MyInt(3)}, AnyOnly{RecSlice{{}, {}}}, AnyOnly{map[int]Point{1: {2, 3}}}))
	add("iface_external", "interface external", vals(AnyOnly{GobV{1, 2}}, AnyOnly{&GobP{"p"}}, AnyOnly{time.Unix(0, 0).UTC()}, AnyOnly{BinV{258}}, AnyOnly{GobStr("z")}, AnyOnly{big.NewInt(-12345)}))
	add("iface_empty_struct", "interface empty", vals(AnyOnly{Empty{}}, []any{Empty{}, Empty{}}))
	add("iface_recursive", "interface recursive", vals(AnyOnly{Tree{Key: "r", Left: &Tree{Key: "l"}}}, AnyOnly{List{1, &List{2, nil}}}))
	add("iface_zero_struct", "interface zero", vals(AnyOnly{Point{}}, AnyOnly{Scalars{}}, AnyOnly{0}, AnyOnly{""}))
	add("iface_array_field", "interface array", vals(Arrays{PP: [2]*Point{{}, {}}, Any: [2]any{Leaf1{1}, Leaf2{}}}))
	add("iface_long_value", "interface", vals(TwoAny{strings.Repeat("v", 300), 1, []byte(strings.Repeat("w", 70000))}))

	// --- method-encoded types
	ext := External{V: GobV{1, 2}, VP: &GobV{3, 4}, P: GobP{"pp"}, PP: &GobP{"ptr"}, S: "str", B: BinV{1}, BP: &BinV{0xffff}, Bo: Both{"x"}, T: time.Date(2018, 5, 22, 6, 15, 49, 123456789, time.UTC), TP: pt(time.Date(1969, 12, 31, 23, 59, 59, 0, time.FixedZone("X", 5*3600+1800))),
		Addr: netip.MustParseAddr("2001:db8::1"), BigP: big.NewInt(math.MinInt64), Rat: big.NewRat(-1, 3), Txt: TextOnly{1, "t"}, L: []GobV{{}, {5, 6}}, LP: []*GobP{{""}, {"l"}}, M: map[GobStr]BinV{"k": {7}}, Arr: [2]BinV{{1}, {}}, Any: GobV{8, 9}}
	ext.Big.SetString("123456789012345678901234567890", 10)
	add("external_all", "external struct", vals(&ext))
	add("external_zero", "external struct zero", vals(&External{}))
	add("external_pointers_to_zero", "external pointer zero", vals(&External{VP: &GobV{}, PP: &GobP{}, BP: &BinV{}, TP: &time.Time{}, BigP: new(big.Int)}))
	add("gobencoder_top", "external top", vals(GobV{1, 2}, &GobP{"x"}, GobStr("top"), GobV{}))
	add("binarymarshaler_top", "external top", vals(BinV{513}, &BinV{0}))
	add("gobencoder_beats_binary", "external top", vals(Both{"q"}))
	add("textmarshaler_is_ignored", "external struct", vals(TextOnly{5, "b"}))
	add("time", "external top", vals(time.Time{}, time.Unix(0, 0).UTC(), time.Date(2038, 1, 19, 3, 14, 7, 999999999, time.UTC), time.Date(1, 1, 1, 0, 0, 0, 0, time.FixedZone("", -3600)), time.Date(2022, 11, 22, 1, 2, 3, 4, time.FixedZone("LMT", 3661))))
	add("netip", "external top", vals(netip.Addr{}, netip.MustParseAddr("1.2.3.4"), netip.MustParseAddr("fe80::1%eth0"), netip.MustParsePrefix("10.0.0.0/8"), netip.MustParseAddrPort("[::1]:80")))
	add("big", "external top pointer", vals(big.NewInt(0), big.NewInt(-1), new(big.Int).Lsh(big.NewInt(1), 200), big.NewRat(22, 7), big.NewFloat(1.5)))
	add("url", "external top pointer", vals(&url.URL{Scheme: "https", Host: "example.org", Path: "/p q", RawQuery: "a=b"}))
	add("external_containers", "external slice map array", vals([]GobV{{1, 1}, {}}, map[string]time.Time{"t": time.Unix(5, 6).UTC()}, [2]BinV{{1}, {2}}, []time.Time{{}, time.Unix(1, 0).UTC()}, []*big.Int{big.NewInt(1), big.NewInt(0)}))

	// --- streams
	add("stream_types_once", "stream", vals(Point{1, 2}, Line{Name: "x"}, Point{3, 4}, Line{Name: "y", Mid: &Point{5, 6}}, []Point{{7, 8}}, map[string]Point{"m": {9, 10}}, Point{11, 12}))
	add("stream_mixed", "stream", vals(1, "two", 3.0, []byte("four"), Point{5, 6}, true, []string{"seven"}, map[int]int{8: 9}, nil2(), Empty{}, 10, Point{}))
	add("stream_shared_elem", "stream", vals([]Point{{1, 2}}, [][]Point{{{3, 4}}}, map[string][]Point{"a": {{5, 6}}}, struct{ P []Point }{[]Point{{7, 8}}}))
	add("stream_ptr_and_value", "stream pointer", vals(Point{1, 2}, &Point{3, 4}, pt(&Point{5, 6})))
	add("stream_1000_points", "stream", func(*rand.Rand) []any {
		var out []any
		for i := 0; i < 1000; i++ {
			out = append(out, Point{i, -i})
		}
		return out
	})
	add("same_name_different_types", "stream", func(*rand.Rand) []any {
		type Point struct{ X, Y, Z float64 }
		return []any{Point{1, 2, 3}, cs[0].Name, struct{ A Point }{Point{4, 5, 6}}}
	})

	// --- sizes at length boundaries
	add("len_boundaries", "size", func(*rand.Rand) []any {
		var out []any
		for _, n := range []int{123, 124, 125, 126, 127, 128, 129, 251, 252, 253, 254, 255, 256, 257, 65530, 65536} {
			out = append(out, strings.Repeat("s", n))
		}
		return out
	})
	add("bytes_1mib", "size bytes", func(r *rand.Rand) []any {
		b := make([]byte, 1<<20)
		r.Read(b)
		return []any{b}
	})
	add("slice_100k_ints", "size slice", func(r *rand.Rand) []any {
		s := make([]int, 100000)
		for i := range s {
			s[i] = int(int8(r.Uint32()))
		}
		return []any{s}
	})
	add("slice_5k_structs", "size slice", func(r *rand.Rand) []any {
		s := make([]Point, 5000)
		for i := range s {
			s[i] = Point{r.Intn(1000), -r.Intn(1000)}
		}
		return []any{s}
	})
	add("slice_6k_float32", "size slice float", func(r *rand.Rand) []any {
		s := make([]float32, 6000)
		for i := range s {
			s[i] = float32(r.NormFloat64())
		}
		return []any{s}
	})

	// --- type ids
	c := add("ids_high_1byte_to_2byte", "ids", vals(Line{Name: "id", Mid: &Point{1, 2}}, Iface{A: Leaf2{}}))
	c.Warm = 60
	c = add("ids_high_33000", "ids", vals(Line{Name: "id", Mid: &Point{1, 2}}, Iface{A: Leaf2{}}))
	c.Warm = 33000
	return cs
}

func nil2() any { return [2]*int{pt(0), pt(1)} }
