// SPDX-License-Identifier: MIT
// Compares a value on the wire, all of it, with what Go kept of it in one of its types.

package main

import (
	"math"
	"strconv"
	"strings"
)

// sameAs compares Go's value, in manifest form, with one read from the wire, which may have fields that
// the Go type has not.
func sameAs(nodes []*typeNode, ti int, kept, wire any) bool {
	n := nodes[ti]
	switch n.Kind {
	case "slice", "array":
		k, ok1 := kept.([]any)
		w, ok2 := wire.([]any)
		if !ok1 || !ok2 || len(k) != len(w) {
			return false
		}
		for i := range k {
			if !sameAs(nodes, *n.Elem, k[i], w[i]) {
				return false
			}
		}
		return true
	case "map":
		return sameMap(nodes, n, kept, wire)
	case "struct":
		return sameStruct(nodes, n, kept, wire)
	case "interface":
		k, ok1 := kept.(map[string]any)
		w, ok2 := wire.(object)
		if !ok1 || !ok2 {
			return kept == nil && wire == nil
		}
		return k["name"] == w[0].value && sameAs(nodes, int(k["type"].(float64)), k["value"], w[1].value)
	case "gobencoder", "binarymarshaler":
		// What is kept may be encoded in other bytes.
		_, ok := wire.(string)
		return ok
	case "float":
		return sameFloat(n, kept, wire)
	case "complex":
		k, ok1 := kept.([]any)
		w, ok2 := wire.([]any)
		return ok1 && ok2 && sameFloat(n, k[0], w[0]) && sameFloat(n, k[1], w[1])
	}
	return canonicalText(normalize(nodes, ti, kept)) == canonicalText(wire)
}

func sameStruct(nodes []*typeNode, n *typeNode, kept, wire any) bool {
	k, ok1 := kept.(map[string]any)
	w, ok2 := wire.(object)
	if !ok1 || !ok2 {
		return false
	}
	for _, f := range n.Fields {
		sent := -1
		for i := range w {
			if w[i].name == f.Name {
				sent = i // of several the last one stays
			}
		}
		if sent < 0 && !isZero(nodes, f.Type, k[f.Name]) || sent >= 0 && !sameAs(nodes, f.Type, k[f.Name], w[sent].value) {
			return false
		}
	}
	return true
}

// isZero tells whether a variable that nothing was decoded into holds this.
func isZero(nodes []*typeNode, ti int, v any) bool {
	n := nodes[ti]
	if n.Kind == "gobencoder" || n.Kind == "binarymarshaler" {
		return true // a method makes something of zero values too, and what is not known here
	}
	switch x := v.(type) {
	case []any:
		if n.Kind == "array" {
			for _, e := range x {
				if !isZero(nodes, *n.Elem, e) {
					return false
				}
			}
			return true
		}
	case map[string]any:
		if n.Kind != "struct" {
			return false
		}
		for _, f := range n.Fields {
			if !isZero(nodes, f.Type, x[f.Name]) {
				return false
			}
		}
		return true
	}
	return absent(n, v)
}

func sameMap(nodes []*typeNode, n *typeNode, kept, wire any) bool {
	k, _ := kept.([]any)
	w, ok := wire.([]any)
	if !ok {
		return false
	}
	last := map[string]any{} // of equal keys the last one stays
	for _, p := range w {
		last[canonicalText(p.([]any)[0])] = p.([]any)[1]
	}
	for _, p := range k {
		x, ok := last[canonicalText(normalize(nodes, *n.Key, p.([]any)[0]))]
		if !ok || !sameAs(nodes, *n.Elem, p.([]any)[1], x) {
			return false
		}
	}
	return len(k) == len(last)
}

// sameFloat knows that Go narrows into a float32, which rounds, and quietens NaNs.
func sameFloat(n *typeNode, kept, wire any) bool {
	k, ok1 := kept.(string)
	w, ok2 := wire.(string)
	if !ok1 || !ok2 {
		return false
	}
	if k == w || n.Bits != 32 && n.Bits != 64 {
		return k == w
	}
	if strings.HasPrefix(k, "NaN") {
		return strings.HasPrefix(w, "NaN")
	}
	f, err := strconv.ParseFloat(w, 64)
	return err == nil && !math.IsNaN(f) && jfloat(float64(float32(f))) == strconv.Quote(k)
}
