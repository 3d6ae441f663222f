// SPDX-License-Identifier: MIT
// C++ types for the Go types of a manifest: under which names, in which order.

package main

import (
	"fmt"
	"sort"
	"strings"
)

// cppStruct is one C++ type with a name, a struct mostly; the same Go type in many cases is one.
type cppStruct struct {
	name, pkg, goName string
	container         string // what a named container derives from
	variant           string // what a named interface is another name of
	isKey             bool   // of a map: it needs an order
	fields            []cppField
	needs             []*cppStruct // complete types needed before
	deps              []*cppStruct
	group             []*cppStruct // the structs it is recursive with, itself included, else nil
	header            int
}

type cppField struct {
	member, goName, text string
	embedded             bool
}

// cppTypes collects the structs of all cases.
type cppTypes struct {
	byKey   map[string]*cppStruct
	taken   map[string]bool
	ordered []*cppStruct // each after those it needs
	unnamed int
}

func newCppTypes() *cppTypes {
	taken := map[string]bool{}
	for goName := range cppMarshalled {
		taken[cppMarshalled[goName]] = true
	}
	return &cppTypes{byKey: map[string]*cppStruct{}, taken: taken}
}

// canonical spells the whole graph of types below i, so that equal types of different cases are found equal.
func canonical(types []*typeNode, i int) string {
	seen := map[int]int{}
	var b strings.Builder
	var walk func(i int)
	walk = func(i int) {
		if n, ok := seen[i]; ok {
			fmt.Fprintf(&b, "#%d", n)
			return
		}
		seen[i] = len(seen)
		t := types[i]
		fmt.Fprintf(&b, "%s %s %d(", t.Kind, t.Go, t.Bits)
		if t.Len != nil {
			fmt.Fprintf(&b, "%d ", *t.Len)
		}
		if t.Key != nil {
			fmt.Fprintf(&b, "*%d ", t.KeyPtr)
			walk(*t.Key)
		}
		if t.Elem != nil {
			fmt.Fprintf(&b, "*%d ", t.ElemPtr)
			walk(*t.Elem)
		}
		for _, f := range t.Fields {
			fmt.Fprintf(&b, " %s *%d %v ", f.Name, f.Ptr, f.Embedded)
			walk(f.Type)
		}
		b.WriteByte(')')
	}
	walk(i)
	return b.String()
}

// below lists i and all types it refers to.
func below(types []*typeNode, i int) []int {
	seen := map[int]bool{}
	var out []int
	var walk func(i int)
	walk = func(i int) {
		if seen[i] {
			return
		}
		seen[i] = true
		out = append(out, i)
		for _, j := range refs(types[i]) {
			walk(j)
		}
	}
	walk(i)
	sort.Ints(out)
	return out
}

func refs(t *typeNode) []int {
	var out []int
	if t.Key != nil {
		out = append(out, *t.Key)
	}
	if t.Elem != nil {
		out = append(out, *t.Elem)
	}
	for _, f := range t.Fields {
		out = append(out, f.Type)
	}
	return out
}

// reaches tells whether j can be reached from i.
func reaches(types []*typeNode, i, j int) bool {
	for _, k := range refs(types[i]) {
		for _, l := range below(types, k) {
			if l == j {
				return true
			}
		}
	}
	return false
}

var cppKeywords = map[string]bool{"int": true, "bool": true, "char": true, "float": true, "double": true, "long": true,
	"short": true, "new": true, "delete": true, "class": true, "struct": true, "union": true, "this": true, "and": true,
	"or": true, "not": true, "for": true, "do": true, "if": true, "else": true, "try": true, "auto": true, "enum": true,
	"describe": true}

// member is a C++ name for a field: snake case, so that it never is the name of a type.
func member(goName string, taken map[string]bool) string {
	var b strings.Builder
	lower := false
	for _, r := range goName {
		switch {
		case r >= 'A' && r <= 'Z':
			if lower {
				b.WriteByte('_')
			}
			b.WriteRune(r - 'A' + 'a')
			lower = false
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_':
			b.WriteRune(r)
			lower = r != '_'
		default:
			fmt.Fprintf(&b, "u%04x", r)
			lower = true
		}
	}
	name := b.String()
	for cppKeywords[name] || taken[name] {
		name += "_"
	}
	taken[name] = true
	return name
}

func (c *cppTypes) nameFor(t *typeNode) (name, pkg string) {
	if strings.HasPrefix(t.Go, "struct {") {
		c.unnamed++
		return fmt.Sprintf("Unnamed%d", c.unnamed), ""
	}
	dot := strings.LastIndexByte(t.Go, '.')
	name, pkg = t.Go[dot+1:], t.Go[:dot]
	for n := 2; c.taken[name]; n++ {
		name = fmt.Sprintf("%s_%d", t.Go[dot+1:], n)
	}
	c.taken[name] = true
	return name, pkg
}

// add makes sure that the struct or named container at i, and all it refers to, are there.
func (c *cppTypes) add(types []*typeNode, i int) *cppStruct {
	key := canonical(types, i)
	if s := c.byKey[key]; s != nil {
		return s
	}
	s := &cppStruct{goName: types[i].Name}
	s.name, s.pkg = c.nameFor(types[i])
	c.byKey[key] = s
	e := &cppExpr{c: c, types: types, in: i}
	if types[i].Kind != "struct" {
		s.container = e.containerText(types[i])
	}
	taken := map[string]bool{}
	for _, f := range types[i].Fields {
		s.fields = append(s.fields, cppField{member(f.Name, taken), f.Name, e.pointer(f.Type, f.Ptr), f.Embedded})
	}
	s.needs, s.deps = e.whole, e.all
	return s
}

// order sorts the structs so that each comes after what it needs, and finds those that are mutually recursive.
func (c *cppTypes) order() {
	var all []*cppStruct
	for _, s := range c.byKey {
		all = append(all, s)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].name < all[j].name })
	reach := func(from, to *cppStruct) bool {
		seen := map[*cppStruct]bool{}
		var walk func(s *cppStruct) bool
		walk = func(s *cppStruct) bool {
			for _, d := range s.deps {
				if d == to {
					return true
				}
				if !seen[d] {
					seen[d] = true
					if walk(d) {
						return true
					}
				}
			}
			return false
		}
		return walk(from)
	}
	for _, s := range all {
		for _, o := range all {
			if reach(s, o) && reach(o, s) {
				s.group = append(s.group, o)
			}
		}
	}
	done := map[*cppStruct]bool{}
	var emit func(s *cppStruct)
	emit = func(s *cppStruct) {
		if done[s] {
			return
		}
		done[s] = true
		for _, d := range s.deps {
			if !s.recursiveWith(d) {
				emit(d)
			}
		}
		for _, d := range s.needs {
			emit(d)
		}
		c.ordered = append(c.ordered, s)
	}
	for _, s := range all {
		emit(s)
	}
}

func (s *cppStruct) recursiveWith(o *cppStruct) bool {
	for _, g := range s.group {
		if g == o {
			return true
		}
	}
	return false
}
