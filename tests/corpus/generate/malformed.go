// SPDX-License-Identifier: MIT
// The malformed corpus: hand-made streams, truncations and mutants, with the verdict of Go on each.

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

type malResult struct {
	OK    bool            `json:"ok"`
	Value json.RawMessage `json:"value,omitempty"`
	Error string          `json:"error,omitempty"`
	Class string          `json:"class,omitempty"`
}

type malSkip struct {
	Count int    `json:"count"` // values discarded by Decode(nil)
	Error string `json:"error"` // what ended it; "EOF" is the normal end
	Class string `json:"class"`
}

type malEntry struct {
	ID       int         `json:"id"`
	Name     string      `json:"name"`
	File     string      `json:"file"`
	Kind     string      `json:"kind"`
	Base     string      `json:"base,omitempty"`
	Mutation string      `json:"mutation,omitempty"`
	Note     string      `json:"note,omitempty"`
	Limit    bool        `json:"limit,omitempty"` // an implementation may refuse this on its own limits
	Size     int         `json:"size"`
	Src      string      `json:"src"`
	Types    []*typeNode `json:"types"`
	Targets  []int       `json:"targets"`
	Typed    []malResult `json:"typed"`
	Skip     *malSkip    `json:"skip,omitempty"`
	Expect   string      `json:"expect"` // ok, error: outcome of the typed decode in Go (crash, panic and timeout count as error)
}

func classify(s string) string {
	has := func(x ...string) bool {
		for _, y := range x {
			if strings.Contains(s, y) {
				return true
			}
		}
		return false
	}
	switch {
	case s == "EOF":
		return "eof"
	case strings.HasPrefix(s, "PANIC"):
		return "panic"
	case strings.HasPrefix(s, "CRASH"):
		return "crash"
	case s == "TIMEOUT":
		return "timeout"
	case s == "unexpected EOF":
		return "unexpected_eof"
	case has("duplicate type received"):
		return "duplicate_type"
	case has("encoded unsigned integer out of range", "invalid uint data length"):
		return "bad_uint"
	case has("value for \""):
		return "overflow"
	case has("unknown type id", "undefined type"):
		return "unknown_type"
	case has("field numbers out of bounds", "negative delta", "non-zero delta"):
		return "bad_field"
	case has("wrong type", "decoding into local type", "type mismatch", "can only be decoded", "not assignable"):
		return "type_mismatch"
	case has("invalid message length"):
		return "message_length"
	case has("name not registered", "name too long", "type name length"):
		return "interface_name"
	case has("extra data in buffer"):
		return "extra_data"
	case has("nesting depth"):
		return "nesting"
	case has("length mismatch", "slice too big", "exceeds input size", "too large", "slice length", "error decoding []byte"):
		return "bad_length"
	case has("empty name for remote field", "can't handle type"):
		return "bad_type"
	}
	return "other"
}

// genMalformed writes at least n streams; Go has so much time for each.
func genMalformed(dir string, seed int64, n int, patience time.Duration) int {
	if n == 0 {
		return 0
	}
	var es []*malEntry
	var datas [][]byte
	put := func(e *malEntry, data []byte) {
		e.ID = len(es) + 1
		e.Size = len(data)
		if len(e.Name) > 60 {
			e.Name = e.Name[:60]
		}
		e.File = fmt.Sprintf("%03d_%s.gob", e.ID, e.Name)
		es = append(es, e)
		datas = append(datas, data)
	}
	r := rngFor(seed, "malformed")
	hm := handMade(seed)
	for _, h := range hm {
		if h.Make != nil {
			h.Data = h.Make()
		}
		put(&malEntry{Name: h.Name, Kind: h.Kind, Note: h.Note, Limit: h.Limit, Src: fmt.Sprintf("hand:%d:%s", seed, h.Name)}, h.Data)
	}
	base := readManifest(dir)
	// truncation at every byte
	var tb *entry
	if seed == 1 {
		for _, e := range base {
			if e.Name == "point" {
				tb = e
			}
		}
	} else {
		for _, e := range base {
			if e.Group == "random" && e.Size >= 40 && e.Size <= 72 && len(e.Wire) > 0 {
				tb = e
				break
			}
		}
	}
	readBase := func(e *entry) []byte {
		b, err := os.ReadFile(filepath.Join(dir, e.File))
		if err != nil {
			fail("%v", err)
		}
		return b
	}
	if tb != nil {
		d := readBase(tb)
		if len(d) > 40 && seed == 1 {
			d = d[:40] // the first Point only
		}
		for k := 0; k < len(d); k++ {
			put(&malEntry{Name: fmt.Sprintf("truncate_%s_%02d", tb.Name, k), Kind: "truncate", Base: tb.Name, Mutation: fmt.Sprintf("first %d bytes", k), Src: tb.Src}, d[:k])
		}
	}
	var small []*entry
	for _, e := range base {
		if e.Size >= 8 && e.Size <= 700 && (e.Group == "fixed" || e.Group == "random" || e.Group == "lambda" || (e.Group == "rpc" && false)) {
			small = append(small, e)
		}
	}
	for i := 0; len(es) < n || i < 40; i++ {
		e := small[r.Intn(len(small))]
		d, s := mutate(r, readBase(e))
		put(&malEntry{Name: fmt.Sprintf("mutant_%s", e.Name), Kind: "mutant", Base: e.Name, Mutation: s, Src: e.Src}, d)
	}
	md := filepath.Join(dir, "malformed")
	parallel(len(es), func(i int) {
		e := es[i]
		p := filepath.Join(md, e.File)
		if err := os.WriteFile(p, datas[i], 0o644); err != nil {
			fail("%v", err)
		}
		for _, mode := range []string{"typed", "skip"} {
			ctx, cancel := context.WithTimeout(context.Background(), patience)
			cmd := exec.CommandContext(ctx, self(), "judge", "-src", e.Src, "-mode", mode, "-file", p)
			cmd.Env = append(os.Environ(), "TZ=UTC", "GOTRACEBACK=none")
			var so, se bytes.Buffer
			cmd.Stdout, cmd.Stderr = &so, &se
			err := cmd.Run()
			var je malEntry
			bad := ""
			switch {
			case ctx.Err() != nil:
				bad = "TIMEOUT"
			case err != nil:
				bad = "CRASH: " + strings.SplitN(strings.TrimSpace(se.String()), "\n", 2)[0]
			}
			cancel()
			if bad == "" {
				if err := json.Unmarshal(so.Bytes(), &je); err != nil {
					fail("judge %s: %v", e.Name, err)
				}
			} else {
				// at least name the targets
				if ts, err := malTargets(e.Src); err == nil {
					tt := newTypeTable()
					for _, t := range ts {
						k, _ := tt.add(t)
						je.Targets = append(je.Targets, k)
					}
					je.Types = tt.Nodes
				}
			}
			if mode == "typed" {
				e.Types, e.Targets, e.Typed = je.Types, je.Targets, je.Typed
				if bad != "" {
					e.Typed = []malResult{{Error: bad, Class: classify(bad)}}
				}
				e.Expect = "ok"
				for _, t := range e.Typed {
					if !t.OK {
						e.Expect = "error"
					}
				}
			} else {
				e.Skip = je.Skip
				if bad != "" {
					e.Skip = &malSkip{Error: bad, Class: classify(bad)}
				}
			}
		}
	})
	f, err := os.Create(filepath.Join(md, "cases.json"))
	if err != nil {
		fail("%v", err)
	}
	w := bufio.NewWriter(f)
	for _, e := range es {
		w.Write(jsonLine(e))
	}
	w.Flush()
	f.Close()
	return len(es)
}
