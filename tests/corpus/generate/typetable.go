// SPDX-License-Identifier: MIT
// The table of types of a manifest: how Go types are described in JSON.

package main

import (
	"encoding"
	"encoding/gob"
	"reflect"
	"unicode"
	"unicode/utf8"
)

type fieldNode struct {
	Name     string `json:"name"`
	Type     int    `json:"type"`
	Ptr      int    `json:"ptr,omitempty"`
	Embedded bool   `json:"embedded,omitempty"` // its fields are found from without
}

type typeNode struct {
	Kind    string      `json:"kind"`
	Go      string      `json:"go"`
	Bits    int         `json:"bits,omitempty"`
	Name    string      `json:"name,omitempty"`
	Len     *int        `json:"len,omitempty"`
	Key     *int        `json:"key,omitempty"`
	KeyPtr  int         `json:"key_ptr,omitempty"`
	Elem    *int        `json:"elem,omitempty"`
	ElemPtr int         `json:"elem_ptr,omitempty"`
	Fields  []fieldNode `json:"fields,omitempty"`
	ZeroOut bool        `json:"zero_omitted,omitempty"` // opaque kinds: a zero value in a struct field is not sent
}

type typeTable struct {
	Nodes []*typeNode
	memo  map[reflect.Type]int
}

func newTypeTable() *typeTable { return &typeTable{memo: map[reflect.Type]int{}} }

var (
	tGobEnc = reflect.TypeOf((*gob.GobEncoder)(nil)).Elem()
	tGobDec = reflect.TypeOf((*gob.GobDecoder)(nil)).Elem()
	tBinEnc = reflect.TypeOf((*encoding.BinaryMarshaler)(nil)).Elem()
	tBinDec = reflect.TypeOf((*encoding.BinaryUnmarshaler)(nil)).Elem()
)

func impl(typ, iface reflect.Type) (bool, int) {
	rt, indir := typ, 0
	for {
		if rt.Implements(iface) {
			return true, indir
		}
		if rt.Kind() == reflect.Pointer {
			indir++
			if indir > 100 {
				return false, 0
			}
			rt = rt.Elem()
			continue
		}
		break
	}
	if typ.Kind() != reflect.Pointer && reflect.PointerTo(typ).Implements(iface) {
		return true, -1
	}
	return false, 0
}

// external tells whether gob hands values of t to a method, which one, and how
// many indirections lie between t and the receiver (-1: take the address).
func external(t reflect.Type) (string, int) {
	if ok, n := impl(t, tGobEnc); ok {
		return "gobencoder", n
	}
	if ok, n := impl(t, tBinEnc); ok {
		return "binarymarshaler", n
	}
	return "", 0
}

func externalDec(t reflect.Type) string {
	if ok, _ := impl(t, tGobDec); ok {
		return "gobencoder"
	}
	if ok, _ := impl(t, tBinDec); ok {
		return "binarymarshaler"
	}
	return ""
}

func isExported(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}

func isSent(f *reflect.StructField) bool {
	if !isExported(f.Name) {
		return false
	}
	t := f.Type
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.Kind() != reflect.Chan && t.Kind() != reflect.Func
}

func ip(i int) *int { return &i }

// add returns the index of t's node and how many pointers were stripped.
func (tt *typeTable) add(t reflect.Type) (int, int) {
	ptr := 0
	if k, n := external(t); k != "" {
		base := t
		for base.Kind() == reflect.Pointer {
			base = base.Elem()
			ptr++
		}
		if i, ok := tt.memo[base]; ok {
			return i, ptr
		}
		i := len(tt.Nodes)
		tt.memo[base] = i
		_, bn := external(base)
		_ = n
		tt.Nodes = append(tt.Nodes, &typeNode{Kind: k, Go: base.String(), Name: base.Name(), ZeroOut: bn != -1})
		return i, ptr
	}
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
		ptr++
	}
	if i, ok := tt.memo[t]; ok {
		return i, ptr
	}
	i := len(tt.Nodes)
	n := &typeNode{Go: t.String(), Name: t.Name()}
	tt.Nodes = append(tt.Nodes, n)
	tt.memo[t] = i
	switch t.Kind() {
	case reflect.Bool:
		n.Kind = "bool"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n.Kind, n.Bits = "int", t.Bits()
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		n.Kind, n.Bits = "uint", t.Bits()
	case reflect.Float32, reflect.Float64:
		n.Kind, n.Bits = "float", t.Bits()
	case reflect.Complex64, reflect.Complex128:
		n.Kind, n.Bits = "complex", t.Bits()
	case reflect.String:
		n.Kind = "string"
	case reflect.Interface:
		n.Kind = "interface"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			n.Kind = "bytes"
			break
		}
		n.Kind = "slice"
		e, p := tt.add(t.Elem())
		n.Elem, n.ElemPtr = ip(e), p
	case reflect.Array:
		n.Kind, n.Len = "array", ip(t.Len())
		e, p := tt.add(t.Elem())
		n.Elem, n.ElemPtr = ip(e), p
	case reflect.Map:
		n.Kind = "map"
		k, p := tt.add(t.Key())
		n.Key, n.KeyPtr = ip(k), p
		e, p := tt.add(t.Elem())
		n.Elem, n.ElemPtr = ip(e), p
	case reflect.Struct:
		n.Kind = "struct"
		n.Fields = []fieldNode{}
		for j := 0; j < t.NumField(); j++ {
			f := t.Field(j)
			if !isSent(&f) {
				continue
			}
			fi, p := tt.add(f.Type)
			n.Fields = append(n.Fields, fieldNode{f.Name, fi, p, f.Anonymous})
		}
	default:
		n.Kind = "unsupported"
	}
	return i, ptr
}
