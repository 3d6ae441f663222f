// SPDX-License-Identifier: MIT
// The C++ spelling of Go types that are more than their contents: interfaces, and those that encode themselves.

package main

import (
	"bytes"
	"fmt"
	"reflect"
	"sort"
	"strings"
)

// cppMarshalled are the types whose methods were written again in C++, in support/methods.hpp.
var cppMarshalled = map[string]string{"main.GobV": "GobV", "main.GobP": "GobP", "main.GobStr": "GobStr",
	"main.BinV": "BinV", "main.Both": "Both", "time.Time": "colambda::gob::time"}

// opaqueText spells a type that encodes itself: as what its bytes mean, or as these bytes.
func opaqueText(t *typeNode) string {
	if text := cppMarshalled[t.Go]; text != "" {
		return text
	}
	return map[string]string{"gobencoder": "gob_encoded", "binarymarshaler": "binary_marshalled"}[t.Kind]
}

// Go's interfaces with methods; the other is `interface {}`.
var cppInterfaces = map[string]reflect.Type{"main.Shape": tShape, "error": reflect.TypeOf((*error)(nil)).Elem()}

// interfaceText spells `any`, or a variant of what has the methods of an interface.
func (e *cppExpr) interfaceText(t *typeNode) string {
	if t.Name == "" {
		return "colambda::gob::value"
	}
	s := e.c.addInterface(t)
	e.all = append(append(e.all, s), s.deps...)
	e.whole = append(e.whole, s)
	return s.name
}

func (c *cppTypes) addInterface(t *typeNode) *cppStruct {
	key := "interface " + t.Go
	if s := c.byKey[key]; s != nil {
		return s
	}
	s := &cppStruct{name: strings.ToUpper(t.Name[:1]) + t.Name[1:]}
	c.taken[s.name] = true
	c.byKey[key] = s
	e := &cppExpr{c: c, types: nil, in: -1}
	s.variant = e.variantText(implementers(cppInterfaces[t.Go]), t.Go, ",")
	s.needs, s.deps = e.whole, e.all
	return s
}

func (e *cppExpr) variantText(of []implementer, within, separator string) string {
	text := "std::variant<std::monostate"
	for _, held := range of {
		tt := newTypeTable()
		i, ptr := tt.add(held.what)
		e.types = tt.Nodes
		text += separator + e.alternative(i, ptr, held.name, within)
	}
	return text + ">"
}

// alternative spells one, behind a pointer if Go's is one, or if it contains the interface.
func (e *cppExpr) alternative(i, ptr int, name, within string) string {
	for _, j := range below(e.types, i) {
		if e.types[j].Kind == "interface" && e.types[j].Go == within {
			e.loose++
			text := e.text(i)
			e.loose--
			return fmt.Sprintf("colambda::gob::named<std::unique_ptr<%s>,%q>", text, name)
		}
	}
	if t := e.types[i]; ptr == 0 && t.Kind == "struct" && t.Go == name {
		return e.text(i) // its own name
	}
	return fmt.Sprintf("colambda::gob::named<%s,%q>", e.pointer(i, ptr), name)
}

type implementer struct {
	what reflect.Type
	name string
}

// implementers lists the registered types that have the methods, by name.
func implementers(of reflect.Type) []implementer {
	var out []implementer
	for t, name := range regNames {
		if strings.HasPrefix(name, "*") {
			t = reflect.PointerTo(t)
		}
		if t.Implements(of) {
			out = append(out, implementer{t, name})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out
}

// registered writes `any` as a variant of all that is registered; within it, `any` is a value as elsewhere.
func (c *cppTypes) registered() []byte {
	e := &cppExpr{c: c, types: nil, in: -1}
	text := e.variantText(implementers(tAny), "", ",\n    ")
	var b bytes.Buffer
	fmt.Fprintf(&b, generated, "All types that Go's side has registered.")
	b.WriteString("#pragma once\n\n#include \"types.hpp\"\n\nnamespace corpus {\n\n")
	fmt.Fprintf(&b, "using Registered = %s;\n\n}  // namespace corpus\n", text)
	return b.Bytes()
}
