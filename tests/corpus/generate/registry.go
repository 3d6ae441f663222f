// SPDX-License-Identifier: MIT
// The names under which types travel in interfaces.

package main

import (
	"encoding/gob"
	"reflect"
)

var regNames = map[reflect.Type]string{}

func baseOf(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// reg registers v with gob under gob's default name and remembers the name.
func reg(v any) {
	gob.Register(v)
	rt := reflect.TypeOf(v)
	name := rt.String()
	if rt.Name() != "" {
		if rt.PkgPath() == "" {
			name = rt.Name()
		} else {
			name = rt.PkgPath() + "." + rt.Name()
		}
	}
	regNames[baseOf(rt)] = name
}

func regName(name string, v any) {
	gob.RegisterName(name, v)
	regNames[baseOf(reflect.TypeOf(v))] = name
}

func init() {
	for _, v := range []any{int(0), int8(0), int16(0), int32(0), int64(0), uint(0), uint8(0), uint16(0), uint32(0), uint64(0),
		float32(0), float64(0), complex64(0), complex128(0), uintptr(0), false, "",
		[]byte(nil), []int(nil), []int8(nil), []int16(nil), []int32(nil), []int64(nil), []uint(nil), []uint16(nil), []uint32(nil), []uint64(nil),
		[]float32(nil), []float64(nil), []complex64(nil), []complex128(nil), []uintptr(nil), []bool(nil), []string(nil)} {
		reg(v) // same names gob itself registers: a no-op for gob
	}
}
