// SPDX-License-Identifier: MIT
// The wire normal form of a value: what a reader that knows no target type sees.

package main

import (
	"encoding/json"
	"sort"
)

// absent tells whether a struct field holding this manifest value is left out on the wire.
func absent(n *typeNode, v any) bool {
	if v == nil {
		return true
	}
	switch n.Kind {
	case "bool":
		return v == false
	case "int", "uint":
		return v == "0"
	case "float":
		return v == "0x0p+00" || v == "-0x0p+00"
	case "complex":
		for _, x := range v.([]any) {
			if x != "0x0p+00" && x != "-0x0p+00" {
				return false
			}
		}
		return true
	case "string", "bytes":
		return v == ""
	case "slice":
		return len(v.([]any)) == 0
	}
	return false
}

// normalize turns a manifest value into wire normal form: absent fields dropped,
// interface "type" indices dropped, map pairs re-sorted by normalized key text.
func normalize(nodes []*typeNode, ti int, v any) any {
	n := nodes[ti]
	if v == nil {
		return nil
	}
	switch n.Kind {
	case "slice", "array":
		var out = []any{}
		for _, x := range v.([]any) {
			out = append(out, normalize(nodes, *n.Elem, x))
		}
		return out
	case "map":
		var ps = []any{}
		for _, x := range v.([]any) {
			p := x.([]any)
			ps = append(ps, []any{normalize(nodes, *n.Key, p[0]), normalize(nodes, *n.Elem, p[1])})
		}
		sortPairs(ps)
		return ps
	case "struct":
		m := v.(map[string]any)
		out := map[string]any{}
		for _, f := range n.Fields {
			x, ok := m[f.Name]
			if !ok || absent(nodes[f.Type], x) {
				continue
			}
			out[f.Name] = normalize(nodes, f.Type, x)
		}
		return out
	case "interface":
		m := v.(map[string]any)
		idx := int(m["type"].(float64))
		return map[string]any{"name": m["name"], "value": normalize(nodes, idx, m["value"])}
	}
	return v
}

func sortPairs(ps []any) {
	txt := func(x any) string { b, _ := json.Marshal(x); return string(b) }
	sort.SliceStable(ps, func(i, j int) bool {
		return txt(ps[i].([]any)[0]) < txt(ps[j].([]any)[0])
	})
}
