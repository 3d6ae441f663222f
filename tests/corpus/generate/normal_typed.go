// SPDX-License-Identifier: MIT
// Writes what values with interfaces in them are, read into types that name no Go types: normal_typed.txt.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// typedNormals collects the lines of one file.
type typedNormals struct{ text bytes.Buffer }

// add writes a value of a type with interfaces; `what` is its place in the manifest.
func (n *typedNormals) add(file, what string, i int, nodes []*typeNode, ti int, value json.RawMessage) {
	if !hasInterface(nodes, ti) {
		return
	}
	var v any
	if err := json.Unmarshal(value, &v); err != nil {
		fail("%s %s %d: %v", file, what, i, err)
	}
	n.put(file, what, i, shortText(normalize(nodes, ti, withoutEmptyMaps(nodes, ti, v))))
}

func (n *typedNormals) put(file, what string, i int, text string) {
	fmt.Fprintf(&n.text, "%s\t%s %d\t%s\n", file, what, i, text)
}

func hasInterface(nodes []*typeNode, ti int) bool {
	for _, i := range below(nodes, ti) {
		if nodes[i].Kind == "interface" {
			return true
		}
	}
	return false
}

// withoutEmptyMaps has nil for empty maps in fields, but not within `any`: a C++ map is never nil, and then not sent.
func withoutEmptyMaps(nodes []*typeNode, ti int, v any) any {
	n := nodes[ti]
	switch x := v.(type) {
	case []any:
		return listWithoutEmptyMaps(nodes, n, x)
	case map[string]any:
		switch {
		case n.Kind == "struct":
			out := map[string]any{}
			for _, f := range n.Fields {
				part, ok := x[f.Name]
				if l, isList := part.([]any); isList && len(l) == 0 && nodes[f.Type].Kind == "map" && f.Ptr == 0 {
					part = nil
				}
				if ok {
					out[f.Name] = withoutEmptyMaps(nodes, f.Type, part)
				}
			}
			return out
		case n.Kind == "interface" && n.Name != "":
			held := int(x["type"].(float64))
			return map[string]any{"name": x["name"], "type": x["type"], "value": withoutEmptyMaps(nodes, held, x["value"])}
		}
	}
	return v
}

func listWithoutEmptyMaps(nodes []*typeNode, n *typeNode, list []any) any {
	out := []any{}
	for _, x := range list {
		switch n.Kind {
		case "array", "slice":
			x = withoutEmptyMaps(nodes, *n.Elem, x)
		case "map":
			p := x.([]any)
			x = []any{withoutEmptyMaps(nodes, *n.Key, p[0]), withoutEmptyMaps(nodes, *n.Elem, p[1])}
		}
		out = append(out, x)
	}
	return out
}

func (n *typedNormals) addCompat(e *entry) {
	for i, c := range e.Compat {
		if c.OK {
			n.add(e.File, "compat", i, e.Types, c.Type, c.Value)
		}
	}
}

// addRead is for malformed streams. Of long values their manifest has the size only: these are as on the wire.
func (n *typedNormals) addRead(e *malEntry, i int, wire any) {
	var long struct{ Elided int }
	if json.Unmarshal(e.Typed[i].Value, &long) != nil || long.Elided == 0 {
		n.add(e.File, "typed", i, e.Types, e.Targets[i], e.Typed[i].Value)
	} else if hasInterface(e.Types, e.Targets[i]) {
		n.put(e.File, "typed", i, shortText(wire))
	}
}
