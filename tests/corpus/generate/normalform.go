// SPDX-License-Identifier: MIT
// The wire normal form of a value, what a reader that knows no target type sees, and its canonical text.

package main

import (
	"bytes"
	"sort"
	"strconv"
)

// An object is a struct's fields in the order in which they were sent.
type object []sentField

type sentField struct {
	name  string
	value any
}

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
// interface "type" indices dropped, map pairs re-sorted by the canonical text of the key.
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
		out := object{}
		for _, f := range n.Fields {
			x, ok := m[f.Name]
			if !ok || absent(nodes[f.Type], x) {
				continue
			}
			out = append(out, sentField{f.Name, normalize(nodes, f.Type, x)})
		}
		return out
	case "interface":
		m := v.(map[string]any)
		idx := int(m["type"].(float64))
		return object{{"name", m["name"]}, {"value", normalize(nodes, idx, m["value"])}}
	case "string":
		if m, ok := v.(map[string]any); ok {
			return object{{"b64", m["b64"]}}
		}
	}
	return v
}

func sortPairs(ps []any) {
	if len(ps) < 2 {
		return
	}
	keys := map[*any]string{}
	for _, p := range ps {
		keys[&p.([]any)[0]] = canonicalText(p.([]any)[0])
	}
	sort.SliceStable(ps, func(i, j int) bool {
		return keys[&ps[i].([]any)[0]] < keys[&ps[j].([]any)[0]]
	})
}

// canonicalText is the one text of a value in normal form, as the README describes it.
func canonicalText(v any) string {
	var b bytes.Buffer
	putText(&b, v)
	return b.String()
}

func putText(b *bytes.Buffer, v any) {
	switch v := v.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case string:
		b.WriteString(jstr(v))
	case []any:
		b.WriteByte('[')
		for i, x := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			putText(b, x)
		}
		b.WriteByte(']')
	case object:
		b.WriteByte('{')
		for i, m := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(jstr(m.name) + ":")
			putText(b, m.value)
		}
		b.WriteByte('}')
	default:
		fail("no canonical text for %T", v)
	}
}
