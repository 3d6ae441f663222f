// SPDX-License-Identifier: MIT
// Malformed streams written by hand, one for each way in which bytes can be wrong.

package main

import (
	"fmt"
	"net/rpc"
	"reflect"
	"strings"
	"time"
)

type hand struct {
	Name, Kind, Note string
	Data             []byte
	Targets          []reflect.Type
	Limit            bool
	Make             func() []byte // makes Data, where that takes time
}

func tt1[T any]() reflect.Type { return reflect.TypeOf((*T)(nil)).Elem() }

// some is n, but at least 1, as rand wants it.
func some(n int64) int {
	if n < 1 {
		return 1
	}
	return int(n)
}

// handMade returns the hand-written streams. Names, ids and magnitudes vary with the seed.
func handMade(seed int64) []hand {
	r := rngFor(seed, "handmade")
	var hs []hand
	id := int64(65)
	if seed != 1 {
		id = 64 + int64(r.Intn(2000))
	}
	add := func(kind, name string, data []byte, targets ...reflect.Type) *hand {
		hs = append(hs, hand{Name: name, Kind: kind, Data: data, Targets: targets})
		return &hs[len(hs)-1]
	}
	P, I, S, Any := tt1[Point](), tt1[int](), tt1[string](), tt1[AnyOnly]()
	pdef := def(id, wstruct("Point", id, wf{"X", 2}, wf{"Y", 2}))
	pval := val(id, bs(1), ei(int64(22+r.Intn(some(seed%97)))), bs(1), ei(33), bs(0))
	anydef := def(id, wstruct("AnyOnly", id, wf{"V", 8}))
	big := func(bit uint) uint64 { return 1<<bit + uint64(r.Intn(some(seed%1000))) }

	// framing
	add("framing", "empty_stream", []byte{}, P)
	add("framing", "zero_length_message_first", cat(bs(0), pdef, pval), P, P)
	add("framing", "zero_length_message_between", cat(pdef, bs(0), pval), P, P)
	add("framing", "typedef_without_value", pdef, P)
	add("framing", "typedef_trailing_byte", cat(msg(ei(-id), wstruct("Point", id, wf{"X", 2}, wf{"Y", 2}), bs(0)), pval), P, P)
	add("framing", "typedef_and_value_in_one_message", msg(ei(-id), wstruct("Point", id, wf{"X", 2}, wf{"Y", 2}), ei(id), bs(1), ei(1), bs(0)), P)
	add("framing", "value_trailing_bytes", cat(pdef, val(id, bs(1), ei(5), bs(0), bs(1, 2, 3)), pval), P, P)
	add("framing", "two_values_in_one_message", cat(pdef, val(id, bs(1), ei(5), bs(0), ei(id), bs(1), ei(6), bs(0)), pval), P, P)
	add("framing", "struct_without_terminator", cat(pdef, val(id, bs(1), ei(5)), pval), P, P)
	add("framing", "struct_value_empty_body", cat(pdef, val(id), pval), P, P)
	add("framing", "value_before_typedef", cat(pval, pdef, pval), P, P)
	add("framing", "two_streams_concatenated", cat(pdef, pval, pdef, pval), P, P)
	add("framing", "mid_value_length_prefix_short", cat(pdef, bs(3), ei(id), bs(1)), P)
	for i, n := range []uint64{1<<33 - 1, 1 << 33, big(40), 1 << 63, 1<<64 - 1} {
		add("length", fmt.Sprintf("message_length_huge_%d", i), cat(eu(n), ei(2), bs(0, 2)), I)
	}
	add("length", "message_length_1gib_short", cat(eu(1<<30), ei(2), bs(0, 2)), I)
	add("length", "message_length_bad_byte_80", cat(bs(0x80), make([]byte, 130)), I)
	add("length", "message_length_bad_byte_f7", cat(bs(0xf7), make([]byte, 12)), I)
	add("uint", "nonminimal_message_length", cat(bs(0xf8, 0, 0, 0, 0, 0, 0, 0, 3), ei(2), bs(0, 6)), I)
	add("uint", "nonminimal_value", val(2, bs(0, 0xf8, 0, 0, 0, 0, 0, 0, 0, 6)), I)
	add("uint", "nonminimal_type_id", msg(bs(0xfe, 0, 4), bs(0, 6)), I)
	add("uint", "value_length_byte_f7", val(2, bs(0, 0xf7), make([]byte, 9)), I)
	add("uint", "value_truncated_multibyte", val(2, bs(0, 0xfc, 1, 2)), I)
	add("uint", "message_empty_after_zero_delta", val(2, bs(0)), I)
	add("uint", "bool_is_2", val(1, bs(0, 2)), tt1[bool]())
	add("uint", "bool_is_huge", val(1, bs(0), eu(1<<40)), tt1[bool]())
	add("uint", "singleton_nonzero_delta", val(2, bs(1, 6)), I)
	add("uint", "singleton_missing_delta", val(2, bs()), I)

	// type ids
	for _, x := range []int64{0, 9, 15, 16, 63, 64, 1<<31 - 1, 1 << 31, 1<<32 + 2, 1<<62 + 2} {
		add("type_id", fmt.Sprintf("value_id_%d", x), val(x, bs(0, 6)), I)
	}
	add("type_id", "value_id_wraps_int32", cat(pdef, val(id+1<<32, bs(1), ei(5), bs(0))), P)
	add("type_id", "value_id_undefined_struct", val(id+1, bs(1), ei(5), bs(0)), P)
	add("type_id", "value_id_min_int64", msg(ei(-1<<63), bs(0, 6)), I)
	add("type_id", "value_id_min_int32", msg(ei(-1<<31), bs(0, 6)), I)
	add("type_id", "builtin_wiretype_value", val(16, wmap("m", 70, 6, 2)), tt1[struct {
		MapT *struct{ Key, Elem int }
	}]())
	add("type_id", "builtin_fieldtype_slice_value", val(22, bs(0, 1, 1, 1, 'X', 1, 4, 0)), tt1[[]struct {
		Name string
		Id   int
	}]())
	for _, x := range []int64{1, 5, 8, 16, 22, 63} {
		add("type_id", fmt.Sprintf("define_builtin_%d", x), cat(def(x, wstruct("T", x, wf{"X", 2})), val(x, bs(1, 2, 0))), P)
	}
	add("type_id", "define_64", cat(def(64, wstruct("T", 64, wf{"X", 2})), val(64, bs(1, 2, 0))), P)
	add("duplicate", "same_definition_twice", cat(pdef, pdef, pval), P, P)
	add("duplicate", "redefined_after_value", cat(pdef, pval, def(id, wstruct("Other", id, wf{"Z", 6})), pval, pval), P, P, P)
	add("type_id", "common_id_differs", cat(def(id, wstruct("Point", id+5, wf{"X", 2}, wf{"Y", 2})), pval), P)
	add("type_id", "common_id_absent_no_name", cat(def(id, wstruct("", 0, wf{"X", 2}, wf{"Y", 2})), pval), P)

	// wire types
	add("wiretype", "empty", cat(def(id, bs(0)), val(id, bs(0, 2))), P)
	add("wiretype", "two_members", cat(def(id, cat(bs(2, 1), wcommon("s", id), bs(1), ei(2), bs(0, 1, 1), wcommon("Point", id), bs(1, 1, 1, 1, 'X', 1, 4, 0, 0, 0))), val(id, bs(1), ei(5), bs(0))), P, tt1[[]int]())
	add("wiretype", "unknown_member", cat(def(id, bs(8, 1, 2, 4, 0, 0)), pval), P)
	add("wiretype", "textmarshaler", cat(def(id, wopaque(6, "TextOnly", id)), val(id, bs(0), es("hello")), val(2, bs(0, 8))), tt1[TextOnly](), I)
	add("wiretype", "textmarshaler_field_ignored", cat(def(id, wstruct("T", id, wf{"T", id + 1}, wf{"X", 2})), def(id+1, wopaque(6, "Txt", id+1)), val(id, bs(1), es("txt"), bs(1), ei(7), bs(0))), P)
	add("wiretype", "gobencoder_into_struct", cat(def(id, wopaque(4, "GobV", id)), val(id, bs(0), es("1/2"))), P)
	add("wiretype", "field_count_huge", msg(ei(-id), bs(3, 1), wcommon("P", id), bs(1), eu(big(30))), P)
	add("wiretype", "field_count_overflow", msg(ei(-id), bs(3, 1), wcommon("P", id), bs(1), eu(1<<62)), P)
	add("wiretype", "field_name_length_huge", msg(ei(-id), bs(3, 1), wcommon("P", id), bs(1, 1, 1), eu(big(45))), P)
	add("wiretype", "name_is_int", msg(ei(-id), bs(3, 1, 1), eu(300), bs(0, 0)), P)
	add("wiretype", "no_fields_but_value_has", cat(def(id, wstruct("Point", id)), pval), P)
	add("wiretype", "truncated_inside", msg(ei(-id), wstruct("Point", id, wf{"X", 2})[:9]), P)
	add("wiretype", "terminators_missing", cat(msg(ei(-id), bs(3, 1), wcommon("Point", id), bs(1, 1, 1, 1, 'X', 1, 4)), val(id, bs(1), ei(5), bs(0))), P)

	// struct fields
	add("field", "delta_past_end", cat(pdef, val(id, bs(3), ei(5), bs(0)), pval), P, P)
	add("field", "delta_past_end_second", cat(pdef, val(id, bs(2), ei(5), bs(1), ei(5), bs(0))), P)
	add("field", "delta_huge", cat(pdef, val(id, eu(1<<40), ei(5), bs(0))), P)
	add("field", "delta_negative_as_int", cat(pdef, val(id, eu(1<<63), ei(5), bs(0))), P)
	h := add("field", "delta_overflows_int", cat(pdef, val(id, bs(2), ei(5), eu(1<<63-1), ei(5), bs(0))), P)
	h.Note = "Go 1.19 panics (index out of range) out of Decode; newer Go returns an error"
	add("field", "name_empty", cat(def(id, wstruct("T", id, wf{"", 2}, wf{"X", 2})), val(id, bs(2), ei(5), bs(0))), P)
	add("field", "name_duplicate", cat(def(id, wstruct("T", id, wf{"X", 2}, wf{"X", 2})), val(id, bs(1), ei(5), bs(1), ei(6), bs(0))), P)
	add("field", "name_lower_case", cat(def(id, wstruct("T", id, wf{"x", 2}, wf{"Y", 2})), val(id, bs(1), ei(5), bs(1), ei(6), bs(0))), P)
	add("field", "name_invalid_utf8", cat(def(id, wstruct("T", id, wf{"\xff\xfe", 2}, wf{"Y", 2})), val(id, bs(1), ei(5), bs(1), ei(6), bs(0))), P)
	add("field", "type_undefined_known_name", cat(def(id, wstruct("T", id, wf{"X", id + 9})), val(id, bs(1), ei(5), bs(0))), P)
	add("field", "type_undefined_ignored_name", cat(def(id, wstruct("T", id, wf{"Q", id + 9}, wf{"X", 2})), val(id, bs(2), ei(5), bs(0))), P)
	add("field", "type_zero", cat(def(id, wstruct("T", id, wf{"Q", 0}, wf{"X", 2})), val(id, bs(2), ei(5), bs(0))), P)
	add("field", "type_negative", cat(def(id, wstruct("T", id, wf{"Q", -2}, wf{"X", 2})), val(id, bs(2), ei(5), bs(0))), P)
	add("field", "type_defined_later", cat(def(id, wstruct("T", id, wf{"Q", id + 1}, wf{"X", 2})), def(id+1, wslice("", id+1, 2)), val(id, bs(2), ei(5), bs(0))), P)
	add("field", "type_definition_missing_until_second_value", cat(def(id, wstruct("T", id, wf{"Q", id + 1}, wf{"X", 2})), val(id, bs(2), ei(5), bs(0)), def(id+1, wslice("", id+1, 2)), val(id, bs(2), ei(6), bs(0))), P, P)

	// self-reference
	sdef := def(id, wstruct("List", id, wf{"Val", 2}, wf{"Next", id}))
	add("self", "struct_by_value", cat(sdef, val(id, bs(1), ei(1), bs(1, 1), ei(2), bs(1, 1), ei(3), bs(0, 0, 0))), tt1[List]())
	add("self", "struct_by_value_ignored", cat(sdef, val(id, bs(1), ei(1), bs(1, 1), ei(2), bs(0, 0)), pval), tt1[struct{ Val int }]())
	add("self", "slice_of_itself", cat(def(id, wslice("S", id, id)), val(id, bs(0, 2, 0, 1, 0))), tt1[RecSlice]())
	add("self", "slice_of_itself_into_ints", cat(def(id, wslice("S", id, id)), val(id, bs(0, 2, 0, 0))), tt1[[]int]())
	add("self", "array_of_itself", cat(def(id, warray("A", id, id, 2)), val(id, bs(0, 2, 2, 2, 2, 2))), tt1[[2]int]())
	add("self", "map_of_itself", cat(def(id, wmap("M", id, id, id)), val(id, bs(0, 1, 0, 0))), tt1[RecMap](), tt1[map[string]int]())
	add("self", "map_elem_itself", cat(def(id, wmap("M", id, 6, id)), val(id, bs(0, 1), es("k"), bs(0))), tt1[RecMap]())
	add("self", "two_slices_mutually", cat(def(id, wslice("A", id, id+1)), def(id+1, wslice("B", id+1, id)), val(id, bs(0, 1, 1, 1, 0))), tt1[RecSlice](), tt1[[][]int]())
	add("self", "struct_of_two_mutual", cat(def(id, wstruct("A", id, wf{"X", id + 1})), def(id+1, wstruct("B", id+1, wf{"X", id})), val(id, bs(1, 1, 1, 0, 0, 0))), P, tt1[struct{ W int }]())

	// containers
	sl := def(id, wslice("", id, 2))
	h = add("count", "slice_count_2_29", cat(sl, val(id, bs(0), eu(1<<29), ei(1))), tt1[[]int]())
	h.Note = "Go 1.19 allocates 4 GiB before noticing"
	add("count", "slice_count_2_40", cat(sl, val(id, bs(0), eu(big(40)), ei(1))), tt1[[]int]())
	add("count", "slice_count_2_61", cat(sl, val(id, bs(0), eu(1<<61), ei(1))), tt1[[]int]())
	add("count", "slice_count_2_63", cat(sl, val(id, bs(0), eu(1<<63), ei(1))), tt1[[]int]())
	add("count", "slice_count_one_too_many", cat(sl, val(id, bs(0, 3), ei(1), ei(2))), tt1[[]int]())
	add("count", "slice_of_string_short", cat(def(id, wslice("", id, 6)), val(id, bs(0, 2), es("a"), eu(50), bs('b'))), tt1[[]string]())
	add("count", "slice_of_empty_struct_2_62", cat(def(id, wslice("", id, id+1)), def(id+1, wstruct("", id+1)), val(id, bs(0), eu(1<<62), bs(0, 0))), tt1[[]struct{}]())
	add("count", "bytes_length_past_end", val(5, bs(0), eu(100), bs(1, 2)), tt1[[]byte]())
	add("count", "bytes_length_2_62", val(5, bs(0), eu(1<<62), bs(1, 2)), tt1[[]byte]())
	add("count", "string_length_past_end", val(6, bs(0), eu(3), bs('a', 'b')), S)
	add("count", "string_length_2_63", val(6, bs(0), eu(1<<63), bs('a', 'b')), S)
	ar := def(id, warray("", id, 2, 3))
	add("count", "array_count_differs", cat(ar, val(id, bs(0, 2), ei(1), ei(2))), tt1[[3]int]())
	add("count", "array_short", cat(ar, val(id, bs(0, 3), ei(1), ei(2))), tt1[[3]int]())
	add("count", "array_type_len_negative", cat(def(id, warray("", id, 2, -5)), val(id, bs(0), eu(1<<64-5), ei(1))), tt1[[3]int]())
	add("count", "array_type_len_huge", cat(def(id, warray("", id, 2, 1<<40)), val(id, bs(0), eu(1<<40), ei(1))), tt1[[3]int]())
	mp := def(id, wmap("", id, 6, 2))
	add("count", "map_count_one_too_many", cat(mp, val(id, bs(0, 2), es("a"), ei(1))), tt1[map[string]int]())
	add("count", "map_count_2_20", cat(mp, val(id, bs(0), eu(1<<20), es("a"), ei(1))), tt1[map[string]int]())
	h = add("count", "map_count_2_40", cat(mp, val(id, bs(0), eu(big(40)), es("a"), ei(1))), tt1[map[string]int]())
	h.Note = "Go 1.19 dies: the map is preallocated"
	h = add("count", "map_count_2_63", cat(mp, val(id, bs(0), eu(1<<63), es("a"), ei(1))), tt1[map[string]int]())
	h.Note = "the count is negative as an int, so Go reads no pairs and succeeds"
	add("count", "map_key_duplicate", cat(mp, val(id, bs(0, 2), es("a"), ei(1), es("a"), ei(2))), tt1[map[string]int]())
	h = add("count", "map_of_empty_structs_2_40", cat(def(id, wmap("", id, id+1, id+1)), def(id+1, wstruct("", id+1)), val(id, bs(0), eu(1<<40), bs(0, 0))), tt1[map[struct{}]struct{}]())
	h.Note = "Go loops 2^40 times: a struct read from an exhausted buffer succeeds"
	h = add("count", "map_of_empty_structs_1000_no_data", cat(def(id, wmap("", id, id+1, id+1)), def(id+1, wstruct("", id+1)), val(id, bs(0), eu(1000), bs(0, 0))), tt1[map[struct{}]struct{}]())
	h.Note = "one pair is present, 1000 are announced: Go accepts"
	h.Limit = true
	add("count", "map_key_unhashable_type", cat(def(id, wmap("", id, id+1, 2)), def(id+1, wslice("", id+1, 2)), val(id, bs(0, 1, 0), ei(1))), tt1[map[string]int]())
	h = add("count", "map_key_unhashable_value", cat(def(id, wmap("", id, 8, 2)), def(id+1, wslice("", id+1, 2)), val(id, bs(0, 1), es("[]int"), ei(id+1), bs(3, 0, 1, 2), ei(1))), tt1[map[any]int]())
	h.Note = "Go panics: hash of unhashable type"

	// interfaces
	iv := func(ps ...[]byte) []byte { return cat(anydef, val(id, bs(1), cat(ps...), bs(0))) }
	add("interface", "nil_sent_in_field", iv(bs(0)), Any)
	add("interface", "unregistered_name", iv(es("main.Nothing"), ei(2), bs(2, 0, 2)), Any)
	add("interface", "name_past_end", iv(eu(200), bs('x')), Any)
	add("interface", "name_length_2_32", iv(eu(1<<32), bs('x')), Any)
	add("interface", "name_1024", iv(es(strings.Repeat("n", 1024)), ei(2), bs(2, 0, 2)), Any)
	add("interface", "name_1025", iv(es(strings.Repeat("n", 1025)), ei(2), bs(2, 0, 2)), Any)
	add("interface", "int_ok", iv(es("int"), ei(2), bs(2, 0, 2)), Any)
	add("interface", "value_length_zero", iv(es("int"), ei(2), bs(0, 0, 2)), Any, tt1[struct{ W int }]())
	add("interface", "value_length_huge", iv(es("int"), ei(2), eu(1<<40), bs(0, 2)), Any)
	add("interface", "name_and_type_disagree", iv(es("main.Point"), ei(2), bs(2, 0, 2)), Any)
	add("interface", "int8_name_value_300", iv(es("int8"), ei(2), bs(4, 0), ei(300)), Any)
	add("interface", "concrete_type_undefined", iv(es("main.Point"), ei(id+1), bs(3, 1, 2, 0)), Any)
	add("interface", "concrete_type_is_interface", iv(es("int"), ei(8), bs(5, 0, 3, 'i', 'n', 't', 4, 2, 0, 2)), Any)
	add("interface", "truncated_after_name", cat(anydef, val(id, bs(1), es("int"))), Any)
	add("interface", "typedef_inside_then_eof", cat(anydef, val(id, bs(1), es("main.Point"), ei(-(id+1)), wstruct("Point", id+1, wf{"X", 2}))), Any)
	add("interface", "typedef_inside_ok_split", cat(anydef, val(id, bs(1), es("main.Point"), ei(-(id+1)), wstruct("Point", id+1, wf{"X", 2})), msg(ei(id+1), bs(3, 1, 8, 0), bs(0))), Any)
	add("interface", "typedef_inside_ok_unsplit", cat(anydef, val(id, bs(1), es("main.Point"), ei(-(id+1)), wstruct("Point", id+1, wf{"X", 2}), bs(9), ei(id+1), bs(3, 1, 8, 0), bs(0))), Any)
	add("interface", "typedef_inside_duplicate", cat(anydef, val(id, bs(1), es("main.Point"), ei(-id), wstruct("Point", id, wf{"X", 2})), msg(ei(id), bs(3, 1, 8, 0), bs(0))), Any)
	add("interface", "not_assignable", cat(def(id, wstruct("T", id, wf{"S", 8})), val(id, bs(1), es("int"), ei(2), bs(2, 0, 2), bs(0))), tt1[struct{ S Shape }]())
	add("interface", "nil_in_ignored_slice", cat(def(id, wstruct("T", id, wf{"L", id + 1}, wf{"X", 2})), def(id+1, wslice("", id+1, 8)), val(id, bs(1, 1, 0, 1), ei(5), bs(0))), P)
	hs[len(hs)-1].Note = "Go cannot skip a nil interface: it looks for a type after the empty name"

	// method-encoded values
	gp := def(id, wopaque(4, "GobP", id))
	add("external", "decoder_returns_error", cat(gp, val(id, bs(0), es("!no")), val(2, bs(0, 8))), tt1[GobP](), I)
	add("external", "length_past_end", cat(gp, val(id, bs(0), eu(50), bs('a'))), tt1[GobP]())
	add("external", "length_2_62", cat(gp, val(id, bs(0), eu(1<<62), bs('a'))), tt1[GobP]())
	add("external", "binary_wrong_size", cat(def(id, wopaque(5, "BinV", id)), val(id, bs(0), es("abc"))), tt1[BinV]())
	add("external", "time_bad_version", cat(def(id, wopaque(5, "Time", id)), val(id, bs(0), es("\x09bad"))), reflect.TypeOf(time.Time{}))

	// net/rpc headers
	R := tt1[rpc.Request]()
	rq := func(seq, sm int64) []byte {
		return def(id, wstruct("Request", id, wf{"ServiceMethod", sm}, wf{"Seq", seq}))
	}
	add("rpc", "request_ok", cat(rq(3, 6), val(id, bs(1), es("A.B"), bs(1), eu(9), bs(0))), R)
	add("rpc", "request_seq_signed", cat(rq(2, 6), val(id, bs(1), es("A.B"), bs(1), ei(9), bs(0))), R)
	add("rpc", "request_method_bytes", cat(rq(3, 5), val(id, bs(1), es("A.B"), bs(1), eu(9), bs(0))), R)
	add("rpc", "request_is_other_struct", cat(pdef, pval), R)
	add("rpc", "request_extra_fields", cat(def(id, wstruct("Q", id, wf{"Extra", 6}, wf{"Seq", 3}, wf{"ServiceMethod", 6})), val(id, bs(1), es("x"), bs(1), eu(7), bs(1), es("S.M"), bs(0))), R)
	add("rpc", "http_instead_of_gob", []byte("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), R)
	add("rpc", "json_instead_of_gob", []byte(`{"method":"A.B","params":[{}],"id":0}`+"\n"), R)
	add("rpc", "tls_instead_of_gob", []byte{0x16, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3, 1, 2, 3, 4, 5}, R)

	return append(hs, nested(id)...)
}
