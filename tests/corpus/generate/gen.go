// SPDX-License-Identifier: MIT
// Builds one case: encodes it, lets Go and an independent reader decode it, describes it.

package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"reflect"
	"strings"
)

type valueEntry struct {
	Type  int             `json:"type"`
	Value json.RawMessage `json:"value"`
	Input json.RawMessage `json:"input,omitempty"`
}

type compatEntry struct {
	Type  int             `json:"type"`
	Ptr   int             `json:"ptr,omitempty"`
	Into  json.RawMessage `json:"into,omitempty"` // content of the variable before Decode, if not zero
	OK    bool            `json:"ok"`
	Value json.RawMessage `json:"value,omitempty"`
	Error string          `json:"error,omitempty"`
}

type entry struct {
	ID       int            `json:"id"`
	Name     string         `json:"name"`
	File     string         `json:"file"`
	Group    string         `json:"group"`
	Src      string         `json:"src"`
	Tags     []string       `json:"tags,omitempty"`
	Size     int            `json:"size"`
	SHA256   string         `json:"sha256"`
	Exact    bool           `json:"exact"`
	Types    []*typeNode    `json:"types"`
	Values   []valueEntry   `json:"values"`
	Wire     []*wtype       `json:"wire_types"`
	Messages [][2]int64     `json:"messages,omitempty"`
	Compat   []compatEntry  `json:"compat,omitempty"`
	Extra    map[string]any `json:"extra,omitempty"`
}

func fail(f string, a ...any) {
	fmt.Fprintf(os.Stderr, f+"\n", a...)
	os.Exit(1)
}

// warm consumes n type ids: building a struct type fails at its last field, but
// the ids of the fields before it are spent.
func warm(n int) {
	if n == 0 {
		return
	}
	var fs []reflect.StructField
	for i := 0; i < n; i++ {
		fs = append(fs, reflect.StructField{Name: fmt.Sprintf("F%d", i), Type: reflect.ArrayOf(i, reflect.TypeOf(false))})
	}
	fs = append(fs, reflect.StructField{Name: "Z", Type: reflect.TypeOf([]chan int{})})
	err := gob.NewEncoder(io.Discard).EncodeValue(reflect.New(reflect.StructOf(fs)).Elem())
	if err == nil {
		fail("warm: expected an error")
	}
}

func encodeAll(vs []any) ([]byte, error) {
	var b bytes.Buffer
	e := gob.NewEncoder(&b)
	for i, v := range vs {
		if err := e.Encode(v); err != nil {
			return nil, fmt.Errorf("value %d: %w", i, err)
		}
	}
	return b.Bytes(), nil
}

// targetOf is the type to decode a value into that was encoded from v.
func targetOf(v any) reflect.Type {
	t := reflect.TypeOf(v)
	for t.Kind() == reflect.Pointer {
		if k, n := external(t); k != "" && n == 0 && externalDec(t.Elem()) == "" {
			break
		}
		t = t.Elem()
	}
	return t
}

// decodeTyped decodes into a fresh variable of type t, turning runtime panics into errors.
func decodeTyped(dec *gob.Decoder, p reflect.Value) (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("PANIC: %v", e)
		}
	}()
	return dec.DecodeValue(p)
}

func buildEntry(c *Case, src string, rng *rand.Rand) (*entry, []byte) {
	e := &entry{Name: c.Name, Group: c.Group, Src: src, Tags: c.Tags, Extra: c.Extra}
	var vs []any
	var data []byte
	targets := c.Targets
	exact := true
	if c.Raw != nil {
		data = c.Raw
		exact = false
	} else {
		vs = c.Make(rng)
		warm(c.Warm)
		var err error
		data, err = encodeAll(vs)
		if err != nil {
			fail("%s: encode: %v", c.Name, err)
		}
		multiMap = false
		for _, v := range vs {
			dumpJSON(newTypeTable(), reflect.ValueOf(v))
		}
		exact = !multiMap
		if multiMap && len(data) < 65536 {
			// Map iteration order is random; settle on the smallest stream seen.
			for i := 0; i < 300; i++ {
				d2, err := encodeAll(vs)
				if err != nil {
					fail("%s: encode: %v", c.Name, err)
				}
				if bytes.Compare(d2, data) < 0 {
					data = d2
				}
			}
		}
		if c.Warm != 0 {
			exact = false
		}
		if targets == nil {
			for _, v := range vs {
				targets = append(targets, targetOf(v))
			}
		}
	}
	e.Exact = exact
	e.Size = len(data)
	h := sha256.Sum256(data)
	e.SHA256 = hex.EncodeToString(h[:])

	// What Go decodes.
	tt := newTypeTable()
	dec := gob.NewDecoder(bytes.NewReader(data))
	for i, t := range targets {
		p := reflect.New(t)
		if err := decodeTyped(dec, p); err != nil {
			fail("%s: decode value %d: %v", c.Name, i, err)
		}
		ti, _ := tt.add(t)
		e.Values = append(e.Values, valueEntry{Type: ti, Value: json.RawMessage(dumpJSON(tt, p.Elem()))})
	}
	if err := dec.DecodeValue(reflect.Value{}); err != io.EOF {
		fail("%s: want EOF after the values, got %v", c.Name, err)
	}
	for i, v := range vs {
		in := dumpJSON(tt, reflect.ValueOf(v))
		if in != string(e.Values[i].Value) {
			e.Values[i].Input = json.RawMessage(in)
		}
	}

	// Compatibility targets.
	for _, mk := range c.Compat {
		x := reflect.ValueOf(mk())
		zero := reflect.New(x.Type().Elem())
		ti, ptr := tt.add(x.Type().Elem())
		ce := compatEntry{Type: ti, Ptr: ptr}
		if tt.Nodes[ti].Kind != "interface" {
			in, z := dumpJSON(tt, x), dumpJSONsafe(tt, zero)
			if in != z && z != "" && in != "null" {
				ce.Into = json.RawMessage(in)
			}
		}
		err := decodeTyped(gob.NewDecoder(bytes.NewReader(data)), x)
		if err != nil {
			ce.Error = err.Error()
		} else {
			ce.OK = true
			ce.Value = json.RawMessage(dumpJSON(tt, x))
		}
		e.Compat = append(e.Compat, ce)
	}
	e.Types = tt.Nodes

	// Independent reading from the wire.
	d := newDyn(data)
	for i := 0; ; i++ {
		v, err := d.next()
		if err == io.EOF {
			if i != len(targets) {
				fail("%s: dyn: %d values, want %d", c.Name, i, len(targets))
			}
			break
		}
		if err != nil {
			fail("%s: dyn: value %d: %v", c.Name, i, err)
		}
		if v.Left != 0 {
			fail("%s: dyn: value %d: %d bytes left", c.Name, i, v.Left)
		}
		if i >= len(targets) {
			fail("%s: dyn: extra value", c.Name)
		}
		var mv any
		if err := json.Unmarshal(e.Values[i].Value, &mv); err != nil {
			fail("%s: manifest value %d is not JSON: %v", c.Name, i, err)
		}
		want := canonicalText(normalize(tt.Nodes, e.Values[i].Type, mv))
		got := canonicalText(v.Value)
		if want != got {
			fail("%s: dyn: value %d differs\n manifest %.600s\n wire     %.600s", c.Name, i, want, got)
		}
	}
	e.Wire = d.order
	if len(d.msgs) <= 64 {
		e.Messages = d.msgs
	}
	return e, data
}

func dumpJSONsafe(tt *typeTable, v reflect.Value) (s string) {
	defer func() {
		if recover() != nil {
			s = ""
		}
	}()
	return dumpJSON(tt, v)
}

func jsonLine(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func rngFor(seed int64, name string) *rand.Rand {
	h := int64(1469598103934665603)
	for _, c := range []byte(name) {
		h ^= int64(c)
		h *= 1099511628211
	}
	return rand.New(rand.NewSource(h ^ seed*0x5851F42D4C957F2D))
}

// caseBySrc finds the case named by a manifest "src": fixed:SEED:NAME or random:SEED:INDEX.
func caseBySrc(src string) (*Case, *rand.Rand, error) {
	p := strings.SplitN(src, ":", 3)
	if len(p) != 3 {
		return nil, nil, errors.New("bad src " + src)
	}
	var seed int64
	fmt.Sscan(p[1], &seed)
	switch p[0] {
	case "fixed":
		for _, c := range namedCases() {
			if c.Name == p[2] {
				return c, rngFor(seed, c.Name), nil
			}
		}
	case "random":
		var idx int
		fmt.Sscan(p[2], &idx)
		return randomCase(seed, idx), rngFor(seed, "unused"), nil
	}
	return nil, nil, errors.New("no case " + src)
}

func namedCases() []*Case {
	var cs []*Case
	cs = append(cs, fixedCases()...)
	cs = append(cs, compatCases()...)
	cs = append(cs, lambdaCases()...)
	return cs
}
