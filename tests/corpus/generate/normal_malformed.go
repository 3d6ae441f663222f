// SPDX-License-Identifier: MIT
// What a reader without target types must make of a malformed stream. Go has no such reader that keeps what it
// reads, so this is drawn from two of its verdicts: on decoding into the types of the case, and on discarding.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"
)

// departures counts where Go's verdicts do not bind a reader without types, by reason.
var departures = map[string][]string{}

func depart(e *malEntry, i int, reason string) {
	departures[reason] = append(departures[reason], fmt.Sprintf("%s#%d", e.File, i))
}

// undecided leaves a mutant open of which Go and the wire-level reader disagree: chance makes some that nobody
// has thought of. Of other streams it is an error.
func undecided(e *malEntry, i int, format string, a ...any) string {
	if e.Kind != "mutant" {
		fail("%s#%d: "+format, append([]any{e.File, i}, a...)...)
	}
	depart(e, i, fmt.Sprintf("undecided: "+format, a...))
	return "?"
}

func reportDeparturesFromGo() {
	var reasons []string
	open := 0
	for r := range departures {
		reasons = append(reasons, r)
	}
	sort.Strings(reasons)
	for _, r := range reasons {
		fmt.Printf("departs from Go: %s: %s\n", r, strings.Join(departures[r], " "))
		if strings.HasPrefix(r, "undecided") {
			open++
		}
	}
	// One in thousands is to be expected.
	if open > 2 {
		fail("%d mutants are undecided", open)
	}
}

// onTheWire tells whether an error of the class is about the stream, not about the type it was decoded into.
func onTheWire(t malResult) bool {
	switch t.Class {
	case "type_mismatch", "overflow", "other":
		return false
	case "interface_name":
		return !strings.HasPrefix(t.Error, "gob: name not registered")
	}
	return true
}

// normalMalformed writes a line a call of Decode: a value, `?` and a value that may be refused, or `!` and why
// it must be.
func normalMalformed(b *bytes.Buffer, typed *typedNormals, e *malEntry, data []byte) {
	d := newDyn(data)
	inStep := len(e.Typed)
	for i := 0; i < inStep || i <= e.Skip.Count; i++ {
		ended := d.pos == len(data)
		v, err := d.next()
		line := judgeMalformed(e, i, inStep, v, err, d.iface)
		putLine(b, e.File, line)
		if i < len(e.Typed) && e.Typed[i].OK {
			typed.addRead(e, i, v.Value)
		}
		if strings.HasPrefix(line, "?") {
			return // what follows may depend on what was made of this
		}
		if i < inStep && !e.Typed[i].OK && d.split {
			inStep = i + 1 // Go takes the other messages of this value for values
		}
		if ended && err == io.EOF {
			return
		}
	}
}

func judgeMalformed(e *malEntry, i, inStep int, v dynVal, err error, iface bool) string {
	typed, discarded := malResult{Class: "none"}, "none"
	if i < inStep {
		typed = e.Typed[i]
	}
	if i < e.Skip.Count {
		discarded = "ok"
	} else if i == e.Skip.Count {
		discarded = e.Skip.Error
	}
	if typed.OK && err == nil && !agrees(e, i, v.Value) {
		return undecided(e, i, "Go reads %.300s, on the wire is %.300s", typed.Value, canonicalText(v.Value))
	}
	text := ""
	if err == nil {
		text = shortText(v.Value)
	}
	strict, isStrict := err.(strictErr)
	switch {
	case e.Limit:
		return "?" + text
	// Of types that do not fit, and of interfaces that it cannot skip, Go's errors say nothing here.
	case isStrict && strict.may && (typed.OK || discarded == "ok" || iface && !onTheWire(typed)):
		depart(e, i, "may be refused: "+strict.why)
		return "?"
	case isStrict && (typed.OK || discarded == "ok"):
		depart(e, i, "refused: "+strict.why)
		return "!" + strict.why
	case typed.OK && err == nil:
		return text
	case typed.Class != "none" && !typed.OK && onTheWire(typed) && err != nil:
		return "!" + typed.Error
	case typed.Class != "none" && onTheWire(typed) && !typed.OK:
		return departing(e, i, typed.Error, discarded, iface, text)
	case typed.OK && i == e.Skip.Count && e.Skip.Class == "unknown_type":
		depart(e, i, "may be refused: a field of no known type, which Go does not look at in a struct unless it is sent")
		return "?"
	case typed.OK && iface && e.Kind == "mutant":
		depart(e, i, "may be refused: Go does not look at an interface's value that it has no place for")
		return "?"
	case typed.OK:
	case discarded == "ok" && err == nil, discarded == "none" && err == nil:
		return text
	case discarded == "ok" && iface:
		depart(e, i, "refused: Go goes by the length of an interface's value and does not look at it")
		return "!" + err.Error()
	case discarded == "none":
		return "!" + err.Error()
	case discarded != "ok" && err != nil:
		return "!" + discarded
	case discarded != "ok" && iface:
		depart(e, i, "read: Go goes by the length of an interface's value and loses its place")
		return text
	}
	return undecided(e, i, "on the wire %.200s %v; Go: %v %s; discarded: %s", text, err, typed.OK, typed.Error, discarded)
}

// departing is for what Go refuses as malformed although it is not.
func departing(e *malEntry, i int, goError, discarded string, iface bool, text string) string {
	switch {
	case strings.Contains(goError, "unhashable"):
		return "!" + goError
	case discarded == "ok" && strings.HasSuffix(goError, "EOF"):
		depart(e, i, "read: a method that decodes wants more bytes")
		return text
	case iface:
		depart(e, i, "may be read: Go fails on interfaces that it must skip")
		return "?" + text
	}
	return undecided(e, i, "Go refuses with %s, on the wire is %.200s", goError, text)
}

// agrees tells whether a value read from the wire is the one that Go decoded into its type.
func agrees(e *malEntry, i int, wire any) bool {
	var v any
	if err := json.Unmarshal(e.Typed[i].Value, &v); err != nil {
		fail("%s: %v", e.File, err)
	}
	if m, ok := v.(map[string]any); ok && m["elided"] != nil {
		return true
	}
	return sameAs(e.Types, e.Targets[i], v, wire)
}
