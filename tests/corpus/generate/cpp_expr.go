// SPDX-License-Identifier: MIT
// The C++ spelling of one Go type.

package main

import "fmt"

// cppExpr spells types as members of the struct at `in` (-1: as a variable).
type cppExpr struct {
	c     *cppTypes
	types []*typeNode
	in    int
	all   []*cppStruct // every struct named
	whole []*cppStruct // those that must be complete
	loose int          // inside how many containers that take incomplete types
}

// recursive tells whether a value at i can contain itself or the struct we are in.
func (e *cppExpr) recursive(i int) bool {
	return i == e.in || reaches(e.types, i, i) || e.in >= 0 && reaches(e.types, i, e.in)
}

func (e *cppExpr) pointer(i, depth int) string {
	if depth == 0 {
		return e.text(i)
	}
	holder := "std::optional<"
	if e.recursive(i) {
		holder = "std::unique_ptr<"
		e.loose++
		defer func() { e.loose-- }()
	}
	return holder + e.pointer(i, depth-1) + ">"
}

func (e *cppExpr) loosely(i, depth int) string {
	e.loose++
	defer func() { e.loose-- }()
	return e.pointer(i, depth)
}

func (e *cppExpr) text(i int) string {
	t := e.types[i]
	switch t.Kind {
	case "bool":
		return "bool"
	case "int", "uint":
		return fmt.Sprintf("std::%s%d_t", t.Kind, t.Bits)
	case "float":
		return map[int]string{32: "float", 64: "double"}[t.Bits]
	case "complex":
		return map[int]string{64: "std::complex<float>", 128: "std::complex<double>"}[t.Bits]
	case "string":
		return "std::string"
	case "bytes":
		// Both spellings of bytes are exercised.
		if t.Go == "[]uint8" {
			return "colambda::slice"
		}
		return "std::vector<std::byte>"
	case "gobencoder", "binarymarshaler":
		return opaqueText(t)
	case "interface":
		return e.interfaceText(t)
	case "array", "slice", "map":
		if t.Name == "" {
			return e.containerText(t)
		}
		return e.named(i)
	case "struct":
		return e.named(i)
	}
	fail("no C++ type for %s (%s)", t.Go, t.Kind)
	return ""
}

func (e *cppExpr) named(i int) string {
	s := e.c.add(e.types, i)
	e.all = append(e.all, s)
	if e.loose == 0 {
		e.whole = append(e.whole, s)
	}
	return s.name
}

func (e *cppExpr) containerText(t *typeNode) string {
	switch t.Kind {
	case "array":
		return fmt.Sprintf("std::array<%s,%d>", e.pointer(*t.Elem, t.ElemPtr), *t.Len)
	case "slice":
		return "std::vector<" + e.loosely(*t.Elem, t.ElemPtr) + ">"
	}
	return e.mapText(t)
}

func (e *cppExpr) mapText(t *typeNode) string {
	k := e.types[*t.Key]
	key := e.pointer(*t.Key, t.KeyPtr)
	elem := e.loosely(*t.Elem, t.ElemPtr)
	switch {
	case k.Kind == "complex":
		return "std::map<" + key + "," + elem + ",complex_less>"
	case k.Kind == "interface":
		return "std::map<" + key + "," + elem + ",value_less>"
	case k.Kind == "int" && !e.recursive(*t.Elem):
		return "std::unordered_map<" + key + "," + elem + ">"
	}
	if k.Kind == "struct" {
		e.c.add(e.types, *t.Key).isKey = true
	}
	return "std::map<" + key + "," + elem + ">"
}
