// SPDX-License-Identifier: MIT
// The lossless JSON of a value, as the README describes it.

package main

import (
	"bytes"
	"encoding"
	"encoding/base64"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"sort"
	"strconv"
	"unicode/utf8"
)

func jstr(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err)
	}
	return string(bytes.TrimRight(b.Bytes(), "\n"))
}

func jstring(s string) string {
	if !utf8.ValidString(s) {
		return `{"b64":"` + base64.StdEncoding.EncodeToString([]byte(s)) + `"}`
	}
	return jstr(s)
}

func jfloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return fmt.Sprintf(`"NaN:%016x"`, math.Float64bits(f))
	case math.IsInf(f, 1):
		return `"+Inf"`
	case math.IsInf(f, -1):
		return `"-Inf"`
	}
	return `"` + strconv.FormatFloat(f, 'x', -1, 64) + `"`
}

// gobIsZero is the zero test gob applies to method-encoded values in struct fields.
func gobIsZero(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array:
		for i := 0; i < v.Len(); i++ {
			if !gobIsZero(v.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			if !gobIsZero(v.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Float32, reflect.Float64:
		return v.Float() == 0
	case reflect.Complex64, reflect.Complex128:
		return v.Complex() == 0
	}
	return v.IsZero()
}

// multiMap is set when a map of two or more entries is dumped: Go sends those in
// random order, so the stream is not reproducible byte for byte.
var multiMap bool

type dumper struct {
	tt *typeTable
	b  bytes.Buffer
}

func marshalExternal(kind string, v reflect.Value) ([]byte, error) {
	if kind == "gobencoder" {
		return v.Interface().(gob.GobEncoder).GobEncode()
	}
	return v.Interface().(encoding.BinaryMarshaler).MarshalBinary()
}

func (d *dumper) dump(v reflect.Value, inField bool) {
	t := v.Type()
	if kind, indir := external(t); kind != "" {
		if indir == -1 {
			if !v.CanAddr() {
				p := reflect.New(t)
				p.Elem().Set(v)
				v = p
			} else {
				v = v.Addr()
			}
		}
		for ; indir > 0; indir-- {
			if v.IsNil() {
				d.b.WriteString("null")
				return
			}
			v = v.Elem()
		}
		if v.Kind() == reflect.Pointer && v.IsNil() {
			d.b.WriteString("null")
			return
		}
		if inField && gobIsZero(v) {
			d.b.WriteString("null")
			return
		}
		data, err := marshalExternal(kind, v)
		if err != nil {
			panic(fmt.Sprintf("dump %s: %v", t, err))
		}
		d.b.WriteString(`"` + base64.StdEncoding.EncodeToString(data) + `"`)
		return
	}
	switch t.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			d.b.WriteString("null")
			return
		}
		d.dump(v.Elem(), inField)
	case reflect.Bool:
		d.b.WriteString(strconv.FormatBool(v.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		d.b.WriteString(`"` + strconv.FormatInt(v.Int(), 10) + `"`)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		d.b.WriteString(`"` + strconv.FormatUint(v.Uint(), 10) + `"`)
	case reflect.Float32, reflect.Float64:
		d.b.WriteString(jfloat(v.Float()))
	case reflect.Complex64, reflect.Complex128:
		c := v.Complex()
		d.b.WriteString("[" + jfloat(real(c)) + "," + jfloat(imag(c)) + "]")
	case reflect.String:
		d.b.WriteString(jstring(v.String()))
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			d.b.WriteString(`"` + base64.StdEncoding.EncodeToString(v.Bytes()) + `"`)
			return
		}
		fallthrough
	case reflect.Array:
		d.b.WriteByte('[')
		for i := 0; i < v.Len(); i++ {
			if i > 0 {
				d.b.WriteByte(',')
			}
			d.dump(v.Index(i), false)
		}
		d.b.WriteByte(']')
	case reflect.Map:
		if v.IsNil() {
			d.b.WriteString("null")
			return
		}
		type kv struct{ k, v string }
		var kvs []kv
		save := d.b
		// Deterministic order matters for interface type indices too, so sort keys first.
		iter := v.MapRange()
		type ent struct {
			k string
			v reflect.Value
			r reflect.Value
		}
		var ents []ent
		for iter.Next() {
			dd := &dumper{tt: newTypeTable()}
			dd.dump(iter.Key(), false)
			ents = append(ents, ent{dd.b.String(), iter.Value(), iter.Key()})
		}
		if len(ents) > 1 {
			multiMap = true
		}
		sort.Slice(ents, func(i, j int) bool { return ents[i].k < ents[j].k })
		for _, e := range ents {
			d.b = bytes.Buffer{}
			d.dump(e.r, false)
			ks := d.b.String()
			d.b = bytes.Buffer{}
			d.dump(e.v, false)
			kvs = append(kvs, kv{ks, d.b.String()})
		}
		d.b = save
		d.b.WriteByte('[')
		for i, e := range kvs {
			if i > 0 {
				d.b.WriteByte(',')
			}
			d.b.WriteString("[" + e.k + "," + e.v + "]")
		}
		d.b.WriteByte(']')
	case reflect.Struct:
		d.b.WriteByte('{')
		first := true
		for i := 0; i < t.NumField(); i++ {
			f := t.Field(i)
			if !isSent(&f) {
				continue
			}
			if !first {
				d.b.WriteByte(',')
			}
			first = false
			d.b.WriteString(jstr(f.Name) + ":")
			d.dump(v.Field(i), true)
		}
		d.b.WriteByte('}')
	case reflect.Interface:
		if v.IsNil() {
			d.b.WriteString("null")
			return
		}
		e := v.Elem()
		name, ok := regNames[baseOf(e.Type())]
		if !ok {
			panic("dump: unregistered " + e.Type().String())
		}
		idx, _ := d.tt.add(e.Type())
		d.b.WriteString(`{"name":` + jstr(name) + `,"type":` + strconv.Itoa(idx) + `,"value":`)
		d.dump(e, false)
		d.b.WriteByte('}')
	default:
		panic("dump: " + t.String())
	}
}

// dumpJSON renders v (following top-level pointers) in the manifest convention.
func dumpJSON(tt *typeTable, v reflect.Value) string {
	d := &dumper{tt: tt}
	for v.Kind() == reflect.Pointer {
		if k, n := external(v.Type()); k != "" && n == 0 {
			break
		}
		if v.IsNil() {
			return "null"
		}
		v = v.Elem()
	}
	d.dump(v, false)
	return d.b.String()
}
